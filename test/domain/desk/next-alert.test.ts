import { arrivalOf } from '../../../src/domain/desk/arrival';
import { isExcused, isMissed } from '../../../src/domain/desk/breach';
import { holderOf } from '../../../src/domain/desk/holder';
import { MOST_REPEATS, nextAlert } from '../../../src/domain/desk/next-alert';
import { type Alert, NO_DESK, type RequestDesk } from '../../../src/domain/desk/request-desk';
import { thresholdAt } from '../../../src/domain/desk/thresholds';
import { watchedSince } from '../../../src/domain/desk/watched-since';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import type { Change, RequestFacts } from '../../../src/domain/request/facts';
import { arrivalFigures } from '../../../src/domain/view/arrival-figures';
import { acme, at, choosing, facts } from '../request/builders';

const MINUTE = 60_000;
const CREATED = at('2019-11-06 10:00 America/Los_Angeles');
const l1 = facts(choosing('jira-software', 'L1'));

const settled = (kind: Alert['kind'], id: string, when: number, changes: Partial<Alert> = {}): Alert => ({
  ...{ id, kind, from: when, claimedUntil: 1, state: 'told', commentId: '1', at: when, to: ['person:maya'], why: null },
  ...changes,
});
const arrival = settled('arrival', `arrival:${CREATED}`, CREATED);
const desk = (changes: Partial<RequestDesk> = {}): RequestDesk => ({ ...NO_DESK, since: CREATED, ...changes });
const record = (request: RequestFacts, changes: Partial<RequestDesk> = {}, deleted = false) => ({
  facts: request,
  assessment: assess(request, acme, premier2019),
  deleted,
  desk: desk(changes),
});
const next = (request: RequestFacts, changes: Partial<RequestDesk>, now: number) =>
  nextAlert(record(request, changes), premier2019, true, now);
const minute = (minutes: number): number => CREATED + minutes * MINUTE;
const raise: Change = {
  ...{ id: 'raise-to-l1', at: minute(100), by: 'person:maya', as: 'agent', reason: 'Down', match: null },
  steps: [{ what: 'severity', from: 'L3', to: 'L1' }],
};

describe('what the desk is told next', () => {
  test('its arrival first, then calls every five minutes while nobody has an L1, at last the threshold', () => {
    expect(next(l1, {}, CREATED)).toMatchObject({ kind: 'arrival', at: CREATED });
    expect(next(l1, { alerts: [arrival] }, minute(1))).toMatchObject({ kind: 'repeat', id: 'repeat:1', at: minute(5) });
    const taken = { alerts: [arrival], taken: [{ at: minute(2), by: 'person:maya' }] };
    expect(next(l1, taken, minute(3))).toMatchObject({ kind: 'risk', fraction: 0.5, at: minute(15) });
  });
  test('an L2 is not called out again', () => {
    expect(next(facts(), { alerts: [arrival] }, minute(6))).toMatchObject({ kind: 'risk', at: minute(60) });
  });
  test('of thresholds that are past only the last is told; after the due instant that it was missed', () => {
    expect(next(facts(), { alerts: [arrival] }, minute(97))).toMatchObject({ kind: 'risk', fraction: 0.8 });
    const told = settled('risk', `risk:0.8:${minute(120)}`, minute(97));
    expect(next(facts(), { alerts: [arrival, told] }, minute(98))).toMatchObject({ kind: 'missed', at: minute(120) + 1 });
    expect(next(facts(), { alerts: [arrival] }, minute(300))).toMatchObject({ kind: 'missed' });
  });
  test('nothing any more once it is answered, over, deleted, told everything, or alerts are off', () => {
    const answered = { ...l1, response: { at: minute(1), commentId: '5', accountId: 'person:maya' } };
    const all = [arrival, settled('missed', `missed:${minute(120)}`, minute(121))];
    expect(next(answered, {}, minute(6))).toBeNull();
    expect(next({ ...l1, endedAt: minute(1) }, {}, minute(6))).toBeNull();
    expect(nextAlert(record(l1, {}, true), premier2019, true, minute(6))).toBeNull();
    expect(nextAlert(record(l1), premier2019, false, minute(6))).toBeNull();
    expect(next(facts(), { alerts: all }, minute(200))).toBeNull();
  });
  test('a claim that is held waits for its end; one that was given back is due at once', () => {
    const owed = settled('arrival', arrival.id, CREATED, { state: 'owed', at: null, claimedUntil: minute(2) });
    expect(next(l1, { alerts: [owed] }, minute(1))).toMatchObject({ id: arrival.id, at: minute(2) });
    expect(next(l1, { alerts: [{ ...owed, claimedUntil: 1 }] }, minute(1))?.at).toBeLessThanOrEqual(minute(1));
  });
  test('calls in vain end after two hours', () => {
    const calls = Array.from({ length: MOST_REPEATS }, (_, index) => settled('repeat', `repeat:${index + 1}`, minute(5 * index)));
    expect(next(l1, { alerts: [arrival, ...calls] }, minute(200))?.kind).not.toBe('repeat');
  });
  test('WKD-6 what falls into a hold is told when it ends', () => {
    const saturday = at('2019-11-16 09:00 America/Los_Angeles');
    const held = facts({ ...choosing('bamboo', 'L2'), createdAt: saturday });
    const monday = at('2019-11-18 10:00 Australia/Sydney');
    expect(next(held, { since: saturday }, saturday)).toMatchObject({ kind: 'arrival', at: monday });
    expect(next(held, { since: saturday }, monday)).toMatchObject({ kind: 'arrival', at: saturday });
  });
  test('raised to L1: called at once, unless somebody has taken it since', () => {
    const raised = facts({ ...choosing('jira-software', 'L3'), changes: [raise] });
    const before = [{ at: minute(50), by: 'person:maya' }];
    expect(next(raised, { alerts: [arrival], taken: before }, minute(101))).toMatchObject({ kind: 'repeat', at: minute(100) });
    expect(next(raised, { alerts: [arrival], taken: [{ at: minute(101), by: 'person:maya' }] }, minute(102))?.kind).toBe('risk');
  });
  test('a promised update: a quarter of an hour before, when it is past, and no more once it was kept', () => {
    const answered = facts({ response: { at: minute(1), commentId: '5', accountId: 'person:maya' } });
    const update = { id: 'u', by: 'person:maya', madeAt: minute(2), at: minute(62), keptAt: null, endedAt: null };
    expect(next(answered, { updates: [update] }, minute(3))).toMatchObject({ kind: 'updateSoon', at: minute(47) });
    expect(next(answered, { updates: [update] }, minute(63))).toMatchObject({ kind: 'updatePast', at: minute(62) });
    expect(next(answered, { updates: [{ ...update, at: minute(12) }] }, minute(3))).toMatchObject({ kind: 'updatePast', at: minute(12) });
    expect(next(answered, { updates: [{ ...update, keptAt: minute(10) }] }, minute(11))).toBeNull();
    expect(next({ ...answered, resolvedAt: minute(10) }, { updates: [update] }, minute(11))).toBeNull();
  });
});

describe('thresholds in covered time', () => {
  const segment = (from: number, to: number, counted: boolean) =>
    ({ from: from * MINUTE, to: to * MINUTE, counted, reason: counted ? 'counted' : 'weekend' }) as const;
  test.each([
    ['without a hold', [segment(0, 120, true)], 0.5, 60],
    ['before a hold', [segment(0, 40, true), segment(40, 900, false), segment(900, 980, true)], 0.25, 30],
    ['after a hold', [segment(0, 40, true), segment(40, 900, false), segment(900, 980, true)], 0.5, 920],
    ['exactly where a hold begins: when it ends', [segment(0, 60, true), segment(60, 900, false), segment(900, 960, true)], 0.5, 900],
  ])('%s', (_where, segments, fraction, minutes) => {
    expect(thresholdAt(segments, fraction)).toBe(minutes * MINUTE);
  });
  test('nothing counted, no threshold', () => expect(thresholdAt([segment(0, 60, false)], 0.5)).toBeNull());
});

describe('which requests the desk is called about', () => {
  const since = (request: RequestFacts, now: number) => watchedSince(request, assess(request, acme, premier2019), premier2019, now);
  test('one that was raised within the hour; none that is taken over, standard, answered or closed', () => {
    expect(since(l1, minute(59))).toBe(CREATED);
    expect(since(l1, minute(61))).toBeNull();
    expect(since(facts({ reporterAccountId: 'person:dana', match: { by: 'domain' } }), minute(1))).toBeNull();
    expect(since({ ...l1, endedAt: minute(1) }, minute(2))).toBeNull();
  });
  test('one that became critical within the hour, however old it is', () => {
    const raised = facts({ ...choosing('jira-software', 'L3'), changes: [raise] });
    expect(since(raised, minute(101))).toBe(minute(100));
    expect(since(facts({ ...choosing('jira-software', 'L3') }), minute(101))).toBeNull();
  });
});

describe('facts read back', () => {
  const answered: RequestFacts = { ...l1, response: { at: minute(20), commentId: '5', accountId: 'person:daan' } };
  test('whoever pressed has it, else whoever answered', () => {
    const pressed = desk({ taken: [{ at: minute(3), by: 'person:maya' }] });
    expect(holderOf(answered, 'L1', pressed, premier2019)).toMatchObject({ by: 'person:maya', as: 'pressed' });
    expect(holderOf(answered, 'L1', undefined, premier2019)).toMatchObject({ by: 'person:daan', as: 'answered' });
  });
  test('arrival, first call and taking, and their medians', () => {
    const one = record(answered, { alerts: [settled('arrival', 'a', minute(2))], taken: [{ at: minute(4), by: 'person:maya' }] });
    const other = record(l1, { alerts: [settled('arrival', 'a', minute(1), { state: 'dropped', why: 'nobody' })] });
    expect(arrivalOf(one.desk, one.facts)).toEqual({ since: CREATED, alertedAt: minute(2), takenAt: minute(4) });
    expect(arrivalFigures([one, other, { ...one, desk: NO_DESK }])).toEqual([
      { severity: null, count: 2, alertedMs: 2 * MINUTE, takenMs: 4 * MINUTE, untaken: 1 },
      { severity: 'L1', count: 2, alertedMs: 2 * MINUTE, takenMs: 4 * MINUTE, untaken: 1 },
    ]);
    const third = record(answered, { alerts: [settled('arrival', 'a', minute(5))] });
    expect(arrivalFigures([one, third])[0]).toMatchObject({ alertedMs: 3.5 * MINUTE, takenMs: 12 * MINUTE });
  });
  test('missed is missed: late, past due, or before a change; excused by the latest note only', () => {
    const { clock } = record(l1).assessment;
    expect([minute(30), minute(30) + 1].map((now) => isMissed(clock, now))).toEqual([false, true]);
    const note = { id: 'n', at: minute(40), by: 'person:hana', cause: 'unseen', sentence: 'Nobody looked.', excused: true };
    expect(isExcused(desk({ breachNotes: [note] }))).toBe(true);
    expect(isExcused(desk({ breachNotes: [note, { ...note, id: 'm', excused: false }] }))).toBe(false);
  });
});
