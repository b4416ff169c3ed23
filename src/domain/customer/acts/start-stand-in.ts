import type { ContactCommand, ProposedPerson } from '../contact-command';
import { accountProblems, type ContactDecision, type Knowledge, liveContact, minuteOf, refused } from '../contact-decision';
import type { Customer, RegisteredContact, StandIn } from '../customer';
import { type FieldProblem, problem } from '../field-problem';
import { judgePerson } from '../judge-person';
import { daysBetween, isLocalDate, localDateOf, plusDays, startOfDay } from '../local-day';
import { contactOfAccount, samePerson } from '../same-person';

type Start = Extract<ContactCommand, { act: 'standIn' }>;

const LONGEST_DAYS = 30;

/**
 * Somebody takes a contact's seat for 1 to 30 whole days of the customer's zone, both days included, and gives it back by
 * himself: the seat moves, none is added, and the same rules hold as for any contact (NEW-7). A first day that is today begins now.
 */
export function startStandIn(customer: Customer, { contactId, person, from, to }: Start, known: Knowledge): ContactDecision {
  const contact = liveContact(customer, contactId);
  if (contact === null) return refused(problem('contactId', 'contactGone'));
  if (contact.status !== 'active') return refused(problem('contactId', 'standInNotActive', { name: contact.name }));
  const wrongDays = dayProblems(from, to, customer.zone, known.now);
  const span = wrongDays.length > 0 ? null : spanOf(from, to, customer.zone, known.now);
  const verdict = judgePerson({ ...person, kind: contact.kind }, customer, known.plan.contacts);
  const { accountId } = person;
  const problems = [
    ...wrongDays,
    ...(accountId === null ? [problem('person.accountId', 'standInNoAccount')] : []),
    ...verdict.problems,
    ...accountProblems('person.accountId', accountId, known),
    ...personProblems(customer, contact, person),
    ...(span === null ? [] : overlapProblems(customer, { contactId, accountId, ...span })),
    ...(known.actor === 'contact' ? verdict.signals.map((signal) => problem('person.email', 'standInSuspected', { signal })) : []),
  ];
  if (problems.length > 0 || span === null || accountId === null) return { state: 'refused', problems };
  const email = verdict.mail === null ? {} : { email: verdict.mail.address };
  const name = known.nameOf(accountId) ?? person.name.trim();
  const standIn: StandIn = { id: known.newId, contactId, accountId, name, ...email, ...span, endedAt: null, by: known.by.accountId };
  const notices = [...verdict.notices, ...verdict.signals.map((signal) => problem('person.email', `signal.${signal}`))];
  return { state: 'changed', customer: { ...customer, standIns: [...(customer.standIns ?? []), standIn] }, notices };
}

function dayProblems(from: string, to: string, zone: string, now: number): readonly FieldProblem[] {
  const wrong = [...dateProblems('from', from), ...dateProblems('to', to)];
  if (wrong.length > 0) return wrong;
  if (to < from) return [problem('to', 'standInReversed')];
  if (from < localDateOf(now, zone)) return [problem('from', 'standInPast')];
  return daysBetween(from, to) + 1 > LONGEST_DAYS ? [problem('to', 'standInLong', { most: LONGEST_DAYS })] : [];
}

function dateProblems(path: string, date: string): readonly FieldProblem[] {
  if (date.trim() === '') return [problem(path, 'dateMissing')];
  return isLocalDate(date) ? [] : [problem(path, 'dateWrong')];
}

/** From the first day's midnight, or this minute where that has passed, to the midnight after the last day. */
function spanOf(from: string, to: string, zone: string, now: number): Pick<StandIn, 'from' | 'to'> {
  return { from: Math.max(startOfDay(from, zone), minuteOf(now)), to: startOfDay(plusDays(to, 1), zone) };
}

/** Who has a seat of his own already stands in for nobody. */
function personProblems(customer: Customer, contact: RegisteredContact, { accountId, email }: ProposedPerson): readonly FieldProblem[] {
  const other = contactOfAccount(customer, accountId) ?? samePerson(customer, email);
  if (other === null) return [];
  return [problem('person.accountId', other.id === contact.id ? 'standInSelf' : 'standInIsContact', { name: other.name })];
}

/** One stand-in for a contact at a time, and one contact for a stand-in. */
function overlapProblems({ standIns = [], contacts }: Customer, wanted: Span): readonly FieldProblem[] {
  const meeting = standIns.filter((standIn) => wanted.from < (standIn.endedAt ?? standIn.to) && standIn.from < wanted.to);
  const same = meeting.find((standIn) => standIn.contactId === wanted.contactId);
  if (same !== undefined) return [problem('from', 'standInOverlap', { name: same.name })];
  const busy = meeting.find((standIn) => standIn.accountId === wanted.accountId);
  const whom = contacts.find(({ id }) => id === busy?.contactId)?.name ?? '';
  return busy === undefined ? [] : [problem('person.accountId', 'standInBusy', { name: whom })];
}

type Span = Pick<StandIn, 'contactId' | 'from' | 'to'> & { readonly accountId: string | null };
