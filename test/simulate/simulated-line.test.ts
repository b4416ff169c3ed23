import type { Plan } from '../../src/domain/plan/plan';
import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { findPreset } from '../../src/domain/plan/presets/presets';
import { simulatedLine } from '../../src/words/simulated-line';
import { instantOf, rowsOf } from '../domain/clock/written-time';

type Json = Readonly<Record<string, unknown>>;

const at = (text: string): string => new Date(instantOf(text)).toISOString();
const simulate = (line: Json, plan: Plan = premier2019) => JSON.parse(simulatedLine(JSON.stringify(line), 1, plan).text);
const fisheye = { id: 'PREM-1', createdAt: at('Fri 2019-11-15 16:59:59 PST'), severity: 'L3', product: 'fisheye' };
const jira = { id: 'PREM-2', createdAt: at('Wed 2019-11-06 10:00 PST'), severity: 'L1', product: 'jira-software' };

describe('A line of output', () => {
  test('E02 whole: keys in their order, instants with milliseconds', () => {
    expect(Object.keys(simulate(fisheye))).toEqual([
      'id',
      'track',
      'scope',
      'clock',
      'teamAtCreation',
      'teamAtDue',
      'promise',
      'reasons',
      'plan',
    ]);
    expect(simulate(fisheye)).toMatchObject({
      id: 'PREM-1',
      track: 'premier',
      scope: 'in',
      clock: {
        state: 'open',
        dueAt: '2019-11-18T06:59:59.000Z',
        segments: [
          { from: '2019-11-16T00:59:59.000Z', to: '2019-11-16T01:00:00.000Z', counted: true, reason: 'counted' },
          { from: '2019-11-16T01:00:00.000Z', to: '2019-11-17T23:00:00.000Z', counted: false, reason: 'weekend' },
          { from: '2019-11-17T23:00:00.000Z', to: '2019-11-18T06:59:59.000Z', counted: true, reason: 'counted' },
        ],
        elapsedMs: 8 * 3_600_000,
        heldMs: 46 * 3_600_000,
      },
      teamAtCreation: 'premier',
      teamAtDue: 'premier',
      plan: { id: 'premier-2019', version: 1 },
    });
    const { promise, reasons } = simulate(fisheye);
    expect(promise.en).toContain('Mon 18 Nov 06:59 UTC');
    expect(promise.ja).toContain('46 時間');
    expect(reasons).toContainEqual({ rule: 'SEV-3', outcome: 'ok' });
  });

  test('the same line gives the same bytes, whatever was dated in between', () => {
    const text = simulatedLine(JSON.stringify(fisheye), 1, premier2019).text;
    simulate(jira, findPreset('premier-2016') ?? premier2019);
    expect(simulatedLine(JSON.stringify(fisheye), 9, JSON.parse(JSON.stringify(premier2019))).text).toBe(text);
  });
});

describe('The state of the clock', () => {
  test.each([
    ['nothing more is known', {}, 'open', 30],
    ['answered in time', { respondedAt: at('Wed 2019-11-06 10:12 PST') }, 'met', 12],
    ['answered at the due instant', { respondedAt: at('Wed 2019-11-06 10:30 PST') }, 'met', 30],
    ['answered a millisecond later', { respondedAt: '2019-11-06T18:30:00.001Z' }, 'breached', 30 + 1 / 60_000],
    ['looked at while it runs', { now: at('Wed 2019-11-06 10:12 PST') }, 'running', 12],
    ['looked at after it was due', { now: at('Wed 2019-11-06 11:00 PST') }, 'overdue', 60],
    [
      'looked at before it was answered',
      { now: at('Wed 2019-11-06 10:05 PST'), respondedAt: at('Wed 2019-11-06 10:12 PST') },
      'running',
      5,
    ],
    ['looked at after it was answered', { now: at('Wed 2019-11-06 12:00 PST'), respondedAt: at('Wed 2019-11-06 10:12 PST') }, 'met', 12],
  ])('%s', (_what, more, state, minutes) => {
    const { clock } = simulate({ ...jira, ...more });
    expect([clock.state, clock.elapsedMs]).toEqual([state, minutes * 60_000]);
  });

  test('held over the weekend', () => {
    expect(simulate({ ...fisheye, now: at('Sat 2019-11-16 10:00 PST') }).clock).toMatchObject({ state: 'held', elapsedMs: 1000 });
  });

  test.each([
    ['nobody registered', { ...jira, registered: false }, 'standard'],
    ['no licence', { ...jira, licensed: false }, 'standard'],
    ['an excluded product', { ...jira, product: 'opsgenie' }, 'standard'],
    ['Jira Align without its licence', { ...jira, product: 'jira-align', licensed: false }, 'standard'],
  ])('%s: no clock', (_what, line, track) => {
    expect(simulate(line)).toMatchObject({
      track,
      clock: { state: 'none', dueAt: null, segments: [], elapsedMs: 0, heldMs: 0 },
      teamAtDue: null,
    });
  });

  test('P01, PAR-1: staging counts as production; development is for review', () => {
    expect(simulate({ ...jira, deployment: 'server', environment: 'staging' })).toMatchObject({
      scope: 'in',
      clock: { dueAt: '2019-11-06T18:30:00.000Z' },
    });
    expect(simulate({ ...jira, environment: 'development' }).scope).toBe('review');
  });

  test.each([
    ['K01', 'L2', 'Sat 2019-11-30 10:00 PST', 'Sat 2019-11-30 12:00 PST', 'premier', 'premier'],
    ['K03', 'L2', 'Sat 2019-11-30 16:00 PST', 'Sun 2019-12-01 16:00 PST', 'premier', 'premier'],
    ['K04', 'L3', 'Sat 2019-11-30 07:00 PST', 'Sat 2019-11-30 17:00 PST', 'nobody', 'premier'],
  ])('%s: a booking for Bamboo', (id, severity, created, due, atCreation, atDue) => {
    const bookings = [{ start: at('Sat 2019-11-30 09:00 PST'), end: at('Sat 2019-11-30 17:00 PST'), products: ['bamboo'] }];
    const line = { id, createdAt: at(created), severity, product: 'bamboo', bookings };
    expect(simulate(line)).toMatchObject({ clock: { dueAt: at(due) }, teamAtCreation: atCreation, teamAtDue: atDue });
    expect(simulate({ ...line, bookings: [{ ...bookings[0], products: ['fisheye'] }] }).clock.dueAt).not.toBe(at(due));
  });

  test('R01, D10: on a holiday the holiday team answers', () => {
    expect(simulate({ ...jira, createdAt: at('Thu 2019-11-28 10:00 PST') })).toMatchObject({
      teamAtCreation: 'holiday',
      teamAtDue: 'holiday',
    });
    expect(simulate({ id: 1, createdAt: at('Fri 2026-04-03 16:30 PDT'), severity: 'L2', product: 'bamboo' }).teamAtDue).toBe('holiday');
  });
});

/** Changes before the first response (9.3): severity and product | created | change | at | new due. */
const changes = rowsOf(`
  S01 | L3 jira-software | Wed 2019-11-13 09:00 PST | L1 | Wed 2019-11-13 12:00 PST | Wed 2019-11-13 12:30 PST
  S02 | L2 jira-software | Wed 2019-11-13 09:00 PST | L1 | Wed 2019-11-13 10:50 PST | Wed 2019-11-13 11:00 PST
  S03 | L1 jira-software | Wed 2019-11-13 09:00 PST | L3 | Wed 2019-11-13 09:10 PST | Wed 2019-11-13 17:00 PST
  S04 | L3 fisheye | Fri 2019-11-15 18:00 PST | L1 | Sat 2019-11-16 10:00 PST | Sat 2019-11-16 10:30 PST
  S05 | L1 bamboo | Sat 2019-11-16 09:00 PST | L2 | Sat 2019-11-16 09:10 PST | Mon 2019-11-18 12:00 AEDT
  S06 | L2 bamboo | Sat 2019-11-16 09:00 PST | jira-software | Sat 2019-11-16 11:00 PST | Sat 2019-11-16 13:00 PST
  S07 | L2 jira-software | Sat 2019-11-16 09:00 PST | bamboo | Sat 2019-11-16 09:30 PST | Mon 2019-11-18 12:00 AEDT
`);

describe('Changes before the first response', () => {
  const line = (what: string, created: string): Json => ({
    id: 1,
    createdAt: at(created),
    severity: what.slice(0, 2),
    product: what.slice(3),
  });
  const change = (to: string, when: string): Json => ({ at: at(when), ...(/^L\d$/.test(to) ? { severity: to } : { product: to }) });

  test.each(changes)('%s: %s of %s becomes %s', (_id, what, created, to, when, due) => {
    expect(simulate({ ...line(what, created), changes: [change(to, when)] }).clock.dueAt).toBe(at(due));
  });

  test('a change after `now` has not happened yet', () => {
    const later = { ...line('L3 jira-software', 'Wed 2019-11-13 09:00 PST'), changes: [change('L1', 'Wed 2019-11-13 12:00 PST')] };
    expect(simulate({ ...later, now: at('Wed 2019-11-13 11:59 PST') }).clock.dueAt).toBe(at('Wed 2019-11-13 17:00 PST'));
    expect(simulate({ ...later, now: at('Wed 2019-11-13 12:00 PST') }).clock.dueAt).toBe(at('Wed 2019-11-13 12:30 PST'));
  });

  test('changes count in the order of their instants, whatever the order of the line', () => {
    const base = line('L3 jira-software', 'Wed 2019-11-13 09:00 PST');
    const both = [change('L1', 'Wed 2019-11-13 12:00 PST'), change('L2', 'Wed 2019-11-13 10:00 PST')];
    expect(simulate({ ...base, changes: both })).toEqual(simulate({ ...base, changes: [...both].reverse() }));
  });
});
