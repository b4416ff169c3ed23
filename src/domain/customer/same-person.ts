import { readAddress } from './address/read-address';
import { accountsOf } from './contact-at';
import type { Customer, RegisteredContact } from './customer';
import { isLive } from './seat-holders';

/** The live contact to whom an address belongs, tags and case aside: "same person?" for an account nobody linked (card 1). Never linked by itself. */
export function samePerson(customer: Pick<Customer, 'contacts'>, email: string): RegisteredContact | null {
  const mailbox = mailboxOf(email);
  if (mailbox === null) return null;
  return customer.contacts.find((contact) => isLive(contact) && mailboxOf(contact.email) === mailbox) ?? null;
}

/** The live contact whose own account this is or was, or null. */
export function contactOfAccount(customer: Pick<Customer, 'contacts'>, accountId: string | null): RegisteredContact | null {
  if (accountId === null) return null;
  return customer.contacts.find((contact) => isLive(contact) && accountsOf(contact).includes(accountId)) ?? null;
}

function mailboxOf(email: string | undefined): string | null {
  const read = readAddress(email ?? '');
  return read.state === 'address' ? read.mail.mailbox : null;
}
