import { offDutySpans } from '../desk/duty-spans';
import type { CoverageClass, Plan, SeverityKey } from '../plan/plan';
import { HORIZON, type Range } from './horizon';
import { hoursOf } from './hours-of';
import type { Segment } from './segment';
import { type SortedIndex, sortedIndexOf } from './sorted-index';
import { gapsOf, mergedSpans, type Spans, spansOf, withoutSpans } from './spans';
import { hoursSpans } from './week-hours';
import { windowSpans } from './week-window';

/**
 * When the clock of a class and severity is held, ready to be asked: covered time is the range without its holds, and the
 * covered coordinate of an instant is the instant less all held time before it. Epoch milliseconds.
 */
export interface Calendar {
  readonly range: Range;
  readonly holds: Spans;
  /** Held milliseconds before each hold, and at the end those of all. */
  readonly heldBefore: Float64Array;
  readonly byStart: SortedIndex;
  /** The holds by the covered coordinate at which they begin. */
  readonly byCovered: SortedIndex;
  /** Covered coordinate of the end of the range. */
  readonly coveredTo: number;
  readonly heldReason: Exclude<Segment['reason'], 'counted'>;
  /** The part of the holds that is held because no region is on duty; null where that never holds. */
  readonly offDuty: { readonly spans: Spans; readonly byStart: SortedIndex } | null;
}

/** What holds a clock: all of it, why, and the part that is held for want of a region on duty. */
interface Held {
  readonly holds: Spans;
  readonly reason: Calendar['heldReason'];
  readonly offDuty: Spans | null;
}

/** Why a class has no clock: plan data that cannot be used. */
export interface Uncovered {
  readonly uncovered: 'classUnknown' | 'zoneUnknown' | 'windowInvalid' | 'neverOpens';
}

const calendarsOfPlans = new WeakMap<Plan, Map<string, Calendar | Uncovered>>();
const never: Spans = { starts: new Float64Array(), ends: new Float64Array() };

/**
 * The calendar of a coverage class for a severity over 1970–2100, made once for each plan object (WKD-3 … WKD-6, ALN-4).
 * Total: plan data that cannot be used gives its reason; `classUnknown` also where the class does not name the severity.
 */
export function calendarOf(plan: Plan, classKey: string, severity: SeverityKey): Calendar | Uncovered {
  const coverage = plan.coverage.classes.find(({ key }) => key === classKey);
  if (coverage === undefined) return { uncovered: 'classUnknown' };
  const calendars = calendarsOfPlans.get(plan) ?? new Map<string, Calendar | Uncovered>();
  calendarsOfPlans.set(plan, calendars);
  const key = keyOf(coverage, severity);
  const calendar = calendars.get(key) ?? calendarBetween(plan, classKey, severity, HORIZON);
  calendars.set(key, calendar);
  return calendar;
}

/** The same calendar over a shorter range, made anew: its answers are those of `calendarOf` as long as they stay in the range. */
export function calendarBetween(plan: Plan, classKey: string, severity: SeverityKey, range: Range): Calendar | Uncovered {
  const coverage = plan.coverage.classes.find(({ key }) => key === classKey);
  if (coverage === undefined) return { uncovered: 'classUnknown' };
  const held = heldBy(plan, coverage, severity, range);
  if (typeof held === 'string') return { uncovered: held };
  const holds = withoutOpenings(plan, coverage, held.holds, range);
  const calendar = calendarFrom(holds, range, held.reason, held.offDuty);
  return calendar.coveredTo > range.from ? calendar : { uncovered: 'neverOpens' };
}

/** The windows of approved bookings count, where the plan lets them extend its coverage (BKG-1, DEC-28). */
function withoutOpenings(plan: Plan, { openings = [] }: CoverageClass, holds: Spans, range: Range): Spans {
  if (openings.length === 0 || !plan.bookings.extendsCoverage) return holds;
  const [from, to] = [openings.map((opening) => opening.from), openings.map((opening) => opening.to)];
  return withoutSpans(holds, spansOf(Float64Array.from(from), Float64Array.from(to), range), range);
}

/** Classes that hold the same time share a calendar: a held weekend does not depend on the class, hours seldom on severity. */
function keyOf(coverage: CoverageClass, severity: SeverityKey): string {
  if (coverage.openings !== undefined) return `${coverage.key} ${severity}`;
  if (hoursOf(coverage, severity) !== null) return `hours ${coverage.key} ${coverage.hoursBySeverity === undefined ? '' : severity}`;
  return `weekend ${coverage.calendar === 'weekend' && runs(coverage.weekendRuns, severity)}`;
}

const runs = (matrix: Readonly<Record<SeverityKey, boolean>>, severity: SeverityKey): boolean | undefined =>
  Object.hasOwn(matrix, severity) ? matrix[severity] : undefined;

function heldBy(plan: Plan, coverage: CoverageClass, severity: SeverityKey, range: Range): Held | Uncovered['uncovered'] {
  const hours = hoursOf(coverage, severity);
  if (hours !== null) {
    const open = hoursSpans(hours, plan.zones, range, coverage.calendar === 'hours' ? coverage.holidays : []);
    return typeof open === 'string' ? open : { holds: gapsOf(open, range), reason: 'outsideHours', offDuty: null };
  }
  const running = coverage.calendar === 'weekend' ? runs(coverage.weekendRuns, severity) : undefined;
  if (running === undefined) return 'classUnknown';
  const weekends = running ? never : windowSpans(plan.coverage.weekend, plan.zones, range);
  if (typeof weekends === 'string') return weekends;
  return holdsOffDuty(plan, running) ? heldOffDuty(plan, weekends, range) : { holds: weekends, reason: 'weekend', offDuty: null };
}

/** Whether a weekday without a region on duty holds the clock: always, or as a weekend would (7.4, R03, R07). */
function holdsOffDuty({ coverage }: Plan, running: boolean): boolean {
  return coverage.holidayClock === 'pauseWhenNoRegionOpen' || (coverage.holidayAppliesWeekendLimits && !running);
}

function heldOffDuty(plan: Plan, weekends: Spans, range: Range): Held | Uncovered['uncovered'] {
  const offDuty = offDutySpans(plan, range);
  if (typeof offDuty === 'string') return offDuty;
  return { holds: mergedSpans(weekends, offDuty, range), reason: 'weekend', offDuty };
}

/** Sums up the holds of a range, so that the covered coordinate of an instant, and the way back, is one look-up each. */
export function calendarFrom(holds: Spans, range: Range, heldReason: Calendar['heldReason'], offDuty: Spans | null = null): Calendar {
  const count = holds.starts.length;
  const heldBefore = new Float64Array(count + 1);
  const coveredStarts = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const start = holds.starts[i] ?? 0;
    const held = heldBefore[i] ?? 0;
    coveredStarts[i] = start - held;
    heldBefore[i + 1] = held + (holds.ends[i] ?? 0) - start;
  }
  const coveredTo = range.to - (heldBefore[count] ?? 0);
  return {
    range,
    holds,
    heldBefore,
    byStart: sortedIndexOf(holds.starts, range.from, range.to),
    byCovered: sortedIndexOf(coveredStarts, range.from, coveredTo),
    coveredTo,
    heldReason,
    offDuty: offDuty === null ? null : { spans: offDuty, byStart: sortedIndexOf(offDuty.starts, range.from, range.to) },
  };
}
