import type { Holiday } from '../desk/region';

const daysOfLists = new WeakMap<readonly Holiday[], ReadonlySet<number>>();

/** The dates of a holiday list as days since 1970-01-01, worked out once for each list; a date that does not exist is none. */
export function closedDays(holidays: readonly Holiday[]): ReadonlySet<number> {
  const known = daysOfLists.get(holidays);
  if (known !== undefined) return known;
  const days = new Set(holidays.map(({ date }) => dayOf(date)).filter((day) => day !== null));
  daysOfLists.set(holidays, days);
  return days;
}

/** Days from 1970-01-01 to a calendar date `yyyy-mm-dd`, without any zone; null for a date that does not exist, such as 2026-02-30. */
export function dayOf(date: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).toISOString().startsWith(date) ? at / 86_400_000 : null;
}
