import { accountsOf } from '../customer/contact-at';
import type { Customer, Instance, RegisteredContact, StandIn } from '../customer/customer';
import type { Plan } from '../plan/plan';

/**
 * A customer as one of its own people may see it: of the contacts only the viewer and the one the viewer stands in for, unless
 * the plan shows names to colleagues; no addresses, reviews, order references or prices (domain card 1, `showNamesToColleagues`).
 */
export function visibleCustomer(customer: Customer, viewerAccountId: string, plan: Plan): Customer {
  const { contacts, standIns, lookedAfterBy: _hidden, handlingNotes: _pinned, instanceProposals: _waiting, ...company } = customer;
  const isOwn = (contact: RegisteredContact): boolean => accountsOf(contact).includes(viewerAccountId);
  const replaced = new Set((standIns ?? []).filter((entry) => entry.accountId === viewerAccountId).map((entry) => entry.contactId));
  const shown = contacts.filter((contact) => plan.contacts.showNamesToColleagues || isOwn(contact) || replaced.has(contact.id));
  return {
    ...company,
    contacts: shown.map((contact) => shownContact(contact, isOwn(contact), plan)),
    ...(standIns === undefined ? {} : { standIns: shownStandIns(standIns, shown, viewerAccountId) }),
    licences: customer.licences.map(({ price: _agreed, renews: _earlier, ...licence }) => ({ ...licence, order: '' })),
    alignLicences: customer.alignLicences.map(({ price: _agreed, renews: _earlier, ...licence }) => ({ ...licence, order: '' })),
    instances: customer.instances.map(visibleInstance),
    emailDomains: [],
    organizationIds: [],
  };
}

/** An instance without who said what about it. */
export function visibleInstance({ confirmed: _said, revised: _by, ...instance }: Instance): Instance {
  return instance;
}

/** Somebody else's entry only tells that it is there, and from when until when it counts. */
function shownContact(contact: RegisteredContact, isOwn: boolean, plan: Plan): RegisteredContact {
  const { email: _address, review: _said, orphan: _found, earlierAccounts, ...shown } = contact;
  if (isOwn) return earlierAccounts === undefined ? shown : { ...shown, earlierAccounts };
  return plan.contacts.showNamesToColleagues ? shown : { ...shown, accountId: null, name: '' };
}

/** Times alone decide who is entitled, so nobody else's name and account are in them. */
function shownStandIns(standIns: readonly StandIn[], contacts: readonly RegisteredContact[], viewerAccountId: string): readonly StandIn[] {
  return standIns
    .filter(({ contactId }) => contacts.some(({ id }) => id === contactId))
    .map(({ email: _address, ...standIn }) =>
      standIn.accountId === viewerAccountId ? { ...standIn, by: '' } : { ...standIn, accountId: '', name: '', by: '' },
    );
}
