import { type FieldProblem, problem } from '../customer/field-problem';
import { handoffWindow, isOver } from './handoff-window';
import type { CareActing, CareAction, CareField, CareKind, CareKnown, CareNext } from './kind';
import type { CareDetails, CareRecord } from './record';

/** The six fields of a handoff note (card 13); HND-4 names `toConfirm` and `nextStep`. */
export const NOTE_FIELDS: readonly CareField[] = [
  { name: 'factsSoFar', type: 'longText', required: true },
  { name: 'toConfirm', type: 'longText', required: false },
  { name: 'nextStep', type: 'longText', required: true },
  { name: 'lastWord', type: 'longText', required: false },
  { name: 'risks', type: 'longText', required: false },
  { name: 'files', type: 'longText', required: false },
];

const MINUTE = 60_000;
/** When the app looks again whether the duty lead has been told. */
const LOOK_AGAIN = 5 * MINUTE;
/** The lead knows: the desk board lists what waits within a day, so that it stays there until somebody takes it. */
const LOOK_LATER = 20 * 60 * MINUTE;

/** Id of the handoff of a request at one change of hands: a request has one each time. */
export const handoffId = (issueId: string, endsAt: number): string => `handoff-${issueId}-${endsAt}`;

const instant = (details: CareDetails, name: string): number => (typeof details[name] === 'number' ? details[name] : Number.NaN);

/** The change of hands a record is about, else the one that comes next, as the details of a record. */
function windowDetails(record: CareRecord | null, known: CareKnown): CareDetails {
  if (record !== null) return record.details;
  const found = windowOf(known);
  if (typeof found === 'string') return {};
  const { from, to, endsAt, booked, isLateRaise } = found;
  return { from, to, endsAt, booked, isLateRaise };
}

const windowOf = ({ subject, others, rota, now }: CareKnown) =>
  handoffWindow({ ...subject, handoffs: others.filter(({ kind }) => kind === 'handoff') }, rota, now);

function beginProblems({ record, known }: CareActing): readonly FieldProblem[] {
  if (record !== null) return [];
  const found = windowOf(known);
  return typeof found === 'string' ? [problem('', `handoff.${found}`)] : [];
}

const prompt: CareAction = {
  key: 'prompt',
  roles: ['job'],
  from: ['none'],
  fields: [],
  check: beginProblems,
  next: ({ record, known }) => {
    const details = windowDetails(record, known);
    return { state: 'due', owner: null, nextAt: instant(details, 'endsAt'), details };
  },
};

const offer: CareAction = {
  key: 'offer',
  roles: ['agent'],
  from: ['none', 'due', 'offered'],
  fields: NOTE_FIELDS,
  check: (acting) => [...beginProblems(acting), ...(isLate(acting) ? [problem('', 'handoff.shiftOver')] : [])],
  next: ({ record, fields, by, known }) => {
    const details = { ...windowDetails(record, known), note: fields, giver: by, offeredAt: known.now };
    return { state: 'offered', owner: null, nextAt: instant(details, 'endsAt'), details };
  },
};

const isLate = ({ record, known }: CareActing): boolean => known.now >= instant(windowDetails(record, known), 'endsAt');

const accept: CareAction = {
  key: 'accept',
  roles: ['agent'],
  from: ['offered', 'cold'],
  fields: [],
  check: ({ record, by, known }) => [
    ...(record?.details.giver === by ? [problem('', 'handoff.giverCannotAccept')] : []),
    ...(known.found.isReceiver === false ? [problem('', 'handoff.notOfReceivingTeam')] : []),
    ...(isOver(known.subject.facts) ? [problem('', 'handoff.over')] : []),
  ],
  next: (acting): CareNext => {
    const { record, by, known } = acting;
    const details = windowDetails(record, known);
    const overlap = Math.max(0, instant(details, 'endsAt') - known.now);
    const state = overlap > 0 ? 'warm' : 'taken';
    const kept = { ...details, acceptedAt: known.now, overlapMinutes: Math.floor(overlap / MINUTE) };
    return { state, owner: by, nextAt: null, details: kept };
  },
};

/** Only while the giver is still there to take it back. */
const giveBack: CareAction = {
  key: 'giveBack',
  roles: ['agent'],
  from: ['warm'],
  fields: [],
  check: (acting) => [
    ...(acting.record?.owner === acting.by ? [] : [problem('', 'handoff.notYours')]),
    ...(isLate(acting) ? [problem('', 'handoff.shiftOver')] : []),
  ],
  next: ({ record, known }) => {
    const { acceptedAt: _at, overlapMinutes: _minutes, ...details } = windowDetails(record, known);
    return { state: 'offered', owner: null, nextAt: instant(details, 'endsAt'), details };
  },
};

/** The shift has ended: cold when nobody accepted, nothing to hand over when the request is over; comes back while it waits for anybody. */
const expire: CareAction = {
  key: 'expire',
  roles: ['job'],
  from: ['due', 'offered', 'cold'],
  fields: [],
  check: () => [],
  next: ({ record, known }) => {
    const details = windowDetails(record, known);
    const over = isOver(known.subject.facts);
    if (record?.state !== 'cold' && over) return { state: 'notNeeded', owner: null, nextAt: null, details };
    const isTold = known.found.isTold === true;
    const told = typeof known.found.lead === 'string' || known.found.lead === null ? { lead: known.found.lead } : {};
    const next = { ...details, overlapMinutes: 0, isTold, ...told };
    return { state: 'cold', owner: null, nextAt: isTold && over ? null : known.now + (isTold ? LOOK_LATER : LOOK_AGAIN), details: next };
  },
};

/**
 * Warm handoff of a critical request between regions, and to the weekend team and back (HND-1 … HND-5): two people, one of
 * whom is still on duty when the other accepts. `warm` = accepted in time; `cold` = nobody had accepted when the shift ended;
 * `taken` = accepted after it.
 */
export const handoff: CareKind = {
  key: 'handoff',
  states: ['due', 'offered', 'warm', 'cold', 'taken', 'notNeeded'],
  closed: ['warm', 'taken', 'notNeeded'],
  actions: [prompt, offer, accept, giveBack, expire],
  whenDue: 'expire',
  slotOf: (known) => {
    const found = windowOf(known);
    return typeof found === 'string' ? null : handoffId(known.subject.facts.issueId, found.endsAt);
  },
  customerView: ({ id, state, owner, details }, nameOf) => {
    if (state !== 'warm' && state !== 'taken' && state !== 'cold') return null;
    const to = String(details.to ?? '');
    const endsAt = instant(details, 'endsAt');
    if (owner === null) return { id, kind: 'handoff', sentence: 'handoff.customer.team', values: { place: to, atInstant: endsAt } };
    const values = { place: to, engineer: nameOf(owner), atInstant: instant(details, 'acceptedAt') };
    const giver = typeof details.giver === 'string' ? nameOf(details.giver) : '';
    if (giver === '') return { id, kind: 'handoff', sentence: 'handoff.customer.alone', values };
    return { id, kind: 'handoff', sentence: 'handoff.customer.engineer', values: { ...values, giver } };
  },
};
