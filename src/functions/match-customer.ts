import type { Customer } from '../domain/customer/customer';
import type { CustomerMatch } from '../domain/request/facts';
import { findEmailDomain, readOrganizationIds } from '../jira/people';
import { findLinkedCustomers } from '../store/customers';

export interface Matched {
  readonly match: CustomerMatch;
  readonly customer: Customer | null;
}

const UNKNOWN: Matched = { match: { by: 'none' }, customer: null };

/**
 * Whose request it is: the contact register first, then the request's organizations, then the reporter's, then the e-mail
 * domain (domain 6.2 step 3). Two customers at one step are ambiguous, never a guess. Later steps cost a call to Jira and
 * are asked only when the earlier ones found nobody.
 */
export async function matchCustomer(accountId: string | null, organizationIds: readonly string[]): Promise<Matched> {
  if (accountId === null) return UNKNOWN;
  const steps: readonly (readonly [Exclude<CustomerMatch['by'], 'none' | 'ambiguous'>, () => Promise<readonly Customer[]>])[] = [
    ['contact', () => findLinkedCustomers('account', [accountId])],
    ['organization', () => findLinkedCustomers('organization', organizationIds)],
    ['membership', async () => findLinkedCustomers('organization', await readOrganizationIds(accountId))],
    ['domain', async () => findLinkedCustomers('domain', await domainsOf(accountId))],
  ];
  for (const [by, find] of steps) {
    const [customer, ...others] = await find();
    if (customer === undefined) continue;
    if (others.length > 0) return { match: { by: 'ambiguous', count: others.length + 1 }, customer: null };
    return { match: { by }, customer };
  }
  return UNKNOWN;
}

async function domainsOf(accountId: string): Promise<readonly string[]> {
  const domain = await findEmailDomain(accountId);
  return domain === null ? [] : [domain];
}
