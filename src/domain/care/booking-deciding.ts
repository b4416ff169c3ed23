import { type FieldProblem, problem } from '../customer/field-problem';
import { asked, isWhole, noticeProblems, WEEKEND_TEAM } from './booking-asking';
import { overProblems, startedProblems, windowOf } from './booking-time';
import { askedWindow } from './booking-window';
import type { CareActing, CareAction, CareField } from './kind';
import { booksIn, heldBy } from './reservation';

const REASON: readonly CareField[] = [{ name: 'reason', type: 'longText', required: true }];
const MAYBE_REASON: readonly CareField[] = [{ name: 'reason', type: 'longText', required: false }];

/** Only who administers the project sets the notice aside, and says why (BKG-2, DEC-19). */
export const override: CareAction = {
  key: 'override',
  roles: ['agent'],
  from: ['requested', 'declined'],
  fields: REASON,
  check: (acting) => [
    ...(acting.record?.details.isShort === true ? [] : [problem('', 'booking.notShort')]),
    ...(acting.known.found.mayOverride === true ? [] : [problem('', 'booking.mayNotOverride')]),
    ...startedProblems(acting),
    ...overProblems(acting),
  ],
  next: ({ record, fields, by, known }) => ({
    state: 'requested',
    owner: null,
    nextAt: windowOf(record).from,
    details: { ...record?.details, reason: null, override: { by, at: known.now, reason: fields.reason ?? '' } },
  }),
};

/** An engineer is part of approval, and is nowhere else in that window (BKG-1, BKG-3, X18); an approved booking can be given to another. */
export const approve: CareAction = {
  key: 'approve',
  roles: ['agent'],
  from: ['requested', 'approved'],
  fields: [{ name: 'engineer', type: 'choice', required: true }],
  check: (acting) => [
    ...(acting.known.found.isEngineer === true ? [] : [problem('engineer', 'notAnOption')]),
    ...takenProblems(acting),
    ...(acting.record?.details.isShort === true && acting.record.details.override === null ? [problem('', 'booking.notOverridden')] : []),
    ...(acting.known.subject.assessment.track === 'standard' ? [problem('', 'booking.notPremium')] : []),
    ...lateProblems(acting),
    ...overProblems(acting),
  ],
  next: ({ record, fields }) => ({
    state: 'approved',
    owner: String(fields.engineer),
    nextAt: windowOf(record).to,
    details: { ...record?.details, engineer: String(fields.engineer) },
  }),
};

/** Approval must come before the window begins; another engineer may step in until it ends. */
function lateProblems(acting: CareActing): readonly FieldProblem[] {
  if (acting.record?.state !== 'approved') return startedProblems(acting);
  return acting.known.now < windowOf(acting.record).to ? [] : [problem('', 'booking.ended')];
}

function takenProblems({ record, fields, known }: CareActing): readonly FieldProblem[] {
  const book = booksIn(known.found).find(({ key }) => key === known.found.engineerBook);
  if (record === null || book === undefined || fields.engineer === undefined) return [];
  const [other] = heldBy(book, { recordId: record.id, ...windowOf(record) });
  if (other === undefined) return [];
  const zone = typeof record.details.zone === 'string' ? record.details.zone : 'UTC';
  return [problem('engineer', 'booking.engineerTaken', { fromInstant: other.from, toInstant: other.to, zone })];
}

export const unapprove: CareAction = {
  key: 'unapprove',
  roles: ['agent'],
  from: ['approved'],
  fields: MAYBE_REASON,
  check: (acting) => startedProblems(acting),
  next: ({ record }) => ({
    state: 'requested',
    owner: null,
    nextAt: windowOf(record).from,
    details: { ...record?.details, engineer: null },
  }),
};

export const decline: CareAction = {
  ...endedBy('decline', 'declined'),
  roles: ['agent'],
  from: ['incomplete', 'requested'],
  fields: REASON,
};
export const cancel: CareAction = {
  ...endedBy('cancel', 'cancelled'),
  roles: ['contact', 'agent', 'job'],
  from: ['incomplete', 'requested', 'approved'],
  fields: MAYBE_REASON,
};

function endedBy(key: string, state: string): Pick<CareAction, 'key' | 'check' | 'next'> {
  return {
    key,
    check: (acting) => (acting.record?.state === 'approved' ? startedProblems(acting) : []),
    next: ({ record, fields }) => ({
      state,
      owner: null,
      nextAt: null,
      details: { ...record?.details, engineer: null, reason: fields.reason ?? null },
    }),
  };
}

/** Takes back that it was declined or cancelled; the notice is looked at again, since time has passed. */
export const reopen: CareAction = {
  key: 'reopen',
  roles: ['contact', 'agent'],
  from: ['cancelled', 'declined', WEEKEND_TEAM],
  fields: [],
  check: (acting) => {
    const window = acting.record === null ? null : askedWindow(acting.record.details);
    if (acting.as === 'contact' && acting.record?.state === 'declined') return [problem('', 'booking.onlyDesk')];
    return window === null ? [] : [...startedProblems(acting), ...overProblems(acting), ...noticeProblems(acting, window)];
  },
  next: (acting) => {
    const details = acting.record?.details ?? {};
    return isWhole({ ...acting, fields: details }) ? asked(acting, details) : { state: 'incomplete', owner: null, nextAt: null, details };
  },
};

/** The window has begun without approval, or an approved one is over. */
export const pass: CareAction = {
  key: 'pass',
  roles: ['job'],
  from: ['requested', 'approved'],
  fields: [],
  check: () => [],
  next: ({ record, known }) => {
    const { from, to } = windowOf(record);
    const details = record?.details ?? {};
    if (record?.state === 'approved')
      return { state: known.now < to ? 'approved' : 'done', owner: record.owner, nextAt: known.now < to ? to : null, details };
    if (known.now < from) return { state: 'requested', owner: null, nextAt: from, details };
    return { state: 'declined', owner: null, nextAt: null, details: { ...details, isLapsed: true } };
  },
};
