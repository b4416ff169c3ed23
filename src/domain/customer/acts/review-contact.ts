import type { ContactCommand } from '../contact-command';
import { accountProblems, type ContactDecision, type Knowledge, liveContact, minuteOf, refused, withContact } from '../contact-decision';
import type { ContactReview, Customer, RegisteredContact } from '../customer';
import { type FieldProblem, problem } from '../field-problem';
import { judgePerson } from '../judge-person';
import { countingLicences } from '../licences';
import { seatUse } from '../seat-holders';
import { seatProblems } from '../seat-problems';

type Review = Extract<ContactCommand, { act: 'approve' | 'reject' }>;

const LONGEST_NOTE = 1_000;

/** Entitles a pending contact from this minute. Where something was suspected, the note says why it is one person all the same (card 3). */
export function approveContact(customer: Customer, { contactId, note }: Review, known: Knowledge): ContactDecision {
  const contact = pendingContact(customer, contactId);
  if (contact === null) return refused(problem('contactId', 'notPending'));
  const isSuspected = (contact.review?.signals ?? []).length > 0;
  const next = withContact(customer, {
    ...contact,
    status: 'active',
    activeFrom: minuteOf(known.now),
    addedAt: contact.addedAt ?? contact.activeFrom,
    review: { ...decided(contact, note, known), attestedBy: contact.review?.attestedBy ?? (isSuspected ? known.by.accountId : null) },
  });
  const problems = [
    ...noteProblems(note, isSuspected),
    ...stillWrong(contact, customer, known),
    ...accountProblems('contactId', contact.accountId, known),
    ...lackOfSeats(customer, next, contactId, known),
  ];
  if (problems.length > 0) return { state: 'refused', problems };
  return {
    state: 'changed',
    customer: next,
    notices: contact.accountId === null ? [problem('contactId', 'notLinked', { name: contact.name })] : [],
  };
}

/** Turns a pending contact away with a reason; the seat is free again, the entry stays on record. */
export function rejectContact(customer: Customer, { contactId, note }: Review, known: Knowledge): ContactDecision {
  const contact = pendingContact(customer, contactId);
  if (contact === null) return refused(problem('contactId', 'notPending'));
  const problems = noteProblems(note, true);
  if (problems.length > 0) return { state: 'refused', problems };
  const rejected = { ...contact, status: 'rejected' as const, removedAt: known.now, review: decided(contact, note, known) };
  return { state: 'changed', customer: withContact(customer, rejected), notices: [] };
}

function pendingContact(customer: Customer, contactId: string): RegisteredContact | null {
  const contact = liveContact(customer, contactId);
  return contact?.status === 'pending' ? contact : null;
}

const decided = ({ review }: RegisteredContact, note: string, { by, now }: Knowledge): ContactReview => ({
  signals: review?.signals ?? [],
  attestedBy: review?.attestedBy ?? null,
  decidedBy: by.accountId,
  decidedAt: now,
  note: note.trim(),
});

function noteProblems(note: string, isNeeded: boolean): readonly FieldProblem[] {
  if (note.trim() === '') return isNeeded ? [problem('note', 'noteMissing')] : [];
  return note.trim().length > LONGEST_NOTE ? [problem('note', 'noteLong', { most: LONGEST_NOTE })] : [];
}

/** The rules as they are now: a domain may have been taken off the list since the person was proposed. */
function stillWrong(
  { accountId, email = '', name, kind, partner }: RegisteredContact,
  customer: Customer,
  { plan }: Knowledge,
): readonly FieldProblem[] {
  if (email === '') return [];
  const { problems } = judgePerson({ accountId, email, name, kind, partner: partner ?? '' }, customer, plan.contacts);
  return problems.map((found) => ({ ...found, path: 'contactId' }));
}

/** Held by the pending contact already, unless the licences shrank meanwhile: those who are active come first. */
function lackOfSeats(before: Customer, after: Customer, contactId: string, { plan, now }: Knowledge): readonly FieldProblem[] {
  const licences = countingLicences(before.licences, before.zone, now);
  const active = (customer: Customer) => customer.contacts.filter(({ status }) => status === 'active');
  const others = active(after).filter(({ id }) => id !== contactId);
  return seatProblems('contactId', { licences, use: seatUse(active(after)) }, { licences, use: seatUse(others) }, plan.contacts);
}
