import { weekendAt } from '../../../src/domain/clock/weekend';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { instantOf } from './written-time';

const HOUR = 3_600_000;

interface Counted {
  /** Friday of the window, as Los Angeles dates it. */
  readonly friday: string;
  readonly hours: number;
}

/** Every weekend whose Friday lies in the years, one after the other. */
function weekendsOf(fromYear: number, toYear: number): Counted[] {
  const weekends: Counted[] = [];
  const end = Date.UTC(toYear + 1, 0, 1, 8);
  for (let at = Date.UTC(fromYear, 0, 1, 8); weekends.length < 700; ) {
    const { from, to } = weekendAt(premier2019, at);
    if (from >= end) break;
    weekends.push({ friday: new Date(from - 12 * HOUR).toISOString().slice(0, 10), hours: (to - from) / HOUR });
    at = to;
  }
  return weekends;
}

const count = (weekends: readonly Counted[], hours: number) => weekends.filter((weekend) => weekend.hours === hours).length;

/** First Friday with the new length: year | 46 to 47 | 47 to 48 | 48 to 47 | 47 to 46 hours. */
const changes: readonly (readonly [number, string, string, string, string])[] = [
  [2019, '03-15', '04-05', '10-04', '11-08'],
  [2020, '03-13', '04-03', '10-02', '11-06'],
  [2021, '03-19', '04-02', '10-01', '11-12'],
  [2022, '03-18', '04-01', '09-30', '11-11'],
  [2023, '03-17', '03-31', '09-29', '11-10'],
  [2024, '03-15', '04-05', '10-04', '11-08'],
  [2025, '03-14', '04-04', '10-03', '11-07'],
  [2026, '03-13', '04-03', '10-02', '11-06'],
  [2027, '03-19', '04-02', '10-01', '11-12'],
];

describe('WKD-6: the weekend from Friday 17:00 Los Angeles to Monday 10:00 Sydney has its real length', () => {
  test('of 626 weekends 2019-2030, 313 have 48 hours, 95 have 47 and 218 have 46', () => {
    const weekends = weekendsOf(2019, 2030);
    expect([weekends.length, count(weekends, 48), count(weekends, 47), count(weekends, 46)]).toEqual([626, 313, 95, 218]);
    expect(weekends.every(({ friday }) => new Date(friday).getUTCDay() === 5)).toBe(true);
  });

  test.each([
    [2021, [26, 8, 19]],
    [2025, [26, 8, 18]],
    [2026, [26, 8, 18]],
    [2027, [26, 8, 19]],
  ])('%i: 48, 47 and 46 hours on %j weekends', (year, counts) => {
    const weekends = weekendsOf(year, year);
    expect([48, 47, 46].map((hours) => count(weekends, hours))).toEqual(counts);
  });

  test.each(changes)('%i: the length changes on Friday %s, %s, %s and %s', (year, ...fridays) => {
    const weekends = weekendsOf(year, year);
    const found = weekends.filter(({ hours }, i) => i > 0 && hours !== weekends[i - 1]?.hours);
    expect(found.map(({ friday, hours }) => [friday.slice(5), hours])).toEqual(fridays.map((friday, i) => [friday, [47, 48, 47, 46][i]]));
  });

  test.each([
    ['across a year end', 'Fri 2021-12-31 17:00 PST', 'Mon 2022-01-03 10:00 AEDT', 46],
    ['across a leap day', 'Fri 2020-02-28 17:00 PST', 'Mon 2020-03-02 10:00 AEDT', 46],
    ['when Los Angeles moves to summer', 'Fri 2026-03-06 17:00 PST', 'Mon 2026-03-09 10:00 AEDT', 46],
    ['when Sydney moves to winter', 'Fri 2026-04-03 17:00 PDT', 'Mon 2026-04-06 10:00 AEST', 48],
    ['when Sydney moves to summer', 'Fri 2026-10-02 17:00 PDT', 'Mon 2026-10-05 10:00 AEDT', 47],
    ['when Los Angeles moves to winter', 'Fri 2026-10-30 17:00 PDT', 'Mon 2026-11-02 10:00 AEDT', 47],
    ['in the middle of the northern winter', 'Fri 2026-01-02 17:00 PST', 'Mon 2026-01-05 10:00 AEDT', 46],
  ])('%s: from %s to %s, %i hours', (_when, friday, monday, hours) => {
    const [from, to] = [instantOf(friday), instantOf(monday)];
    expect(weekendAt(premier2019, from)).toEqual({ from, to, inside: true });
    expect((to - from) / HOUR).toBe(hours);
  });
});

describe('weekendAt finds the weekend that runs, else the next', () => {
  const [from, to] = [instantOf('Fri 2026-01-09 17:00 PST'), instantOf('Mon 2026-01-12 10:00 AEDT')];
  const next = { from: instantOf('Fri 2026-01-16 17:00 PST'), to: instantOf('Mon 2026-01-19 10:00 AEDT') };

  test.each([
    ['Mon 2026-01-05 10:00 AEDT', { from, to, inside: false }],
    ['Fri 2026-01-09 16:59:59 PST', { from, to, inside: false }],
    ['Fri 2026-01-09 17:00 PST', { from, to, inside: true }],
    ['Sun 2026-01-11 12:00 JST', { from, to, inside: true }],
    ['Mon 2026-01-12 09:59:59 AEDT', { from, to, inside: true }],
    ['Mon 2026-01-12 10:00 AEDT', { ...next, inside: false }],
  ])('at %s', (at, weekend) => {
    expect(weekendAt(premier2019, instantOf(at))).toEqual(weekend);
  });

  test.each([Number.NaN, -1, Date.UTC(2101, 0, 1), Number.POSITIVE_INFINITY])('%p is no instant it knows: no length', (at) => {
    expect(weekendAt(premier2019, at)).toEqual({ from: at, to: at, inside: false });
  });

  test('a plan whose weekend names an unknown zone has none', () => {
    const end = { weekday: 1, time: '10:00', zone: 'Mars/Olympus' } as const;
    const plan = { ...premier2019, coverage: { ...premier2019.coverage, weekend: { ...premier2019.coverage.weekend, end } } };
    expect(weekendAt(plan, from)).toEqual({ from, to: from, inside: false });
  });
});
