import type { Customer } from '../domain/customer/customer';
import { customerChanges } from '../domain/customer/customer-changes';
import { licenceEnds } from '../domain/customer/licence-end';
import { nightlyCheck, type SeenAccount } from '../domain/customer/nightly-check';
import { settledAt } from '../domain/customer/over-limit';
import { isLive } from '../domain/customer/seat-holders';
import { maintenanceWarnings } from '../domain/customer/support-ends';
import type { Plan } from '../domain/plan/plan';
import { isErased } from '../domain/privacy/person-fields';
import { readEmailDomains } from '../jira/people';
import { readPersons } from '../jira/persons';
import { findVersionedCustomer, healLinks, saveCustomerAt } from '../store/customers';
import type { NightlyFinding } from '../store/nightly';
import { log } from './log';

const ATTEMPTS = 4;
/** Days for which maintenance that is over is still told of, so that what was given up does not crowd the list for ever. */
const TOLD_AFTER = 14;
/** Who a line of history names where nobody did it. */
const APP = { accountId: '', name: 'Premier Desk' };

/**
 * The nightly look at some customers: their contacts' accounts and domains as Jira has them, seats that ended licences took,
 * links that a crash lost. Writes only what differs, so a second look the same night writes nothing. Returns what somebody should see.
 */
export async function checkCustomers(customers: readonly Customer[], plan: Plan, now: number): Promise<readonly NightlyFinding[]> {
  const seen = await seenAccounts(customers);
  const findings: NightlyFinding[] = [];
  for (const { id } of customers) {
    const customer = await checkOne(id, seen, plan, now);
    if (customer !== null) findings.push(...findingsOf(customer, plan, now));
  }
  return findings;
}

async function seenAccounts(customers: readonly Customer[]): Promise<ReadonlyMap<string, SeenAccount>> {
  const contacts = customers.flatMap((customer) => customer.contacts.filter(isLive));
  const ids = [...new Set(contacts.flatMap(({ accountId }) => (isErased(accountId) ? [] : (accountId ?? []))))];
  const [people, domains] = await Promise.all([readPersons(ids), readEmailDomains(ids)]);
  return new Map(people.map(({ accountId, active }) => [accountId, { active, domain: domains.get(accountId) ?? null }]));
}

async function checkOne(customerId: string, seen: ReadonlyMap<string, SeenAccount>, plan: Plan, now: number): Promise<Customer | null> {
  if (await healLinks(customerId)) log('nightly', customerId, 'links healed');
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { version, customer } = await findVersionedCustomer(customerId);
    if (customer === null) return null;
    const next = settledAt(nightlyCheck(customer, seen, plan.contacts, now), plan, now).customer;
    const changes = customerChanges(customer, next);
    if (changes.length === 0) return customer;
    const saved = await saveCustomerAt(version, next, customerId, { by: APP, at: now, act: 'changed', changes, before: customer });
    if (saved.state === 'saved') return next;
    if (saved.state === 'taken') return customer;
  }
  log('nightly', customerId, 'others kept saving');
  return null;
}

function findingsOf(customer: Customer, plan: Plan, now: number): readonly NightlyFinding[] {
  const { id: customerId } = customer;
  const live = customer.contacts.filter(isLive);
  return [
    ...live.filter(({ orphan }) => orphan !== undefined).map(({ id }) => ({ customerId, kind: 'orphan' as const, contactId: id })),
    ...live.filter(({ status }) => status === 'overLimit').map(({ id }) => ({ customerId, kind: 'overLimit' as const, contactId: id })),
    ...licenceEnds(customer, now).map((end) => ({ customerId, kind: 'licenceEnds' as const, ...end })),
    ...maintenanceWarnings(customer, plan, now)
      .filter(({ daysLeft }) => daysLeft >= -TOLD_AFTER)
      .map(({ instanceId }) => ({ customerId, kind: 'maintenanceEnds' as const, instanceId })),
  ];
}
