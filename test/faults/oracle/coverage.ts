import { DateTime } from 'luxon';

const LOS_ANGELES = 'America/Los_Angeles';
const SYDNEY = 'Australia/Sydney';
const NEW_YORK = 'America/New_York';

/** Which time counts: all of it, all but the weekend, or the hours of Jira Align (domain 7.3). */
export type Coverage = 'always' | 'weekdays' | 'align';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Longer than any target with the longest hold in front of it. */
const WEEKS = 12;

/** From Friday 17:00 in Los Angeles to Monday 10:00 in Sydney, of the week in which `monday` lies (WKD-6). */
const weekendOf = (monday: DateTime): Stretch => {
  const friday = monday.plus({ days: 4 }).set({ hour: 17 });
  const next = monday.plus({ weeks: 1 });
  const end = DateTime.fromObject({ year: next.year, month: next.month, day: next.day, hour: 10 }, { zone: SYDNEY });
  return { from: friday.toMillis(), to: end.toMillis() };
};

const weekdaysFrom = (at: number): readonly Stretch[] => {
  const monday = DateTime.fromMillis(at, { zone: LOS_ANGELES }).startOf('week').minus({ weeks: 1 });
  const weekends = Array.from({ length: WEEKS }, (_, week) => weekendOf(monday.plus({ weeks: week })));
  return weekends.slice(1).map((weekend, index) => ({ from: weekends[index]?.to ?? 0, to: weekend.from }));
};

const alignDaysFrom = (at: number): readonly Stretch[] => {
  const first = DateTime.fromMillis(at, { zone: NEW_YORK }).startOf('day');
  const days = Array.from({ length: WEEKS * 7 }, (_, day) => first.plus({ days: day })).filter(({ weekday }) => weekday <= 5);
  return days.map((day) => ({ from: day.set({ hour: 9 }).toMillis(), to: day.set({ hour: 19 }).toMillis() }));
};

const DAY = 86_400_000;
const known = new Map<string, readonly Stretch[]>();

/** Worked out once for all instants of a day; the first stretches may be over already. */
const stretchesOfDay = (coverage: 'weekdays' | 'align', day: number): readonly Stretch[] => {
  const key = `${coverage}:${day}`;
  const found = known.get(key) ?? (coverage === 'weekdays' ? weekdaysFrom : alignDaysFrom)(day * DAY);
  known.set(key, found);
  return found;
};

const stretchesFrom = (coverage: Coverage, at: number): readonly Stretch[] => {
  if (coverage === 'always') return [{ from: at, to: Number.POSITIVE_INFINITY }];
  return stretchesOfDay(coverage, Math.floor(at / DAY)).filter(({ to }) => to > at);
};

/** The earliest instant by which so many covered minutes have passed since `at` (domain 7.1), in epoch milliseconds. */
export const dueAfter = (coverage: Coverage, at: number, minutes: number): number => {
  let left = minutes * 60_000;
  for (const { from, to } of stretchesFrom(coverage, at)) {
    const start = Math.max(from, at);
    if (left <= to - start) return start + left;
    left -= to - start;
  }
  throw new Error(`${minutes} covered minutes after ${at} are out of sight.`);
};

/** The next instant, `at` included, at which time counts. */
export const opensAt = (coverage: Coverage, at: number): number => Math.max(at, stretchesFrom(coverage, at)[0]?.from ?? at);
