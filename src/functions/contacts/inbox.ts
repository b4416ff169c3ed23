import { type InboxView, inboxMarks } from '../../domain/view/inbox';
import { readPersons } from '../../jira/persons';
import { findCustomer, readCustomers } from '../../store/customers';
import { currentPlan } from '../../store/plans';
import { samePersons } from './same-person';

/** Everything that waits for an administrator's decision, over all customers; read by index, so those with nothing cost nothing. */
export async function inbox(): Promise<InboxView> {
  const now = Date.now();
  const [customers, plan, { people: suggested }] = await Promise.all([
    readCustomers({ awaits: 'decision' }),
    currentPlan(now),
    samePersons(),
  ]);
  const attesting = customers.flatMap(({ contacts, instanceProposals = [] }) => [
    ...contacts.flatMap(({ status, review }) => (status === 'pending' ? (review?.attestedBy ?? []) : [])),
    ...instanceProposals.map(({ by }) => by),
  ]);
  const people = attesting.length === 0 ? [] : await readPersons(attesting);
  const nameOf = (accountId: string): string => people.find((person) => person.accountId === accountId)?.name ?? accountId;
  const named = await Promise.all([...new Set(suggested.map(({ customerId }) => customerId))].map(findCustomer));
  return {
    ...{ state: 'ready', now },
    ...inboxMarks(customers, plan, nameOf, now),
    suggestions: suggested.map(({ customerId, contactName, accountId, accountName, foundAt }) => ({
      ...{ customerId, contactName, accountId, accountName, foundAt },
      customerName: named.find((customer) => customer?.id === customerId)?.name ?? '',
    })),
  };
}
