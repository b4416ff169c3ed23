import type { ContactCommand, ProposedPerson } from '../contact-command';
import { accountProblems, type ContactDecision, type Knowledge, liveContact, refused } from '../contact-decision';
import type { Customer, RegisteredContact } from '../customer';
import { withoutContact } from '../ended-contact';
import { type FieldProblem, problem } from '../field-problem';
import { judgePerson, type PersonVerdict } from '../judge-person';
import { lastContact } from '../last-contact';
import { lentSeatProblems } from '../lent-seat';
import { countingLicences } from '../licences';
import { newContact } from '../new-contact';
import { seatUse } from '../seat-holders';
import { seatProblems } from '../seat-problems';
import { twiceProblems } from '../twice-problems';

type Add = Extract<ContactCommand, { act: 'add' }>;

/** Registers a person, or in the same action the one who takes another's seat, also when every seat is held (CON-1, CON-10, card 1). */
export function addContact(customer: Customer, { person, replaces, attested }: Add, known: Knowledge): ContactDecision {
  const { plan, now, by } = known;
  if (replaces !== null && liveContact(customer, replaces) === null) return refused(problem('replaces', 'contactGone'));
  const rest = replaces === null ? customer : withoutContact(customer, replaces, now);
  const verdict = judgePerson(person, customer, plan.contacts);
  const added = newContact(
    {
      id: known.newId,
      person,
      verdict,
      name: nameOf(person, verdict, known),
      actor: known.actor,
      attestedBy: attested ? by.accountId : null,
    },
    plan.contacts,
    now,
  );
  const next = { ...rest, contacts: [...rest.contacts, added] };
  const problems = [
    ...verdict.problems,
    ...nameProblems(added),
    ...accountProblems('person.accountId', person.accountId, known),
    ...twiceProblems(customer, person),
    ...lentSeatProblems('person.accountId', person.accountId, rest, now),
    ...attestationProblems(attested, known),
    ...lackOfSeats(customer, next, known),
  ];
  if (problems.length > 0) return { state: 'refused', problems };
  const consequences = known.accepted === true ? [] : lastContact(customer, next);
  if (consequences.length > 0) return { state: 'confirm', consequences };
  return { state: 'changed', customer: next, notices: [...verdict.notices, ...noticesOf(added, next)] };
}

/** Jira's own name of an account is the name; without account the typed one, else the mailbox. */
function nameOf({ accountId, name }: ProposedPerson, { mail }: PersonVerdict, known: Knowledge): string {
  const typed = name.trim() === '' ? (mail?.local ?? '') : name.trim();
  return accountId === null ? typed : (known.nameOf(accountId) ?? typed);
}

const LONGEST_NAME = 200;

function nameProblems({ name }: RegisteredContact): readonly FieldProblem[] {
  return name.length > LONGEST_NAME ? [problem('person.name', 'tooLong', { most: LONGEST_NAME })] : [];
}

/** Where the plan asks it of everybody: no sign of sharing is no proof of its absence (card 3). */
function attestationProblems(attested: boolean, { plan, actor }: Knowledge): readonly FieldProblem[] {
  const isAsked = plan.contacts.shared.attestation === 'all' && actor !== 'job';
  return isAsked && !attested ? [problem('attested', 'attestationMissing')] : [];
}

function lackOfSeats(before: Customer, after: Customer, { plan, now }: Knowledge): readonly FieldProblem[] {
  const licences = countingLicences(before.licences, before.zone, now);
  const seating = (customer: Customer) => ({ licences, use: seatUse(customer.contacts) });
  return seatProblems('person', seating(after), seating(before), plan.contacts);
}

function noticesOf({ name, status, accountId, review, kind }: RegisteredContact, { contacts }: Customer): readonly FieldProblem[] {
  const signals = review?.signals ?? [];
  const pending = signals.length > 0 ? signals.map((signal) => problem('person', `signal.${signal}`)) : [];
  const isAlone = kind === 'partner' && seatUse(contacts).direct === 0;
  return [
    ...(status === 'pending' ? [problem('person', 'waitsForApproval', { name }), ...pending] : []),
    ...(accountId === null ? [problem('person', 'notLinked', { name })] : []),
    ...(isAlone ? [problem('person', 'partnerAlone')] : []),
  ];
}
