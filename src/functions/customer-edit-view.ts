import type { Customer } from '../domain/customer/customer';
import { blankDraft, draftOf } from '../domain/customer/draft';
import type { Plan } from '../domain/plan/plan';
import type { CustomerEditView, FoundPerson, HistoryLine } from '../domain/view/customer-settings';
import { findOrganization } from '../jira/organizations';
import { readPersons } from '../jira/persons';
import { readCustomerHistory } from '../store/customer-history';

const LINES = 20;

/** A stored customer at a version as it is edited at `now`, with the names of its organizations and people today. */
export async function customerEditView(customer: Customer, version: number, plan: Plan, now: number): Promise<CustomerEditView> {
  const draft = draftOf(customer);
  const team = Object.values(draft.lookedAfterBy).flatMap((person) => (person === null ? [] : [person.accountId]));
  const [organizations, people, lines] = await Promise.all([
    Promise.all(draft.organizationIds.map(findOrganization)),
    readPersons([...draft.contacts.map((contact) => contact.accountId), ...team]),
    readCustomerHistory(customer.id, LINES),
  ]);
  return {
    state: 'ready',
    now,
    customerId: customer.id,
    version,
    draft,
    terms: termsOf(plan),
    organizations: Object.fromEntries(organizations.flatMap((found) => (found === null ? [] : [[found.id, found.name]]))),
    people: { ...namesKept(customer), ...Object.fromEntries(people.map((person) => [person.accountId, person])) },
    history: lines.map(({ version: led, at, by, act, changes }): HistoryLine => ({ version: led, at, by: by.name, act, changes })),
  };
}

/** A customer that does not exist yet, in the zone of whoever adds it. */
export function blankEditView(zone: string, plan: Plan, now: number): CustomerEditView {
  return {
    state: 'ready',
    now,
    customerId: null,
    version: 0,
    draft: blankDraft(zone),
    terms: termsOf(plan),
    organizations: {},
    people: {},
    history: [],
  };
}

const termsOf = ({ products, environments, contacts }: Plan): CustomerEditView['terms'] => ({ products, environments, contacts });

/** Contacts whose account is gone for good keep the name they were registered with, and count as deactivated. */
function namesKept(customer: Customer): Readonly<Record<string, FoundPerson>> {
  return Object.fromEntries(
    customer.contacts.map(({ accountId, name }) => [accountId, { accountId, name, email: null, kind: 'customer', active: false }]),
  );
}
