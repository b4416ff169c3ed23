import fc from 'fast-check';
import { type Calendar, calendarBetween } from '../../../src/domain/clock/calendar';
import { dueOf } from '../../../src/domain/clock/due';
import type { Plan, TimeOfDay, Weekday, WeekHours, WeekPoint, WeekWindow } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { dueMinute, painted, stretchesBetween } from './minute-by-minute';
import { oddTable, oddYears, oddZones, planWithHours, planWithWeekend } from './plan-with';

const MINUTE = 60_000;
const DAY = 1440;
const seed = 20_191_106;
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const timeOf = (minutes: number): TimeOfDay =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const pointOf = (minuteOfWeek: number, zone: string): WeekPoint => ({
  weekday: weekdays[Math.floor(minuteOfWeek / DAY) % 7] ?? 1,
  time: timeOf(minuteOfWeek % DAY),
  zone,
});

/** Minutes since 1970 in 2019-2030, most of them in the months in which clocks change. */
const minute = fc
  .record({ year: fc.integer({ min: 2019, max: 2029 }), month: fc.constantFrom(1, 2, 3, 3, 8, 9, 9, 10, 10), minute: fc.nat(30 * DAY) })
  .map(({ year, month, minute }) => Date.UTC(year, month, 1) / MINUTE + minute);
const target = fc.integer({ min: 1, max: 3 * DAY });
const zone = fc.constantFrom(...oddZones);
const quarter = fc.integer({ min: 0, max: 7 * 96 - 1 });

/** A weekend between two zones, 30 hours to five and a half days long on the wall. */
const weekend = fc
  .record({ start: quarter, lasts: fc.integer({ min: 120, max: 528 }), from: zone, to: zone })
  .map(({ start, lasts, from, to }): WeekWindow => ({ start: pointOf(start * 15, from), end: pointOf((start + lasts) * 15, to) }));

/** One or two stretches on some days of the week, to a quarter of an hour, up to 24:00. */
const day = fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 4, maxLength: 4 }).map((quarters) => {
  const [a = 0, b = 0, c = 0, d = 0] = quarters.sort((x, y) => x - y).map((x) => x * 15);
  return [[timeOf(a), timeOf(b)] as const, [timeOf(c), timeOf(d)] as const];
});
const hours = fc
  .record({ zone, days: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), day, { minKeys: 2 }) })
  .map(({ zone, days }): WeekHours => ({ zone, days }));

function engineDue(plan: Plan, classKey: string, start: number, minutes: number): number {
  const calendar: Calendar | { uncovered: string } = calendarBetween(plan, classKey, 'L2', oddYears);
  if ('uncovered' in calendar) throw new Error(calendar.uncovered);
  const due = dueOf(calendar, start * MINUTE, minutes * MINUTE);
  if ('uncovered' in due) throw new Error(due.uncovered);
  return due.dueAt / MINUTE;
}

function watchedWeekend({ start, end }: WeekWindow, from: number, minutes: number): number {
  const holds = stretchesBetween([[start, end]], from - 9 * DAY, from + 35 * DAY);
  return dueMinute(painted(holds, from, 26 * DAY, 0), from, minutes);
}

function watchedHours({ zone, days }: WeekHours, from: number, minutes: number): number {
  const pairs = weekdays.flatMap((weekday) =>
    (days[weekday] ?? []).map(
      ([opens, closes]) =>
        [
          { weekday, time: opens, zone },
          { weekday, time: closes, zone },
        ] as const,
    ),
  );
  const open = stretchesBetween(pairs, from - 2 * DAY, from + 23 * DAY);
  return dueMinute(painted(open, from, 21 * DAY, 1), from, minutes);
}

describe(`Due equals watching every minute pass on the runtime's own clocks (seed ${seed})`, () => {
  test('the weekend of the offering, any instant of 2019-2030', () => {
    const property = fc.property(minute, target, (start, minutes) => {
      expect(engineDue(premier2019, 'l1-only', start, minutes)).toBe(watchedWeekend(premier2019.coverage.weekend, start, minutes));
    });
    fc.assert(property, { seed, numRuns: 150 });
  });

  test('the hours of Jira Align', () => {
    const align = premier2019.coverage.classes.find(({ key }) => key === 'jira-align');
    if (align?.calendar !== 'hours') throw new Error('no hours');
    const property = fc.property(minute, fc.integer({ min: 1, max: 1440 }), (start, minutes) => {
      expect(engineDue(premier2019, 'jira-align', start, minutes)).toBe(watchedHours(align.hours, start, minutes));
    });
    fc.assert(property, { seed, numRuns: 40 });
  });

  test('weekends between odd zones, edges at any quarter of an hour', () => {
    const property = fc.property(weekend, minute, target, (window, start, minutes) => {
      expect(engineDue(planWithWeekend(window), 'l1-only', start, minutes)).toBe(watchedWeekend(window, start, minutes));
    });
    fc.assert(property, { seed, numRuns: 200 });
  });

  test('hours in odd zones, several a day, up to 24:00', () => {
    const property = fc.property(hours, minute, fc.integer({ min: 1, max: 120 }), (week, start, minutes) => {
      expect(engineDue(planWithHours(week), 'hours', start, minutes)).toBe(watchedHours(week, start, minutes));
    });
    fc.assert(property, { seed, numRuns: 60 });
  });

  test('the zones changed their offsets often enough to be a test', () => {
    const changes = oddZones.map((name) => oddTable.zones[name]?.at.length ?? 0);
    expect(changes.filter((count) => count >= 16).length).toBeGreaterThanOrEqual(8);
  });
});
