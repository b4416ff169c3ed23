import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { ribbonOf, ticksOf, weekendsIn } from '../../../src/domain/view/plan-ribbon';
import { at } from '../request/builders';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const fortnight = (wallClock: string) => ({ from: at(wallClock), to: at(wallClock) + 14 * DAY });
const jira = { track: 'premier', coverageClass: 'full', severity: 'L2' } as const;
const bamboo = { track: 'premier', coverageClass: 'l1-only', severity: 'L2' } as const;

describe('the ribbon', () => {
  test.each([
    ['2026-03-09 00:00', '2026-03-14 00:00', '2026-03-15 23:00', 47],
    ['2026-03-30 00:00', '2026-04-04 00:00', '2026-04-06 00:00', 48],
    ['2026-09-28 00:00', '2026-10-03 00:00', '2026-10-04 23:00', 47],
    ['2026-11-02 00:00', '2026-11-07 01:00', '2026-11-08 23:00', 46],
  ])('WKD-12 in the fortnight from %s the first weekend runs from %s to %s UTC: %i h', (from, starts, ends, hours) => {
    const [weekend] = weekendsIn(premier2019, fortnight(from));
    expect(weekend).toEqual({ from: at(starts), to: at(ends) });
    expect(((weekend?.to ?? 0) - (weekend?.from ?? 0)) / HOUR).toBe(hours);
    const held = ribbonOf(premier2019, bamboo, fortnight(from)).filter(({ kind }) => kind === 'held');
    expect(held[0]).toMatchObject(weekend ?? {});
  });

  test('WKD-1 the weekend team answers where the clock runs on', () => {
    const kinds = ribbonOf(premier2019, jira, fortnight('2026-11-02 00:00')).map(({ kind }) => kind);
    expect(kinds).toContain('weekend');
    expect(kinds).not.toContain('held');
  });

  test('TEA-6 on Christmas Day 2026, a Friday, some hours belong to the holiday team', () => {
    const stretches = ribbonOf(premier2019, jira, { from: at('2026-12-24 12:00'), to: at('2026-12-26 02:00') });
    expect(stretches.some(({ kind, closed }) => kind === 'holiday' && closed.length > 0)).toBe(true);
  });

  test('a booked window shows as booked and the rest of the weekend stays held', () => {
    const booked = { from: at('2026-11-07 03:00'), to: at('2026-11-07 09:00'), productKeys: ['bamboo'], engineer: null };
    const classes = premier2019.coverage.classes.map((entry) => (entry.key === 'l1-only' ? { ...entry, openings: [booked] } : entry));
    const plan = { ...premier2019, coverage: { ...premier2019.coverage, classes } };
    const weekend = ribbonOf(plan, bamboo, { from: at('2026-11-07 01:00'), to: at('2026-11-08 23:00') });
    expect(weekend.map(({ kind }) => kind)).toEqual(['held', 'booked', 'held']);
    expect(weekend[1]).toMatchObject({ from: booked.from, to: booked.to });
  });

  test.each([
    ['full', jira],
    ['l1-only', bamboo],
    ['jira-align', { track: 'jira-align', coverageClass: 'jira-align', severity: 'L1' } as const],
  ])('%s: stretches follow each other without a gap from end to end, and neighbours differ', (_title, answered) => {
    const range = fortnight('2026-12-21 00:00');
    const stretches = ribbonOf(premier2019, answered, range);
    expect([stretches[0]?.from, stretches.at(-1)?.to]).toEqual([range.from, range.to]);
    for (const [index, stretch] of stretches.entries()) {
      const next = stretches[index + 1];
      expect(stretch.to).toBe(next?.from ?? range.to);
      expect([next?.kind, String(next?.regions), String(next?.closed)]).not.toEqual([
        stretch.kind,
        String(stretch.regions),
        String(stretch.closed),
      ]);
    }
  });

  test('ticks name the zones whose clocks change: Europe on 25 October, Los Angeles on 1 November 2026', () => {
    const zones = ['Europe/Amsterdam', 'America/Los_Angeles', 'Asia/Tokyo'];
    expect(ticksOf(premier2019, zones, fortnight('2026-10-24 00:00'))).toEqual([
      { at: at('2026-10-25 01:00'), zone: 'Europe/Amsterdam', before: 120, after: 60 },
      { at: at('2026-11-01 09:00'), zone: 'America/Los_Angeles', before: -420, after: -480 },
    ]);
  });
});
