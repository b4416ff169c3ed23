import type { CoverageClass, Plan, SeverityKey } from '../plan/plan';
import { HORIZON, type Range } from './horizon';
import type { Segment } from './segment';
import { type SortedIndex, sortedIndexOf } from './sorted-index';
import { gapsOf, type Spans } from './spans';
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
  const holds = holdsOf(plan, coverage, severity, range);
  if (typeof holds === 'string') return { uncovered: holds };
  const calendar = calendarFrom(holds, range, coverage.calendar === 'hours' ? 'outsideHours' : 'weekend');
  return calendar.coveredTo > range.from ? calendar : { uncovered: 'neverOpens' };
}

/** Classes that hold the same time share a calendar: hours do not depend on severity, a held weekend not on the class. */
function keyOf(coverage: CoverageClass, severity: SeverityKey): string {
  if (coverage.calendar === 'hours') return `hours ${coverage.key}`;
  return `weekend ${runs(coverage.weekendRuns, severity)}`;
}

const runs = (matrix: Readonly<Record<SeverityKey, boolean>>, severity: SeverityKey): boolean | undefined =>
  Object.hasOwn(matrix, severity) ? matrix[severity] : undefined;

function holdsOf(plan: Plan, coverage: CoverageClass, severity: SeverityKey, range: Range): Spans | Uncovered['uncovered'] {
  if (coverage.calendar === 'hours') {
    const open = hoursSpans(coverage.hours, plan.zones, range);
    return typeof open === 'string' ? open : gapsOf(open, range);
  }
  const running = runs(coverage.weekendRuns, severity);
  if (running === undefined) return 'classUnknown';
  return running ? never : windowSpans(plan.coverage.weekend, plan.zones, range);
}

/** Sums up the holds of a range, so that the covered coordinate of an instant, and the way back, is one look-up each. */
export function calendarFrom(holds: Spans, range: Range, heldReason: Calendar['heldReason']): Calendar {
  const count = holds.starts.length;
  const heldBefore = new Float64Array(count + 1);
  const coveredStarts = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const [start, end, held] = [holds.starts[i] ?? 0, holds.ends[i] ?? 0, heldBefore[i] ?? 0];
    coveredStarts[i] = start - held;
    heldBefore[i + 1] = held + end - start;
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
  };
}
