import { call, loggedCall } from '../../../src/domain/care/call';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import { standing } from '../../../src/domain/request/standing';
import { instantOf } from '../clock/written-time';
import { acme, aiko, choosing, facts } from '../request/builders';
import { decided, knownAt, press, recordAfter } from './care-builders';

const maya = 'person:maya-torres';
const said = { callKind: 'phone', caller: aiko.id, minutes: 12, notes: 'Restarted node 2 together.' };
const logging = (fields: object) => press('log', maya, { fields: { ...said, ...fields } });

describe('who called, and when', () => {
  test('CON-1 a registered contact is eligible, and the call is kept with its minutes', () => {
    const record = recordAfter(call, null, logging({ at: instantOf('Fri 2019-11-15 16:20 PST') }), knownAt('Fri 2019-11-15 16:40 PST'));
    expect(loggedCall(record)).toMatchObject({ contactId: aiko.id, isEligible: true, minutes: 12, responds: false, by: maya });
  });

  test('card 11 a caller who is no contact leaves a note, and never answers a request', () => {
    const fields = { caller: 'other', callerName: 'Dana Brooks', at: instantOf('Fri 2019-11-15 16:20 PST') };
    const known = knownAt('Fri 2019-11-15 16:40 PST');
    expect(loggedCall(recordAfter(call, null, logging(fields), known))).toMatchObject({ contactId: null, isEligible: false });
    expect(decided(call, null, logging({ ...fields, responds: true }), known)).toMatchObject({
      problems: [{ path: 'responds', code: 'call.notEligible' }],
    });
    expect(call.customerView(recordAfter(call, null, logging(fields), known), () => '')).toBeNull();
  });

  test.each([
    ['in the future', { at: instantOf('Fri 2019-11-15 16:41 PST') }, 'at', 'call.inFuture'],
    ['a day and more before the request', { at: instantOf('Thu 2019-11-14 16:00 PST') }, 'at', 'call.tooEarly'],
    ['somebody else without a name', { caller: 'other', at: instantOf('Fri 2019-11-15 16:20 PST') }, 'callerName', 'missing'],
    ['a contact of another customer', { caller: 'kita-aoi', at: instantOf('Fri 2019-11-15 16:20 PST') }, 'caller', 'notAnOption'],
    ['half a minute', { minutes: 0.5, at: instantOf('Fri 2019-11-15 16:20 PST') }, 'minutes', 'notMinutes'],
    ['a link that runs script', { link: 'javascript:alert(1)', at: instantOf('Fri 2019-11-15 16:20 PST') }, 'link', 'notALink'],
  ])('%s is refused', (_title, fields, path, code) => {
    expect(decided(call, null, logging(fields), knownAt('Fri 2019-11-15 16:40 PST'))).toMatchObject({
      state: 'invalid',
      problems: [{ path, code }],
    });
  });
});

describe('a call as the first response (domain 7.6)', () => {
  const at = instantOf('Fri 2019-11-15 16:20 PST');

  test.each([
    ['by the terms of the plan', { found: {} }, {}, []],
    [
      'unless the plan says otherwise',
      { plan: { ...premier2019, clock: { ...premier2019.clock, loggedCallResponds: false } } },
      {},
      [{ path: 'responds', code: 'call.doesNotRespond', values: {} }],
    ],
    [
      'not after an answer',
      {},
      { response: { at: at - 60_000, commentId: '7', accountId: maya } },
      [{ path: 'responds', code: 'call.answeredBefore', values: {} }],
    ],
    ['but before one that was written later', {}, { response: { at: at + 60_000, commentId: '7', accountId: maya } }, []],
    [
      'not after a comment that nobody has recorded yet',
      { found: { answeredAt: at - 1 } },
      {},
      [{ path: 'responds', code: 'call.answeredBefore', values: {} }],
    ],
    ['not after the end', {}, { endedAt: at - 1 }, [{ path: 'responds', code: 'call.afterEnd', values: {} }]],
  ])('%s', (_title, more, changed, problems) => {
    const decision = decided(call, null, logging({ at, responds: true }), knownAt('Fri 2019-11-15 16:40 PST', changed, more));
    expect(decision.state === 'invalid' ? decision.problems : []).toEqual(problems);
  });
});

describe('a call before its request (card 11)', () => {
  const calledAt = instantOf('Fri 2019-11-15 16:02 PST');
  const change = {
    ...{ id: 'call-1', at: instantOf('Fri 2019-11-15 16:40 PST'), by: maya, as: 'agent' as const, reason: '', match: null },
    steps: [{ what: 'start' as const, from: '2019-11-16T00:10:00.000Z', to: '2019-11-16T00:02:00.000Z' }],
  };

  test('the clock counts from the call: an L1 is due 30 minutes after it', () => {
    expect(decided(call, null, logging({ at: calledAt, startsClock: true }), knownAt('Fri 2019-11-15 16:40 PST')).state).toBe('changed');
    const all = facts({ createdAt: instantOf('Fri 2019-11-15 16:10 PST'), ...choosing('jira-software', 'L1'), changes: [change] });
    expect(assess(all, acme, premier2019).clock).toMatchObject({ startAt: calledAt, dueAt: instantOf('Fri 2019-11-15 16:32 PST') });
  });

  test('it counts from the call also where the call was the first response', () => {
    const response = { at: calledAt, commentId: '', accountId: maya, callId: 'call-1' };
    const createdAt = instantOf('Fri 2019-11-15 16:10 PST');
    const all = facts({ createdAt, ...choosing('jira-software', 'L1'), changes: [change], response });
    expect(assess(all, acme, premier2019).clock).toMatchObject({ state: 'met', startAt: calledAt });
  });

  test.each([
    ['after the request', { at: instantOf('Fri 2019-11-15 16:20 PST'), startsClock: true }, {}, 'call.notBefore'],
    [
      'once it is answered',
      { at: calledAt, startsClock: true },
      { response: { at: calledAt + 1, commentId: '7', accountId: maya } },
      'call.tooLate',
    ],
    ['as a response without the clock', { at: calledAt, responds: true }, {}, 'call.beforeRequest'],
  ])('not %s', (_title, fields, changed, code) => {
    expect(decided(call, null, logging(fields), knownAt('Fri 2019-11-15 16:40 PST', changed))).toMatchObject({ problems: [{ code }] });
  });

  test('a plan may leave it out', () => {
    const plan = { ...premier2019, clock: { ...premier2019.clock, callStartsClock: false } };
    const decision = decided(call, null, logging({ at: calledAt, startsClock: true }), knownAt('Fri 2019-11-15 16:40 PST', {}, { plan }));
    expect(decision).toMatchObject({ problems: [{ code: 'call.startsNothing' }] });
  });
});

test('X29 a call about a held Fisheye L2 on Saturday leaves it held; as a response it keeps the promise', () => {
  const createdAt = instantOf('Fri 2019-11-15 16:30 PST');
  const held = { createdAt, ...choosing('fisheye', 'L2') };
  const saturday = 'Sat 2019-11-16 11:00 PST';
  const before = facts(held);
  expect(standing(assess(before, acme, premier2019), premier2019, instantOf(saturday)).state).toBe('held');
  const record = recordAfter(call, null, logging({ at: instantOf('Sat 2019-11-16 10:30 PST'), responds: true }), knownAt(saturday, held));
  const { at, by } = loggedCall(record);
  const answered = facts({ ...held, response: { at, commentId: '', accountId: by ?? '', callId: record.id } });
  expect(assess(answered, acme, premier2019).clock).toMatchObject({ state: 'met', dueAt: instantOf('Mon 2019-11-18 11:30 AEDT') });
});
