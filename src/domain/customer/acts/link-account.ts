import type { ContactCommand } from '../contact-command';
import { accountProblems, type ContactDecision, type Knowledge, liveContact, minuteOf, refused, withContact } from '../contact-decision';
import type { AccountLink, Customer, RegisteredContact } from '../customer';
import { problem } from '../field-problem';
import { lentSeatProblems } from '../lent-seat';
import { contactOfAccount } from '../same-person';

type Link = Extract<ContactCommand, { act: 'link' }>;

/** An account that turned out to be a contact's own, from this minute; the one before stays with its dates (card 1). */
export function linkAccount(customer: Customer, { contactId, accountId }: Link, known: Knowledge): ContactDecision {
  const contact = liveContact(customer, contactId);
  if (contact === null) return refused(problem('contactId', 'contactGone'));
  if (contact.accountId === accountId) return refused(problem('accountId', 'linkSame', { name: contact.name }));
  const wrong = [...accountProblems('accountId', accountId, known), ...lentSeatProblems('accountId', accountId, customer, known.now)];
  if (wrong.length > 0) return { state: 'refused', problems: wrong };
  const other = contactOfAccount(customer, accountId);
  if (other !== null && other.id !== contactId) return refused(problem('accountId', 'contactTwice', { name: other.name }));
  const { orphan: _found, ...kept } = contact;
  const at = minuteOf(known.now);
  const linked = { ...kept, accountId, linkedFrom: at, ...earlierOf(contact, at), name: known.nameOf(accountId) ?? contact.name };
  return { state: 'changed', customer: withContact(customer, linked), notices: [] };
}

function earlierOf(
  { accountId, linkedFrom, activeFrom, earlierAccounts = [] }: RegisteredContact,
  at: number,
): Pick<RegisteredContact, 'earlierAccounts'> {
  if (accountId === null) return earlierAccounts.length > 0 ? { earlierAccounts } : {};
  const link: AccountLink = { accountId, from: linkedFrom ?? activeFrom, to: at };
  return { earlierAccounts: [...earlierAccounts, link] };
}
