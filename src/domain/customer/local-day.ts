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
