import type { Customer, RegisteredContact, StandIn } from './customer';
import { isLive } from './seat-holders';

/** An entry that ends now: one that was never approved is rejected, any other removed; both stay with their dates. */
export function endedContact(contact: RegisteredContact, now: number): RegisteredContact {
  return { ...contact, status: contact.status === 'pending' ? 'rejected' : 'removed', removedAt: now };
}

/** The customer without a contact from now on. */
export function withoutContact(customer: Customer, contactId: string, now: number): Customer {
  const contacts = customer.contacts.map((contact) => (contact.id === contactId ? endedContact(contact, now) : contact));
  return { ...customer, contacts, ...standInsOf(customer.standIns, contacts, now) };
}

/** Who stands in for somebody who has left no longer does, since there is no seat to hold; nothing where nobody ever stood in. */
export function standInsOf(
  standIns: readonly StandIn[] | undefined,
  contacts: readonly RegisteredContact[],
  now: number,
): Pick<Customer, 'standIns'> {
  if (standIns === undefined) return {};
  const present = new Set(contacts.filter(isLive).map(({ id }) => id));
  const isCut = ({ contactId, endedAt, to }: StandIn) => !present.has(contactId) && endedAt === null && to > now;
  return { standIns: standIns.map((standIn) => (isCut(standIn) ? { ...standIn, endedAt: now } : standIn)) };
}
