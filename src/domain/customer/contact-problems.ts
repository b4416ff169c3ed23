import type { Company } from './address/partner-address';
import { readAddress } from './address/read-address';
import type { ContactDraft, CustomerDraft } from './draft';
import { type FieldProblem, problem } from './field-problem';
import { type ContactTerms, judgePerson } from './judge-person';
import { countingLicences } from './licences';
import { type Seating, seatProblems } from './seat-problems';
import type { SeatSizes, SeatUse } from './seats';

/** People who hold a seat: struck out ones no longer do. */
export function seatUseOf(contacts: readonly Pick<ContactDraft, 'kind' | 'removed'>[]): SeatUse {
  const seated = contacts.filter((contact) => !contact.removed);
  return {
    direct: seated.filter((contact) => contact.kind === 'direct').length,
    partner: seated.filter((contact) => contact.kind === 'partner').length,
  };
}

/** Licences that count on the customer's own day, those in grace included. */
export function activeLicences(draft: Pick<CustomerDraft, 'licences' | 'zone'>, now: number): CustomerDraft['licences'] {
  const terms = draft.licences.map(({ graceDays, ...licence }) => ({ ...licence, graceDays: Number(graceDays ?? '') || 0 }));
  const counting = new Set(countingLicences(terms, draft.zone, now).map(({ id }) => id));
  return draft.licences.filter(({ id }) => counting.has(id));
}

/**
 * What is wrong with the registered contacts one by one: a person or a mailbox twice (CON-6), and what the rules for addresses
 * say of those who are added or read differently than `before` (CON-5 to CON-9).
 */
export function contactProblems(draft: CustomerDraft, before: CustomerDraft | null, terms: ContactTerms): readonly FieldProblem[] {
  const kept = draft.contacts
    .map((contact, index) => ({ contact, index, mailbox: mailboxOf(contact) }))
    .filter(({ contact }) => !contact.removed);
  const stored = new Map(before?.contacts.map((contact) => [contact.id, contact]));
  const [accounts, mailboxes] = [new Set<string>(), new Set<string>()];
  return kept.flatMap(({ contact, index, mailbox }) => {
    const isTwice = contact.accountId !== null && accounts.has(contact.accountId);
    const isSameMailbox = !isTwice && mailbox !== null && mailboxes.has(mailbox);
    if (contact.accountId !== null) accounts.add(contact.accountId);
    if (mailbox !== null) mailboxes.add(mailbox);
    return [
      ...(isTwice ? [problem(`contacts.${index}.accountId`, 'contactTwice')] : []),
      ...(isSameMailbox ? [problem(`contacts.${index}.email`, 'mailboxTwice')] : []),
      ...(isAsBefore(contact, stored.get(contact.id)) ? [] : judged(contact, index, draft, terms)),
    ];
  });
}

function mailboxOf({ email = '' }: ContactDraft): string | null {
  const read = readAddress(email);
  return read.state === 'address' ? read.mail.mailbox : null;
}

/** Who was registered before is not asked again: rules may have changed since. */
function isAsBefore(contact: ContactDraft, stored: ContactDraft | undefined): boolean {
  if (stored === undefined) return false;
  const { kind, partner, email = '', accountId } = contact;
  return kind === stored.kind && partner === stored.partner && email === (stored.email ?? '') && accountId === stored.accountId;
}

function judged(contact: ContactDraft, index: number, company: Company, terms: ContactTerms): readonly FieldProblem[] {
  const { problems } = judgePerson(personOf(contact, contact.name ?? ''), company, terms);
  return problems.map((found) => ({ ...found, path: found.path.replace(/^person\./, `contacts.${index}.`) }));
}

/** A draft as somebody proposed, under the name Jira has. */
export const personOf = ({ accountId, email = '', kind, partner }: ContactDraft, name: string) => ({
  accountId,
  email,
  name,
  kind,
  partner,
});

/** More people than seats at `now`, against what is stored (CON-10, CON-7, card 4). */
export function lackOfSeats(draft: CustomerDraft, before: CustomerDraft | null, sizes: SeatSizes, now: number): readonly FieldProblem[] {
  const seating = (of: CustomerDraft): Seating => ({ licences: activeLicences(of, now), use: seatUseOf(of.contacts) });
  const problems = seatProblems('contacts', seating(draft), before === null ? null : seating(before), sizes);
  return problems.map((found) => (found.code === 'seatsModes' ? { ...found, path: 'licences' } : found));
}
