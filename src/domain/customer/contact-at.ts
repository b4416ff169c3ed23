import type { Customer, RegisteredContact } from './customer';

/** The contact entry of a person at an instant, or null: a contact counts from `activeFrom` until `removedAt` (CON-1, card 1). */
export function contactAt(customer: Customer, accountId: string | null, at: number): RegisteredContact | null {
  if (accountId === null) return null;
  const entries = customer.contacts.filter((contact) => contact.accountId === accountId);
  return entries.find((contact) => contact.activeFrom <= at && at < endOf(contact)) ?? null;
}

/** A removed contact without a recorded instant of removal never counts: nobody can say until when it did. */
function endOf(contact: RegisteredContact): number {
  if (contact.removedAt !== null) return contact.removedAt;
  return contact.status === 'removed' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
