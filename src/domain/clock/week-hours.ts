import type { Holiday } from '../desk/region';
import type { TimeOfDay, WeekHours } from '../plan/plan';
import { closedDays } from './closed-days';
import type { Range } from './horizon';
import { type Spans, spansOf } from './spans';
import { minutesOf } from './time-of-day';
import { minuteOfWeek, wallsOfWeeks } from './week-times';
import type { ZoneTable } from './zone-table';
import { findZone, instantsOf } from './zone-time';

const DAY = 86_400_000;

type Minutes = readonly [open: number, close: number];

/**
 * Every stretch within the range in which hours by weekday are open (ALN-4). Times on one day may meet or overlap; a time that
 * daylight saving skips altogether opens nothing, nor does a date, in the zone of the hours, that is a holiday. Refused: a time
 * or weekday that is none, a close not after its open (`windowInvalid`), a zone the table does not have (`zoneUnknown`).
 */
export function hoursSpans(
  hours: WeekHours,
  zones: ZoneTable,
  range: Range,
  holidays: readonly Holiday[] = [],
): Spans | 'zoneUnknown' | 'windowInvalid' {
  const zone = findZone(zones, hours.zone);
  if (zone === null) return 'zoneUnknown';
  const days = stretchesOf(hours);
  if (days === null) return 'windowInvalid';
  const week = holidays.length === 0 ? days.reduce<Minutes[]>(joined, []) : days;
  const opens = wallsOfWeeks(
    week.map(([open]) => open),
    range,
  );
  const closes = wallsOfWeeks(
    week.map(([, close]) => close),
    range,
  );
  if (holidays.length > 0) close(opens, closes, closedDays(holidays));
  return spansOf(instantsOf(zone, opens), instantsOf(zone, closes), range);
}

/** Takes the length from every stretch that begins on a closed day; walls stay in order. */
function close(opens: Float64Array, closes: Float64Array, closed: ReadonlySet<number>): void {
  opens.forEach((open, i) => {
    if (closed.has(Math.floor(open / DAY))) closes[i] = open;
  });
}

/** The open stretches of a week in order, none across midnight; null when one cannot be read. */
function stretchesOf({ days }: WeekHours): readonly Minutes[] | null {
  const stretches: Minutes[] = [];
  for (const [day, times] of Object.entries(days)) {
    for (const time of times) {
      const stretch = stretchOf(Number(day), time);
      if (stretch === null) return null;
      stretches.push(stretch);
    }
  }
  stretches.sort(([a], [b]) => a - b);
  return stretches;
}

function stretchOf(weekday: number, [from, to]: readonly [TimeOfDay, TimeOfDay]): Minutes | null {
  const [open, close] = [minutesOf(from), minutesOf(to)];
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) return null;
  if (open === null || close === null || open >= close) return null;
  return [minuteOfWeek(weekday, open), minuteOfWeek(weekday, close)];
}

function joined(week: Minutes[], [open, close]: Minutes): Minutes[] {
  const last = week.at(-1);
  if (last === undefined || open > last[1]) return [...week, [open, close]];
  return [...week.slice(0, -1), [last[0], Math.max(last[1], close)]];
}
