import type { Plan } from '../plan/plan';
import { domainStanding } from './address/listed-domain';
import { readAddress } from './address/read-address';
import type { Customer, RegisteredContact } from './customer';
import { isLive } from './seat-holders';

/** What Jira says about an account tonight; `domain` null = it does not tell the address. */
export interface SeenAccount {
  readonly active: boolean;
  readonly domain: string | null;
}

type Cause = NonNullable<RegisteredContact['orphan']>['cause'];
type Terms = Pick<Plan['contacts'], 'matchSubdomains'>;

/**
 * A customer with its contacts marked as Jira and the listed domains have them at `at` (epoch milliseconds): account gone,
 * deactivated, or an address that is no longer the company's. Only marks: the seat stays held until somebody removes the contact
 * (X32, CON-5). The same object where nothing changes.
 */
export function nightlyCheck(customer: Customer, seen: ReadonlyMap<string, SeenAccount>, terms: Terms, at: number): Customer {
  const contacts = customer.contacts.map((contact) => {
    const cause = isLive(contact) ? causeOf(contact, customer.emailDomains, seen, terms) : null;
    if (cause === (contact.orphan?.cause ?? null)) return contact;
    const { orphan: _before, ...clean } = contact;
    return cause === null ? clean : { ...clean, orphan: { since: at, cause } };
  });
  return contacts.every((contact, index) => contact === customer.contacts[index]) ? customer : { ...customer, contacts };
}

function causeOf(
  { accountId, email }: RegisteredContact,
  listed: readonly string[],
  seen: ReadonlyMap<string, SeenAccount>,
  terms: Terms,
): Cause | null {
  const account = accountId === null ? null : (seen.get(accountId) ?? 'gone');
  if (account === 'gone') return 'gone';
  if (account !== null && !account.active) return 'deactivated';
  const domains = [domainOf(email), account?.domain ?? null].flatMap((domain) => domain ?? []);
  const isForeign = listed.length > 0 && domains.some((domain) => domainStanding(domain, listed, terms) !== 'listed');
  return isForeign ? 'domain' : null;
}

function domainOf(email: string | undefined): string | null {
  const read = email === undefined ? null : readAddress(email);
  return read?.state === 'address' ? read.mail.domain : null;
}
