import { closedDays } from '../clock/closed-days';
import { minutesOf } from '../clock/time-of-day';
import type { ZoneTable } from '../clock/zone-table';
import { findZone, instantOfWall, offsetAt } from '../clock/zone-time';
import type { Plan, Weekday, WeekHours } from '../plan/plan';
import type { Region } from './region';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Who is on duty at an instant, by region key, in the order of the plan. */
export interface OnDuty {
  readonly open: readonly string[];
  /** Would be on duty, but it is a holiday there (TEA-5). */
  readonly closed: readonly { readonly region: string; readonly holiday: string }[];
}

/** The regions on duty at an instant (epoch milliseconds) by their hours and holidays. Total: hours that cannot be read are closed. */
export function onDuty(plan: Plan, at: number): OnDuty {
  const days = plan.regions.map((region) => ({ region, day: dutyDay(region.hours, plan.zones, at) }));
  const isClosed = ({ region, day }: { region: Region; day: number }): boolean => closedDays(region.holidays).has(day);
  const onHours = days.flatMap(({ region, day }) => (day === null ? [] : [{ region, day }]));
  return {
    open: onHours.filter((entry) => !isClosed(entry)).map(({ region }) => region.key),
    closed: onHours.filter(isClosed).map(({ region, day }) => ({ region: region.key, holiday: holidayName(region, day) })),
  };
}

/** The local day (days since 1970-01-01) whose hours cover an instant; null when none does. */
function dutyDay(hours: WeekHours, zones: ZoneTable, at: number): number | null {
  const zone = findZone(zones, hours.zone);
  if (zone === null || !Number.isFinite(at)) return null;
  const today = Math.floor((at + offsetAt(zone, at) * MINUTE) / DAY);
  for (const day of [today, today - 1]) {
    for (const [from, to] of hours.days[weekdayOf(day)] ?? []) {
      const [open, close] = [minutesOf(from), minutesOf(to)];
      if (open === null || close === null) continue;
      if (instantOfWall(zone, day * DAY + open * MINUTE) <= at && at < instantOfWall(zone, day * DAY + close * MINUTE)) return day;
    }
  }
  return null;
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): Weekday => weekdays[(((day + 3) % 7) + 7) % 7] ?? 1;

function holidayName({ holidays }: Region, day: number): string {
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  return holidays.find((holiday) => holiday.date === date)?.name ?? date;
}
