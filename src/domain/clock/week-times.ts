import type { Range } from './horizon';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const WEEK = 7 * DAY;
/** 1970-01-01 was a Thursday: Monday of its week came three days before. */
const FIRST_MONDAY = -3 * DAY;

/** Minutes from Monday 00:00 to a time of another day of the week, both as the wall clock shows them. */
export const minuteOfWeek = (weekday: number, minutes: number): number => (weekday - 1) * 1440 + minutes;

/**
 * Wall times (milliseconds since 1970-01-01T00:00 as the clock reads) of some minutes of the week, in every week that touches
 * the range and two weeks around it, in ascending order where the minutes are.
 */
export function wallsOfWeeks(minutesOfWeek: readonly number[], range: Range): Float64Array {
  const first = Math.floor((range.from - FIRST_MONDAY) / WEEK) - 2;
  const last = Math.floor((range.to - FIRST_MONDAY) / WEEK) + 2;
  const perWeek = minutesOfWeek.length;
  const offsets = minutesOfWeek.map((minutes) => minutes * MINUTE);
  const walls = new Float64Array((last - first + 1) * perWeek);
  for (let week = first, i = 0; week <= last; week++) {
    for (const offset of offsets) walls[i++] = FIRST_MONDAY + week * WEEK + offset;
  }
  return walls;
}
