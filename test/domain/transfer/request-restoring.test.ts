import type { CareRecord } from '../../../src/domain/care/record';
import { NO_DESK } from '../../../src/domain/desk/request-desk';
import type { Assessment } from '../../../src/domain/request/assessment';
import type { FirstResponse } from '../../../src/domain/request/facts';
import type { RequestRecord } from '../../../src/domain/request/request-record';
import { asRestored, restoring, restoringCare } from '../../../src/domain/transfer/request-restoring';

const MORNING = Date.parse('2026-10-30T16:00:00Z');
const DUE = MORNING + 7_200_000;
const shipped = { id: 'premier-2019', version: 1 };
const second = { id: 'premier-2019', version: 2 };
const third = { id: 'premier-2019', version: 3 };
const answer: FirstResponse = { at: MORNING + 600_000, commentId: '10007', accountId: 'person:maya-torres' };

const verdict = (more: Partial<Assessment> = {}): Assessment => ({
  ...{ plan: shipped, track: 'premier', scope: 'in', customerId: 'harbor-logistics', contactId: 'harbor-grace', productKey: 'bamboo' },
  ...{ severity: 'L2', coverageClass: 'l1-only', instance: null, teamAtCreation: 'premier', teamAtDue: 'premier', reasons: [] },
  clock: {
    ...{ state: 'open', startAt: MORNING, dueAt: DUE, targetMinutes: 120, heldMs: 0, response: null, endedAt: null },
    segments: [{ from: MORNING, to: DUE, counted: true, reason: 'counted' }],
  },
  ...more,
});
const record = (more: Partial<RequestRecord> = {}, facts: Partial<RequestRecord['facts']> = {}): RequestRecord => ({
  facts: {
    ...{ issueId: '10001', issueKey: 'PREM-2', projectId: '10001', createdAt: MORNING, reporterAccountId: 'person:grace-miller' },
    ...{ match: { by: 'contact' }, choice: { productKey: 'bamboo', instanceId: null, severity: 'L2' }, response: null, endedAt: null },
    ...facts,
  },
  ...{ assessment: verdict(), deleted: false },
  ...more,
});
const answered = (before: RequestRecord): RequestRecord => {
  const { clock } = before.assessment;
  const met = clock.state === 'none' ? clock : { ...clock, state: 'met' as const, response: answer };
  return { ...before, facts: { ...before.facts, response: answer }, assessment: { ...before.assessment, clock: met } };
};

/** As a new installation judges it before its customers are there. */
const standard = verdict({ track: 'standard', customerId: null, contactId: null, clock: { state: 'none' }, teamAtDue: null });
const takenIn = record({ assessment: standard }, { match: { by: 'none' } });
const change = {
  ...{ id: 'confirmation-1', at: MORNING, by: 'person:maya-torres', as: 'agent' as const, reason: 'Down', match: null },
  steps: [{ what: 'severity' as const, from: 'L3', to: 'L2' }],
};
const told = { id: 'promise', from: MORNING, claimedUntil: 1, state: 'told' as const, commentId: '10003' };
const noted = { id: 'note-1', at: MORNING, by: 'person:maya-torres', cause: 'unseen', sentence: 'Nobody saw it.', excused: false };
const taken = { ...NO_DESK, taken: [{ at: MORNING, by: 'person:maya-torres' }] };

test.each<[string, RequestRecord | null, RequestRecord, string]>([
  ['nothing is stored', null, record(), 'restored'],
  ['the very same is stored', record(), record(), 'same'],
  ['the same finished one is stored', answered(record()), answered(record()), 'same'],
  [
    'it differs in when the desk is told next alone',
    record({ desk: { ...taken, nextAt: 5 } }),
    record({ desk: { ...taken, askedFor: 7 } }),
    'same',
  ],
  ['taken in before its customers were here', takenIn, record(), 'replaced'],
  ['taken in with its answer before its customers were here', answered(takenIn), answered(record()), 'replaced'],
  ['taken in with an answer that came after the export', answered(takenIn), record(), 'replaced'],
  ['taken in with the same verdict, and the file has its answer', record(), answered(record()), 'replaced'],
  ['taken in with the same verdict, and the file has what the desk did', record(), record({ desk: taken }), 'replaced'],
  [
    'taken in with the same verdict, and the file has a note on its breach',
    answered(record()),
    answered(record({ desk: { ...NO_DESK, breachNotes: [noted] } })),
    'replaced',
  ],
  ['restored and answered since', answered(record()), record(), 'kept'],
  ['ended since', record({}, { endedAt: DUE }), record(), 'kept'],
  ['changed here by somebody', record({}, { changes: [change] }), record({ desk: taken }), 'kept'],
  ['changed here by another verdict under another plan', record({ earlier: [{ changeId: 'x', assessment: standard }] }), record(), 'kept'],
  ['somebody here has it', record({ desk: taken }), answered(record()), 'kept'],
  [
    'its breach was noted here, and the file knows nothing of it',
    { ...answered(takenIn), desk: { ...NO_DESK, breachNotes: [noted] } },
    answered(record()),
    'kept',
  ],
  ['its customer was told here', { ...takenIn, tellings: [told] }, record(), 'kept'],
  [
    'its customer is owed a comment that nobody began',
    { ...takenIn, tellings: [{ ...told, state: 'owed', claimedUntil: 0 }] },
    record(),
    'replaced',
  ],
  ['it is gone from Jira', { ...takenIn, deleted: true }, record(), 'kept'],
  ['its choice came after the export', record(), record({ assessment: standard }, { choice: null }), 'kept'],
  ['judged here by the plan in effect', record({ assessment: { ...standard, plan: second } }), record(), 'replaced'],
  ['pinned here to a plan of the past', record({ assessment: { ...standard, plan: third } }), record(), 'kept'],
])('a request of a file where %s', (_title, stored, line, wanted) => {
  expect(restoring(stored, line, [shipped, second])).toBe(wanted);
});

test('decided twice it is the same: what a line made of the store is never rewritten by that line', () => {
  for (const line of [record(), answered(record()), record({ desk: taken, tellings: [told] }), record({}, { changes: [change] })])
    expect(restoring(asRestored(line), line, [shipped])).toBe('same');
});

test('stored out of a file differs in two members: claims nobody began, and what the queue was asked for', () => {
  const line = record({
    desk: { ...taken, nextAt: DUE, askedFor: DUE },
    tellings: [told, { ...told, id: 'x', state: 'owed', claimedUntil: 0 }],
  });
  expect(asRestored(line)).toEqual({
    ...line,
    desk: { ...taken, nextAt: DUE, askedFor: null },
    tellings: [told, { ...told, id: 'x', state: 'owed', claimedUntil: 1 }],
  });
  expect(Object.keys(asRestored(line))).toEqual(Object.keys(line));
});

describe('the care around a request', () => {
  const step = { id: 'arrive', at: MORNING, by: null, as: 'job' as const, action: 'arrive', fields: {} };
  const asked = { ...step, id: 'pressing-1', by: 'person:grace-miller', as: 'contact' as const, action: 'complete' };
  const care = (steps: CareRecord['steps'], more: Partial<CareRecord> = {}): CareRecord => ({
    ...{ id: 'booking-10003-arrive', kind: 'booking', customerId: null, issueId: '10003', state: 'requested', owner: null, nextAt: null },
    ...{ details: {}, steps, ...more },
  });
  const later = { ...step, at: MORNING + 1 };

  test.each<[string, CareRecord | null, CareRecord, string]>([
    ['nothing is stored', null, care([step]), 'restored'],
    ['the same is stored', care([step]), care([step]), 'same'],
    ['the app has begun it anew', care([later]), care([step, asked]), 'replaced'],
    ['the app has gone on with it', care([step, later]), care([step]), 'kept'],
    ['somebody has gone on with it', care([step, asked]), care([step]), 'kept'],
    ['somebody has begun it anew', care([later, asked]), care([step]), 'kept'],
    ['another request has that record', care([later], { issueId: '10004' }), care([step]), 'kept'],
  ])('of a file where %s', (_title, stored, line, wanted) => {
    expect(restoringCare(stored, line)).toBe(wanted);
  });
});
