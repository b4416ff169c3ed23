import type { ZoneOffsets } from './zone-table';
import { offsetAt } from './zone-time';

/** A week of ISO 8601, Monday to Sunday, such as `2026-W44`. */
export type IsoWeek = string;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The week that an instant (epoch milliseconds) lies in on the wall clock of a zone; the week belongs to the year of its Thursday (ISO 8601). */
export function isoWeekOf(zone: ZoneOffsets, at: number): IsoWeek {
  return weekOfDay(Math.floor((at + offsetAt(zone, at) * MINUTE) / DAY));
}

/** The week some weeks later, or earlier. */
export function weekAfter(week: IsoWeek, count: number): IsoWeek {
  const monday = mondayOf(week);
  return monday === null ? week : weekOfDay(monday / DAY + count * 7);
}

/** Midnight UTC of a week's Monday, epoch milliseconds; null for what is no week. */
export function mondayOf(week: IsoWeek): number | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (year === undefined || number === undefined) return null;
  const fourth = Date.UTC(Number(year), 0, 4) / DAY;
  const monday = fourth - weekday(fourth) + (Number(number) - 1) * 7;
  return weekOfDay(monday) === week ? monday * DAY : null;
}

/** Monday = 0; 1970-01-01 was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Days are counted from 1970-01-01. */
function weekOfDay(day: number): IsoWeek {
  const thursday = day - weekday(day) + 3;
  const year = new Date(thursday * DAY).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}
