import { accountsOf } from '../domain/customer/contact-at';
import type { Customer } from '../domain/customer/customer';
import { blankDraft, draftOf } from '../domain/customer/draft';
import { countingLicences } from '../domain/customer/licences';
import type { Plan } from '../domain/plan/plan';
import type { CustomerEditView, FoundPerson, HistoryLine } from '../domain/view/customer-settings';
import { findOrganization } from '../jira/organizations';
import { readPersons } from '../jira/persons';
import { readCustomerHistory } from '../store/customer-history';

const LINES = 20;

/** A stored customer at a version as it is edited at `now`, with the names of its organizations and people today. */
export async function customerEditView(customer: Customer, version: number, plan: Plan, now: number): Promise<CustomerEditView> {
  const draft = draftOf(customer);
  const team = Object.values(draft.lookedAfterBy).flatMap((person) => (person && 'accountId' in person ? [person.accountId] : []));
  const [organizations, people, lines] = await Promise.all([
    Promise.all(draft.organizationIds.map(findOrganization)),
    readPersons([...accountsIn(customer), ...team]),
    readCustomerHistory(customer.id, LINES),
  ]);
  return {
    state: 'ready',
    now,
    customerId: customer.id,
    version,
    draft,
    terms: termsOf(plan),
    price: plan.price,
    register: { contacts: customer.contacts, standIns: customer.standIns ?? [] },
    licences: countingLicences(customer.licences, customer.zone, now),
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
    price: plan.price,
    register: { contacts: [], standIns: [] },
    licences: [],
    organizations: {},
    people: {},
    history: [],
  };
}

const termsOf = ({ products, environments, contacts, onboarding }: Plan): CustomerEditView['terms'] => ({
  ...{ products, environments, contacts },
  onboarding: { profileFields: onboarding.profileFields },
});

/** Contacts whose account is gone for good keep the name they were registered with, and count as deactivated. */
function namesKept(customer: Customer): Readonly<Record<string, FoundPerson>> {
  return Object.fromEntries(
    customer.contacts.flatMap(({ accountId, name }) =>
      accountId === null ? [] : [[accountId, { accountId, name, email: null, kind: 'customer', active: false }]],
    ),
  );
}

/** Everybody whose name the register shows: contacts with all their accounts, and who attested or decided about them. */
function accountsIn({ contacts }: Customer): readonly string[] {
  return contacts.flatMap((contact) => [...accountsOf(contact), contact.review?.attestedBy ?? [], contact.review?.decidedBy ?? []].flat());
}
