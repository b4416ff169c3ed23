import { DateTime } from 'luxon';
import { dayOf } from '../clock/closed-days';
import type { LocalDate, ZoneName } from '../plan/plan';

const MINUTE = 60_000;
/** The date of what is no instant; it equals none and stands behind all. */
const NO_DATE = 'Invalid DateTime';

/** The calendar date of an instant (epoch milliseconds) in a zone; an unknown zone is read as UTC. */
export function localDateOf(at: number, zone: ZoneName): LocalDate {
  const { offset } = DateTime.fromMillis(at, { zone });
  const local = new Date(at + (Number.isFinite(offset) ? offset : 0) * MINUTE);
  return Number.isNaN(local.getTime()) ? NO_DATE : local.toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (dayOf(to) ?? Number.NaN) - (dayOf(from) ?? Number.NaN);
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

/** The date so many days after another; negative counts back. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** Epoch milliseconds at which a date begins in a zone; where the clock skips midnight, its first instant. An unknown zone is read as UTC. */
export function startOfDay(date: LocalDate, zone: ZoneName): number {
  const local = DateTime.fromISO(date, { zone }).startOf('day');
  return (local.isValid ? local : DateTime.fromISO(date, { zone: 'utc' })).toMillis();
}

/** Epoch milliseconds of a wall clock in a zone, such as `2026-11-03T14:02`; NaN where it is none. */
export function instantIn(wallClock: string, zone: ZoneName): number {
  return DateTime.fromISO(wallClock, { zone }).toMillis();
}

/** The wall clock of an instant in a zone to the minute, such as `2026-11-03T14:02`; an unknown zone is read as UTC. */
export function wallClockOf(at: number, zone: ZoneName): string {
  const local = DateTime.fromMillis(at, { zone });
  return (local.isValid ? local : DateTime.fromMillis(at, { zone: 'utc' })).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** The same day of the month so many months later; a month that is too short ends on its last day. */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd');
}

/** Whole months from one date to a later one, or null where it is not a number of whole months. */
export function wholeMonthsBetween(from: LocalDate, to: LocalDate): number | null {
  const [first, last] = [DateTime.fromISO(from, { zone: 'utc' }), DateTime.fromISO(to, { zone: 'utc' })];
  const months = Math.round(last.diff(first, 'months').months);
  return months > 0 && plusMonths(from, months) === to ? months : null;
}

/** The same wall clock so many days later, whatever daylight saving does between; negative counts back. An unknown zone is read as UTC. */
export function plusCalendarDays(at: number, days: number, zone: ZoneName): number {
  const local = DateTime.fromMillis(at, { zone });
  return (local.isValid ? local : DateTime.fromMillis(at, { zone: 'utc' })).plus({ days }).toMillis();
}
