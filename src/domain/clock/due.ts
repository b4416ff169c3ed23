import type { Calendar } from './calendar';
import type { Segment } from './segment';
import { segmentsBetween } from './segments-between';
import { countBelow } from './sorted-index';

export interface Due {
  readonly dueAt: number;
  /** From start to due; empty for a zero target. */
  readonly segments: readonly Segment[];
  readonly heldMs: number;
}

/** Why there is no due instant: outside 1970–2100, no covered time left before its end, or not an instant or target at all. */
export interface NoDue {
  readonly uncovered: 'beyondHorizon' | 'neverOpens' | 'instantInvalid';
}

/**
 * The earliest instant at or after `startAt` by which `targetMs` of covered time has passed, and how (SEV-5). A target used up
 * exactly when a hold begins is due at that moment, not when it ends; a zero target is due at the start, even in a hold.
 * `startAt` in epoch milliseconds, `targetMs` in milliseconds of covered, elapsed time. A target that is negative or no number
 * is `instantInvalid`, like a start that is no number.
 */
export function dueOf(calendar: Calendar, startAt: number, targetMs: number): Due | NoDue {
  if (!Number.isFinite(startAt) || !Number.isFinite(targetMs) || targetMs < 0) return { uncovered: 'instantInvalid' };
  const dueAt = dueInstant(calendar, startAt, targetMs);
  if (Number.isNaN(dueAt)) return { uncovered: opensAfter(calendar, startAt) ? 'beyondHorizon' : 'neverOpens' };
  return { dueAt, segments: segmentsBetween(calendar, startAt, dueAt), heldMs: dueAt - startAt - targetMs };
}

/** The due instant alone, for many at a time; NaN where `dueOf` gives a reason. */
export function dueInstant(calendar: Calendar, startAt: number, targetMs: number): number {
  if (!(isWithin(calendar, startAt) && targetMs >= 0)) return Number.NaN;
  if (targetMs === 0) return startAt;
  const { byCovered, heldBefore } = calendar;
  const begun = countBelow(calendar.byStart, startAt);
  const wanted = coveredAt(calendar, startAt, begun) + targetMs;
  if (!(wanted <= calendar.coveredTo)) return Number.NaN;
  const isBeforeNext = wanted <= (byCovered.keys[begun] ?? 0);
  return wanted + (heldBefore[isBeforeNext ? begun : countBelow(byCovered, wanted)] ?? 0);
}

/** Covered milliseconds in [from, to), epoch milliseconds, within 1970–2100; zero where `to` is not after `from`. */
export function coveredBetween(calendar: Calendar, from: number, to: number): number {
  const first = Math.max(from, calendar.range.from);
  const last = Math.min(to, calendar.range.to);
  if (!(first < last)) return 0;
  return coveredAt(calendar, last, countBelow(calendar.byStart, last)) - coveredAt(calendar, first, countBelow(calendar.byStart, first));
}

/** Whether the clock counts at an instant (epoch milliseconds); false outside 1970–2100. */
export function openAt(calendar: Calendar, at: number): boolean {
  return isWithin(calendar, at) && at >= holdEndAt(calendar, at);
}

/** The instant itself when the clock counts then, else the end of the hold it lies in; null when nothing opens before 2101. */
export function nextOpening(calendar: Calendar, at: number): number | null {
  if (!isWithin(calendar, at)) return null;
  const opens = Math.max(at, holdEndAt(calendar, at));
  return opens < calendar.range.to ? opens : null;
}

const isWithin = ({ range }: Calendar, at: number): boolean => at >= range.from && at < range.to;

const opensAfter = (calendar: Calendar, at: number): boolean => !isWithin(calendar, at) || nextOpening(calendar, at) !== null;

/** End of the last hold that begins at or before an instant of the range; before the first hold, the beginning of the range. */
function holdEndAt({ byStart, holds, range }: Calendar, at: number): number {
  const before = countBelow(byStart, at);
  const hold = holds.starts[before] === at ? before : before - 1;
  return hold < 0 ? range.from : (holds.ends[hold] ?? range.from);
}

/** The covered coordinate of an instant of the range, see `Calendar`; `begun` holds begin before it. */
function coveredAt({ heldBefore, holds }: Calendar, at: number, begun: number): number {
  const stillHeld = begun === 0 ? 0 : Math.max(0, (holds.ends[begun - 1] ?? at) - at);
  return at - (heldBefore[begun] ?? 0) + stillHeld;
}
