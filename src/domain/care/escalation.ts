import { type FieldProblem, problem } from '../customer/field-problem';
import { type DevelopmentIssue, developmentOf, isCutOff } from './development-issue';
import type { CareActing, CareAction, CareField, CareKind, CareNext } from './kind';
import type { CareDetails, CareRecord } from './record';

/** States in which the product team has something to do, in their order. */
const WITH_DEVELOPMENT = ['raised', 'triaged', 'inProgress'] as const;
/** States of an escalation that is not closed. */
export const OPEN_ESCALATION: readonly string[] = [...WITH_DEVELOPMENT, 'answered'];

const LOOK_AGAIN = 5 * 60_000;
/** How often the app tries to tell the coordinator of one overdue update. */
const MOST_TRIES = 5;

const coordinator: CareField = { name: 'coordinator', type: 'choice', required: true };
const development: CareField = { name: 'development', type: 'text', required: true };
const tells: CareField = { name: 'tells', type: 'flag', required: false };

/** What is asked when something is escalated. There is no field for the date of a fix, and there will be none (DEC-27, EXC-7). */
export const RAISE_FIELDS: readonly CareField[] = [
  { name: 'team', type: 'text', required: true },
  { name: 'summary', type: 'text', required: true },
  { name: 'ask', type: 'longText', required: true },
  development,
  coordinator,
  { name: 'nextUpdateAt', type: 'instant', required: true },
  tells,
];

/** What is asked when something has moved; `note` is the desk's own. */
export const UPDATE_FIELDS: readonly CareField[] = [
  { name: 'state', type: 'choice', required: true, options: OPEN_ESCALATION },
  { name: 'rootCause', type: 'longText', required: false },
  { name: 'nextStep', type: 'longText', required: false },
  { name: 'note', type: 'longText', required: false },
  coordinator,
  { name: 'nextUpdateAt', type: 'instant', required: false },
  tells,
];

export const CLOSE_FIELDS: readonly CareField[] = [
  { name: 'rootCause', type: 'longText', required: false },
  { name: 'nextStep', type: 'longText', required: false },
  tells,
];

export const REOPEN_FIELDS: readonly CareField[] = [{ name: 'nextUpdateAt', type: 'instant', required: true }];
export const OPEN_FIELDS: readonly CareField[] = [development];

function updateProblems({ fields, known }: CareActing): readonly FieldProblem[] {
  const { nextUpdateAt } = fields;
  if (typeof nextUpdateAt === 'number') return nextUpdateAt <= known.now ? [problem('nextUpdateAt', 'escalation.notAhead')] : [];
  return fields.state === 'answered' || fields.state === undefined ? [] : [problem('nextUpdateAt', 'missing')];
}

/** Somebody coordinates every escalation: an agent of the project, as Jira says right now (ESC-3). */
const coordinatorProblems = ({ known }: CareActing): readonly FieldProblem[] =>
  known.found.isCoordinator === true ? [] : [problem('coordinator', 'escalation.notAnAgent')];

const trackProblems = ({ known }: CareActing): readonly FieldProblem[] =>
  known.subject.assessment.track === 'standard' ? [problem('', 'escalation.notPremier')] : [];

function developmentProblems({ record, known }: CareActing): readonly FieldProblem[] {
  const { development: found } = known.found;
  const before = developmentOf(record?.details.development);
  if (before.state === 'creating' && !isCutOff(before, known.now)) return [problem('development', 'escalation.creating')];
  return typeof found === 'string' ? [problem('development', `escalation.${found}`)] : [];
}

/** The record after a step: what was filled in replaces what was there, and the next look is at the promised update. */
function next({ fields, known, record }: CareActing, state: string, details: CareDetails): CareNext {
  const { tells: _tells, note: _note, state: _state, ...filled } = fields;
  const nextUpdateAt = typeof fields.nextUpdateAt === 'number' ? fields.nextUpdateAt : null;
  const owner = typeof fields.coordinator === 'string' ? fields.coordinator : (record?.owner ?? null);
  return {
    state,
    owner,
    nextAt: state === 'closed' ? null : nextUpdateAt,
    details: { ...record?.details, ...filled, nextUpdateAt, chased: null, at: known.now, ...details },
  };
}

const raise: CareAction = {
  key: 'raise',
  roles: ['agent'],
  from: ['none'],
  fields: RAISE_FIELDS,
  check: (acting) => [...trackProblems(acting), ...updateProblems(acting), ...coordinatorProblems(acting), ...developmentProblems(acting)],
  next: (acting) => {
    const { subject, found, now } = acting.known;
    return next(acting, 'raised', { raisedAt: now, projectId: subject.facts.projectId, development: found.development ?? null });
  },
};

const update: CareAction = {
  key: 'update',
  roles: ['agent'],
  from: OPEN_ESCALATION,
  fields: UPDATE_FIELDS,
  check: (acting) => [...updateProblems(acting), ...coordinatorProblems(acting)],
  next: (acting) => {
    const { state, rootCause = null, nextStep = null } = acting.fields;
    return next(acting, String(state), { rootCause, nextStep });
  },
};

const close: CareAction = {
  key: 'close',
  roles: ['agent'],
  from: OPEN_ESCALATION,
  fields: CLOSE_FIELDS,
  check: () => [],
  next: (acting) => next(acting, 'closed', { before: acting.record?.state ?? 'raised' }),
};

/** Takes a closing back. */
const reopen: CareAction = {
  key: 'reopen',
  roles: ['agent'],
  from: ['closed'],
  fields: REOPEN_FIELDS,
  check: updateProblems,
  next: (acting) => next(acting, String(acting.record?.details.before ?? 'raised'), {}),
};

/** Names another development issue, or asks for one anew where none came of it. */
const open: CareAction = {
  key: 'open',
  roles: ['agent'],
  from: OPEN_ESCALATION,
  fields: OPEN_FIELDS,
  check: developmentProblems,
  next: ({ record, known }) => ({
    state: record?.state ?? 'raised',
    owner: record?.owner ?? null,
    nextAt: record?.nextAt ?? null,
    details: { ...record?.details, development: known.found.development ?? null },
  }),
};

/** The promised update is overdue: the coordinator is told once for each, and the app looks again until that is done. */
const chase: CareAction = {
  key: 'chase',
  roles: ['job'],
  from: OPEN_ESCALATION,
  fields: [],
  check: () => [],
  next: ({ record, known }) => {
    const tries = chasedTries(record) + 1;
    const isDone = known.found.isTold === true || tries > MOST_TRIES;
    const details = { ...record?.details, chased: { tries, isTold: known.found.isTold === true } };
    return {
      state: record?.state ?? 'raised',
      owner: record?.owner ?? null,
      nextAt: isDone ? null : known.now + LOOK_AGAIN,
      details,
    };
  },
};

function chasedTries(record: CareRecord | null): number {
  const chased = record?.details.chased;
  if (typeof chased !== 'object' || chased === null || !('tries' in chased)) return 0;
  return typeof chased.tries === 'number' ? chased.tries : 0;
}

/** An escalation as its record keeps it. Epoch milliseconds. */
export interface Escalation {
  readonly team: string;
  readonly summary: string;
  readonly ask: string;
  readonly raisedAt: number;
  /** null = none is promised. */
  readonly nextUpdateAt: number | null;
  readonly rootCause: string | null;
  readonly nextStep: string | null;
  readonly development: DevelopmentIssue;
}

/** What a record of an escalation says. */
export function escalationOf({ details }: CareRecord): Escalation {
  const text = (name: string): string | null => (typeof details[name] === 'string' ? details[name] : null);
  return {
    team: text('team') ?? '',
    summary: text('summary') ?? '',
    ask: text('ask') ?? '',
    raisedAt: typeof details.raisedAt === 'number' ? details.raisedAt : 0,
    nextUpdateAt: typeof details.nextUpdateAt === 'number' ? details.nextUpdateAt : null,
    rootCause: text('rootCause'),
    nextStep: text('nextStep'),
    development: developmentOf(details.development),
  };
}

/**
 * Escalation to the product team at Premier priority (ESC-1 … ESC-4, card 12): somebody coordinates it, and says when the next
 * update comes. A request may have several, each outlives it. Its customer sees the state and the next update, nothing else.
 */
export const escalation: CareKind = {
  key: 'escalation',
  states: [...OPEN_ESCALATION, 'closed'],
  closed: ['closed'],
  actions: [raise, update, open, close, reopen, chase],
  whenDue: 'chase',
  slotOf: null,
  customerView: ({ id, state, details }) => {
    const { nextUpdateAt } = details;
    const isPromised = typeof nextUpdateAt === 'number' && state !== 'closed';
    const values = { atInstant: isPromised ? nextUpdateAt : Number(details.at ?? 0) };
    return {
      id,
      kind: 'escalation',
      sentence: `escalation.customer.${state}${isPromised || state !== 'answered' ? '' : 'NoUpdate'}`,
      values,
    };
  },
};
