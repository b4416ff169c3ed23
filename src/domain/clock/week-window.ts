import type { WeekPoint, WeekWindow } from '../plan/plan';
import type { Range } from './horizon';
import { type Spans, spansOf } from './spans';
import { minutesOf } from './time-of-day';
import { minuteOfWeek, wallsOfWeeks } from './week-times';
import type { ZoneTable } from './zone-table';
import { findZone, instantsOf } from './zone-time';

/**
 * Every occurrence within the range of a window whose edges may lie in different zones (WKD-6). Its end is the first end point
 * that comes after its start in at least one week; a week in which daylight saving leaves it no length has no window.
 * Refused: an edge that is no weekday and time (`windowInvalid`), a zone the table does not have (`zoneUnknown`).
 */
export function windowSpans(window: WeekWindow, zones: ZoneTable, range: Range): Spans | 'zoneUnknown' | 'windowInvalid' {
  const starts = instantsOfPoint(window.start, zones, range);
  const ends = instantsOfPoint(window.end, zones, range);
  if (typeof starts === 'string') return starts;
  if (typeof ends === 'string') return ends;
  if (isSamePoint(window.start, window.end)) return 'windowInvalid';
  const weeks = [0, 1, 2].find((later) => starts.some((start, i) => start < (ends[i + later] ?? start)));
  if (weeks === undefined) return 'windowInvalid';
  return spansOf(starts.subarray(0, starts.length - weeks), ends.subarray(weeks), range);
}

function instantsOfPoint(point: WeekPoint, zones: ZoneTable, range: Range): Float64Array | 'zoneUnknown' | 'windowInvalid' {
  const zone = findZone(zones, point.zone);
  if (zone === null) return 'zoneUnknown';
  const minutes = minutesOf(point.time);
  if (minutes === null || !(point.weekday >= 1 && point.weekday <= 7)) return 'windowInvalid';
  return instantsOf(zone, wallsOfWeeks([minuteOfWeek(point.weekday, minutes)], range));
}

const isSamePoint = (a: WeekPoint, b: WeekPoint): boolean => a.zone === b.zone && a.weekday === b.weekday && a.time === b.time;
