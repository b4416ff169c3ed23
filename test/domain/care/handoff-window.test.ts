import { type HandoffWindow, handoffWindow, type NoHandoff } from '../../../src/domain/care/handoff-window';
import type { CareRecord } from '../../../src/domain/care/record';
import { withBookings } from '../../../src/domain/desk/with-bookings';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import type { RequestFacts } from '../../../src/domain/request/facts';
import { instantOf, rowsOf } from '../clock/written-time';
import { acme, choosing, facts } from '../request/builders';

const minutes = (count: number): number => count * 60_000;

function windowOf(
  changed: Partial<RequestFacts>,
  now: number,
  { plan = premier2019, handoffs = [] }: { plan?: Plan; handoffs?: readonly CareRecord[] } = {},
): HandoffWindow | NoHandoff {
  const all = facts({ ...choosing('jira-software', 'L1'), ...changed });
  return handoffWindow({ facts: all, assessment: assess(all, acme, plan), handoffs }, plan, now);
}

/** Raised | looked at | gives | receives | hands change, with the sample rota and its holidays. */
const rows = rowsOf(`
  X30 on a Friday evening the weekend takes over         | Fri 2019-11-15 16:10 PST  | Fri 2019-11-15 16:30 PST  | region:amer | weekend     | Fri 2019-11-15 17:00 PST
  HND-2 Amsterdam gives to San Francisco                 | Wed 2019-11-13 11:00 CET  | Wed 2019-11-13 17:10 CET  | region:emea | region:amer | Wed 2019-11-13 18:00 CET
  HND-2 San Francisco gives to Sydney                    | Wed 2019-11-13 12:00 PST  | Wed 2019-11-13 17:30 PST  | region:amer | region:apac | Wed 2019-11-13 18:00 PST
  HND-2 Sydney gives to Amsterdam                        | Thu 2019-11-14 16:30 AEDT | Thu 2019-11-14 18:30 AEDT | region:apac | region:emea | Thu 2019-11-14 19:00 AEDT
  raised while two overlap, it is with who stays longer  | Wed 2019-11-13 17:30 CET  | Wed 2019-11-13 17:40 CET  | region:amer | region:apac | Wed 2019-11-13 18:00 PST
  HND-5 the weekend gives back on Monday in Sydney       | Sat 2019-11-16 09:00 PST  | Mon 2019-11-18 09:30 AEDT | weekend     | region:apac | Mon 2019-11-18 10:00 AEDT
  TEA-5 Sydney keeps Australia Day: the holiday team     | Fri 2020-01-24 16:30 PST  | Mon 2020-01-27 09:30 AEDT | weekend     | holiday     | Mon 2020-01-27 10:00 AEDT
  R02 the holiday team gives to the next region that opens | Mon 2020-01-27 11:00 AEDT | Mon 2020-01-27 17:30 AEDT | holiday   | region:emea | Mon 2020-01-27 18:00 AEDT
  R04 on King's Day Sydney gives to the holiday team     | Mon 2020-04-27 16:30 AEST | Mon 2020-04-27 18:30 AEST | region:apac | holiday     | Mon 2020-04-27 19:00 AEST
  R05 at Christmas all are closed, and two on the day after | Wed 2019-12-25 10:00 CET | Thu 2019-12-26 00:10 CET | holiday    | region:amer | Thu 2019-12-26 07:00 PST
  R07 Easter Monday: the weekend gives to the holiday team | Fri 2020-04-10 16:30 PDT | Mon 2020-04-13 09:30 AEST | weekend   | holiday     | Mon 2020-04-13 10:00 AEST
`);

describe('who hands a critical request to whom, and when', () => {
  test.each(rows)('%s', (_title, raised, looked, from, to, endsAt) => {
    const found = windowOf({ createdAt: instantOf(raised ?? '') }, instantOf(looked ?? ''));
    expect(found).toMatchObject({ from, to, endsAt: instantOf(endsAt ?? '') });
  });

  test('X30 it is on the board from 60 minutes before', () => {
    const found = windowOf({ createdAt: instantOf('Fri 2019-11-15 11:00 PST') }, instantOf('Fri 2019-11-15 12:00 PST'));
    expect(found).toMatchObject({ asksAt: instantOf('Fri 2019-11-15 16:00 PST') });
  });

  test('an answered request that nobody has resolved is handed over, a resolved one is not', () => {
    const createdAt = instantOf('Fri 2019-11-15 16:10 PST');
    const now = instantOf('Fri 2019-11-15 16:30 PST');
    const response = { at: createdAt + minutes(5), commentId: '1', accountId: 'person:maya-torres' };
    expect(windowOf({ createdAt, response }, now)).toMatchObject({ from: 'region:amer', to: 'weekend' });
    expect(windowOf({ createdAt, response, resolvedAt: now - minutes(1) }, now)).toBe('over');
  });

  test('with an accepted handoff the receiver has it, and gives it on from there', () => {
    const createdAt = instantOf('Wed 2019-11-13 11:00 CET');
    const endsAt = instantOf('Wed 2019-11-13 18:00 CET');
    const details = { from: 'region:emea', to: 'region:amer', endsAt, acceptedAt: endsAt - minutes(30) };
    const warm: CareRecord = {
      ...{ id: 'handoff-1', kind: 'handoff', customerId: 'acme', issueId: '10042', state: 'warm' },
      ...{ owner: 'person:maya-torres', nextAt: null, details, steps: [] },
    };
    const now = endsAt - minutes(20);
    expect(windowOf({ createdAt }, now, { handoffs: [warm] })).toMatchObject({ from: 'region:amer', to: 'region:apac' });
  });

  test.each([
    ['nothing below a critical severity', choosing('jira-software', 'L2'), 'notCritical'],
    ['nothing of the standard track', { ...choosing('jira-software', 'L1'), reporterAccountId: 'person:dana' }, 'notPremier'],
    ['nothing that is withdrawn', { ...choosing('jira-software', 'L1'), endedAt: instantOf('Fri 2019-11-15 16:20 PST') }, 'over'],
  ])('%s', (_title, changed, outcome) => {
    const createdAt = instantOf('Fri 2019-11-15 16:10 PST');
    expect(windowOf({ createdAt, ...changed }, instantOf('Fri 2019-11-15 16:30 PST'))).toBe(outcome);
  });

  test('WKD-5 an L2 of Bamboo rests at the weekend: there is nobody to hand it to', () => {
    const plan: Plan = { ...premier2019, handoff: { ...premier2019.handoff, criticalSeverities: ['L1', 'L2'] } };
    const createdAt = instantOf('Fri 2019-11-15 16:10 PST');
    expect(windowOf({ createdAt, ...choosing('bamboo', 'L2') }, instantOf('Fri 2019-11-15 16:30 PST'), { plan })).toBe('rests');
  });

  test('a plan may leave the weekend out', () => {
    const plan: Plan = { ...premier2019, handoff: { ...premier2019.handoff, weekendToo: false } };
    const createdAt = instantOf('Fri 2019-11-15 16:10 PST');
    expect(windowOf({ createdAt }, instantOf('Fri 2019-11-15 16:30 PST'), { plan })).toBe('notAtWeekend');
  });

  test('without a rota nobody holds it, and nobody is asked', () => {
    const plan: Plan = { ...premier2019, regions: [] };
    expect(windowOf({ createdAt: instantOf('Wed 2019-11-13 11:00 CET') }, instantOf('Wed 2019-11-13 12:00 CET'), { plan })).toBe(
      'noHolder',
    );
  });

  test('TEA-8 a booked engineer has precedence: takes over when the booking begins, and gives at its end', () => {
    const from = instantOf('Sat 2019-11-30 09:00 PST');
    const to = instantOf('Sat 2019-11-30 17:00 PST');
    const booking = { from, to, productKeys: ['jira-software'], engineer: 'person:liam-okafor' };
    const plan = withBookings(premier2019, [booking]);
    const createdAt = instantOf('Sat 2019-11-30 08:00 PST');
    expect(windowOf({ createdAt }, from - minutes(30), { plan })).toMatchObject({
      from: 'weekend',
      to: 'booked',
      booked: 'person:liam-okafor',
      endsAt: from,
    });
    expect(windowOf({ createdAt }, to - minutes(30), { plan })).toMatchObject({ from: 'booked', to: 'weekend', endsAt: to });
  });

  test('a severity raised in the last ten minutes is told at once', () => {
    const createdAt = instantOf('Fri 2019-11-15 15:00 PST');
    const raisedAt = instantOf('Fri 2019-11-15 16:53 PST');
    const change = {
      ...{ id: 'raise-it', at: raisedAt, by: null, as: 'agent' as const, reason: 'Production is down', match: null },
      steps: [{ what: 'severity' as const, from: 'L3', to: 'L1' }],
    };
    const late = windowOf({ createdAt, ...choosing('jira-software', 'L3'), changes: [change] }, raisedAt + minutes(1));
    expect(late).toMatchObject({ from: 'region:amer', to: 'weekend', isLateRaise: true });
    expect(windowOf({ createdAt }, raisedAt + minutes(1))).toMatchObject({ isLateRaise: false });
  });
});
