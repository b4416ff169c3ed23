import type { Customer } from './customer';
import { isLive, seatHolders } from './seat-holders';

/**
 * Whether somebody has something to decide about a customer: a proposed contact or change of an instance, somebody over the limit, a
 * contact whose account or domain is gone.
 */
export function awaitsDecision({ contacts, instanceProposals = [] }: Pick<Customer, 'contacts' | 'instanceProposals'>): boolean {
  if (instanceProposals.some(({ declined }) => declined === undefined)) return true;
  return contacts.filter(isLive).some(({ status, orphan }) => status === 'pending' || status === 'overLimit' || orphan !== undefined);
}

/** Contacts who hold a seat and have an address but no account yet: they are looked for, and entitle nobody until then. */
export function contactsToLink({ contacts }: Pick<Customer, 'contacts'>): Customer['contacts'] {
  return seatHolders(contacts).filter(({ accountId, email }) => accountId === null && email !== undefined);
}
