import { plusCalendarDays } from '../customer/local-day';
import type { Plan, ZoneName } from '../plan/plan';

/** Calendar days before its window by which a booking must be asked for: so many weeks, or days where the plan counts days. */
const noticeOf = ({ noticeWeeks, noticeDays }: Plan['bookings']): number => noticeDays ?? noticeWeeks * 7;

/** The zone whose calendar the notice is counted in: the window's own, or the customer's by the plan (DEC-19). */
export function noticeZone({ zone }: Plan['bookings'], windowZone: ZoneName, customerZone: ZoneName | null): ZoneName {
  return zone === 'customer' ? (customerZone ?? windowZone) : windowZone;
}

/**
 * The last moment at which a window that begins at `from` may be asked for, and that moment itself is in time: so many calendar
 * weeks earlier on the zone's wall clock, whatever daylight saving does between (BKG-2, X17). Epoch milliseconds; an unknown zone is UTC.
 */
export function latestMoment(terms: Plan['bookings'], from: number, zone: ZoneName): number {
  return plusCalendarDays(from, -noticeOf(terms), zone);
}

/** The earliest beginning of a window that may be asked for at `now`. Epoch milliseconds. */
export function earliestStart(terms: Plan['bookings'], now: number, zone: ZoneName): number {
  return plusCalendarDays(now, noticeOf(terms), zone);
}
