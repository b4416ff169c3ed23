import type { TimeOfDay, WeekHours } from '../plan/plan';
import type { Range } from './horizon';
import { type Spans, spansOf } from './spans';
import { minutesOf } from './time-of-day';
import { minuteOfWeek, wallsOfWeeks } from './week-times';
import type { ZoneTable } from './zone-table';
import { findZone, instantsOf } from './zone-time';

type Minutes = readonly [open: number, close: number];

/**
 * Every stretch within the range in which hours by weekday are open (ALN-4). Times on one day may meet or overlap; a time that
 * daylight saving skips altogether opens nothing. Refused: a time or weekday that is none, a close not after its open
 * (`windowInvalid`), a zone the table does not have (`zoneUnknown`).
 */
export function hoursSpans(hours: WeekHours, zones: ZoneTable, range: Range): Spans | 'zoneUnknown' | 'windowInvalid' {
  const zone = findZone(zones, hours.zone);
  if (zone === null) return 'zoneUnknown';
  const week = minutesOfWeek(hours);
  if (week === null) return 'windowInvalid';
  const opens = wallsOfWeeks(
    week.map(([open]) => open),
    range,
  );
  const closes = wallsOfWeeks(
    week.map(([, close]) => close),
    range,
  );
  return spansOf(instantsOf(zone, opens), instantsOf(zone, closes), range);
}

/** The open stretches of a week in order, joined where they meet; null when one cannot be read. */
function minutesOfWeek({ days }: WeekHours): readonly Minutes[] | null {
  const stretches: Minutes[] = [];
  for (const [day, times] of Object.entries(days)) {
    for (const time of times) {
      const stretch = stretchOf(Number(day), time);
      if (stretch === null) return null;
      stretches.push(stretch);
    }
  }
  stretches.sort(([a], [b]) => a - b);
  return stretches.reduce<Minutes[]>(joined, []);
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
