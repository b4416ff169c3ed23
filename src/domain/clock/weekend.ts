import type { Plan } from '../plan/plan';
import { HORIZON } from './horizon';
import { countBelow, type SortedIndex, sortedIndexOf } from './sorted-index';
import type { Spans } from './spans';
import { windowSpans } from './week-window';

/** One weekend window, half-open, epoch milliseconds: `to - from` is its real length of 46, 47 or 48 hours, never the nominal one. */
export interface Weekend {
  readonly from: number;
  readonly to: number;
  readonly inside: boolean;
}

interface Weekends {
  readonly windows: Spans;
  readonly byEnd: SortedIndex;
}

const weekendsOfPlans = new WeakMap<Plan, Weekends>();

/**
 * The weekend an instant lies in, or the next one after it (WKD-6, WKD-12). Total: a plan whose weekend cannot be used, an
 * instant outside 1970–2100 or no number gives a weekend of no length at that instant.
 */
export function weekendAt(plan: Plan, at: number): Weekend {
  const nothing = { from: at, to: at, inside: false };
  if (!(at >= HORIZON.from && at < HORIZON.to)) return nothing;
  const { windows, byEnd } = weekendsOf(plan);
  const ended = countBelow(byEnd, at);
  const next = windows.ends[ended] === at ? ended + 1 : ended;
  const [from, to] = [windows.starts[next], windows.ends[next]];
  return from === undefined || to === undefined ? nothing : { from, to, inside: from <= at };
}

function weekendsOf(plan: Plan): Weekends {
  const known = weekendsOfPlans.get(plan);
  if (known !== undefined) return known;
  const spans = windowSpans(plan.coverage.weekend, plan.zones, HORIZON);
  const windows = typeof spans === 'string' ? { starts: new Float64Array(), ends: new Float64Array() } : spans;
  const weekends = { windows, byEnd: sortedIndexOf(windows.ends, HORIZON.from, HORIZON.to) };
  weekendsOfPlans.set(plan, weekends);
  return weekends;
}
