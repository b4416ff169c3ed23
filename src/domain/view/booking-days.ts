import { weekendAt } from '../clock/weekend';
import { localDateOf, plusDays, plusMonths, startOfDay } from '../customer/local-day';
import type { LocalDate, Plan, ZoneName } from '../plan/plan';

/** One day of a booking calendar. */
export interface BookingDay {
  readonly date: LocalDate;
  readonly day: number;
  /** No window of that day may be asked for any more (BKG-2). */
  readonly isTooSoon: boolean;
  /** Part of it lies in the desk's weekend, where a booking is of use. */
  readonly isWeekend: boolean;
}

const MINUTE = 60_000;

/** First day of the month an instant lies in. */
export const monthOf = (at: number, zone: ZoneName): LocalDate => `${localDateOf(at, zone).slice(0, 7)}-01`;

/** Weeks of a month from Monday to Sunday; days of the months beside it are null. `earliest` in epoch milliseconds. */
export function bookingWeeks(month: LocalDate, zone: ZoneName, earliest: number, plan: Plan): readonly (readonly (BookingDay | null)[])[] {
  const first = new Date(`${month}T00:00:00Z`);
  const lead = (first.getUTCDay() + 6) % 7;
  const length = new Date(Date.parse(`${plusMonths(month, 1)}T00:00:00Z`) - 1).getUTCDate();
  const days = Array.from({ length }, (_, index) => bookingDay(plusDays(month, index), zone, earliest, plan));
  const cells: readonly (BookingDay | null)[] = [...Array<null>(lead).fill(null), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday] ?? null));
}

function bookingDay(date: LocalDate, zone: ZoneName, earliest: number, plan: Plan): BookingDay {
  const [from, to] = [startOfDay(date, zone), startOfDay(plusDays(date, 1), zone)];
  return { date, day: Number(date.slice(8)), isTooSoon: to - MINUTE < earliest, isWeekend: weekendAt(plan, from).from < to };
}
