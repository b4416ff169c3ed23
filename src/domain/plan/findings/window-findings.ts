import type { Range } from '../../clock/horizon';
import { minutesOf } from '../../clock/time-of-day';
import { windowSpans } from '../../clock/week-window';
import type { ZoneTable } from '../../clock/zone-table';
import type { Plan, WeekHours } from '../plan';
import { type PlanFinding, planError } from './plan-finding';

const WEEK = 7 * 86_400_000;

/** Where a plan has hours by weekday, with the field that holds them. */
export function hoursIn(plan: Plan): readonly { readonly field: string; readonly hours: WeekHours }[] {
  const ofClasses = plan.coverage.classes.flatMap((coverage, i) => [
    ...(coverage.calendar === 'hours' ? [{ field: `coverage.classes.${i}.hours`, hours: coverage.hours }] : []),
    ...Object.entries(coverage.hoursBySeverity ?? {}).map(([severity, hours]) => ({
      field: `coverage.classes.${i}.hoursBySeverity.${severity}`,
      hours,
    })),
  ]);
  return [...ofClasses, ...plan.regions.map(({ hours }, i) => ({ field: `regions.${i}.hours`, hours }))];
}

/** Hours that do not end after they begin or are no times of a day, and hours without any day where a rota is needed (domain 12.5). */
export function hoursFindings(plan: Plan): readonly PlanFinding[] {
  const empty = plan.regions.length === 0 && needsRota(plan) ? [planError('rotaEmpty', 'regions')] : [];
  return [...hoursIn(plan).flatMap(({ field, hours }) => stretchFindings(field, hours)), ...empty];
}

const needsRota = ({ coverage }: Plan): boolean =>
  coverage.holidayClock === 'pauseWhenNoRegionOpen' || coverage.holidayAppliesWeekendLimits;

function stretchFindings(field: string, { days }: WeekHours): readonly PlanFinding[] {
  const stretches = Object.entries(days).flatMap(([day, times]) =>
    times.map((time, i) => ({ at: `${field}.days.${day}.${i}`, day, time })),
  );
  if (stretches.length === 0) return [planError('rotaEmpty', field)];
  return stretches.flatMap(({ at, day, time: [from, to] }) => {
    const [open, close] = [minutesOf(from), minutesOf(to)];
    const isFine = /^[1-7]$/.test(day) && open !== null && close !== null && open < close;
    return isFine ? [] : [planError('windowEmpty', at, { from, to })];
  });
}

/** A weekend that has no length, or that goes on until the next one begins; asked of a table that has its zones. */
export function weekendFindings(plan: Plan, zones: ZoneTable, range: Range): readonly PlanFinding[] {
  const { start, end } = plan.coverage.weekend;
  const values = { from: `${start.weekday} ${start.time}`, to: `${end.weekday} ${end.time}` };
  const spans = windowSpans(plan.coverage.weekend, zones, range);
  if (spans === 'windowInvalid') return [planError('windowEmpty', 'coverage.weekend.end', values)];
  if (spans === 'zoneUnknown') return [];
  const isEndless = spans.starts.some((from, i) => (spans.ends[i] ?? from) - from >= WEEK);
  return isEndless ? [planError('windowNeverEnds', 'coverage.weekend.end', values)] : [];
}
