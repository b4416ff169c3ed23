import type { Range } from '../clock/horizon';
import type { Spans } from '../clock/spans';
import { weekendAt } from '../clock/weekend';
import type { Plan } from '../plan/plan';
import { dutySpans } from './duty-spans';

/** One change of region on a weekday: a duty that ends, and how long the next region has been on duty by then (HND-3). */
export interface Handoff {
  readonly from: string;
  /** The region that takes over; null when none of `handoffTo` is on duty. */
  readonly to: string | null;
  readonly endsAt: number;
  readonly overlapMs: number;
}

/**
 * Every end of a duty within the range that is not the beginning of the weekend, with the region of `handoffTo` that overlaps it
 * longest: epoch milliseconds. Holidays count, so a region that keeps one takes nothing over. Hours that cannot be read hand over nothing.
 */
export function handoffsOf(plan: Plan, range: Range): readonly Handoff[] {
  const duties = new Map(plan.regions.map((region) => [region.key, dutySpans(region, plan, range)]));
  return plan.regions.flatMap(({ key, handoffTo }) => {
    const own = duties.get(key);
    if (own === undefined || typeof own === 'string' || handoffTo.length === 0) return [];
    return Array.from(own.ends)
      .map((endsAt, i) => ({ startsAt: own.starts[i] ?? endsAt, endsAt }))
      .filter(({ endsAt }) => endsAt < range.to && !weekendAt(plan, endsAt).inside)
      .map((duty) => longest(key, duty, handoffTo, duties));
  });
}

function longest(
  from: string,
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
  handoffTo: readonly string[],
  duties: ReadonlyMap<string, Spans | string>,
): Handoff {
  const none: Handoff = { from, to: null, endsAt, overlapMs: 0 };
  return handoffTo.reduce((best, to) => {
    const theirs = duties.get(to);
    const began = typeof theirs === 'object' ? startOfSpanAt(theirs, endsAt) : null;
    const overlapMs = began === null ? 0 : endsAt - Math.max(began, startsAt);
    return overlapMs > best.overlapMs ? { from, to, endsAt, overlapMs } : best;
  }, none);
}

/** Beginning of the stretch that goes on over an instant; null when none does. */
function startOfSpanAt({ starts, ends }: Spans, at: number): number | null {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  const start = starts[low - 1];
  return start !== undefined && (ends[low - 1] ?? at) > at ? start : null;
}
