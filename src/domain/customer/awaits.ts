import type { Customer } from './customer';
import { isLive, seatHolders } from './seat-holders';

/** Whether an administrator has something to decide about a customer: a proposal, somebody over the limit, a contact whose account or domain is gone. */
export function awaitsDecision({ contacts }: Pick<Customer, 'contacts'>): boolean {
  return contacts.filter(isLive).some(({ status, orphan }) => status === 'pending' || status === 'overLimit' || orphan !== undefined);
}

/** Contacts who hold a seat and have an address but no account yet: they are looked for, and entitle nobody until then. */
export function contactsToLink({ contacts }: Pick<Customer, 'contacts'>): Customer['contacts'] {
  return seatHolders(contacts).filter(({ accountId, email }) => accountId === null && email !== undefined);
}
