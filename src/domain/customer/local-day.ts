import { DateTime } from 'luxon';
import type { LocalDate, ZoneName } from '../plan/plan';

/** The calendar date of an instant (epoch milliseconds) in a zone; an unknown zone is read as UTC. */
export function localDateOf(at: number, zone: ZoneName): LocalDate {
  const local = DateTime.fromMillis(at, { zone });
  return (local.isValid ? local : DateTime.fromMillis(at, { zone: 'utc' })).toFormat('yyyy-MM-dd');
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  const start = DateTime.fromISO(from, { zone: 'utc' });
  return Math.round(DateTime.fromISO(to, { zone: 'utc' }).diff(start, 'days').days);
}

/** Whether a text is a calendar date that exists, such as `2026-02-28`. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** Whether a text names a time zone this runtime knows. */
export function isZone(text: string): boolean {
  return DateTime.fromMillis(0, { zone: text }).isValid;
}

/** Epoch milliseconds of an ISO 8601 text with zone or offset; NaN where it is none. */
export function instantOf(text: string): number {
  return DateTime.fromISO(text, { zone: 'utc' }).toMillis();
}
