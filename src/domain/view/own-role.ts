import { awayAt, contactAt } from '../customer/contact-at';
import type { Customer, RegisteredContact } from '../customer/customer';

/** What somebody is to the customer they belong to. */
export type OwnRole = 'contact' | 'standIn' | 'pending' | 'overLimit' | 'colleague';

/**
 * The entry by which an account is a registered contact of its own at `now` (epoch milliseconds), at work or stood in for: who
 * has one manages the contacts (card 1). A stand-in is entitled, and manages nothing (NEW-7).
 */
export function ownContact(customer: Customer, accountId: string, now: number): RegisteredContact | null {
  const away = awayAt(customer, accountId, now);
  if (away !== null) return customer.contacts.find(({ id }) => id === away.contactId) ?? null;
  const found = contactAt(customer, accountId, now);
  return found?.status === 'active' && found.standIn === null ? found : null;
}

/** What an account is to its customer at `now`. */
export function ownRole(customer: Customer, accountId: string, now: number): OwnRole {
  if (ownContact(customer, accountId, now) !== null) return 'contact';
  const status = contactAt(customer, accountId, now)?.status;
  if (status === 'active') return 'standIn';
  return status === 'pending' || status === 'overLimit' ? status : 'colleague';
}
