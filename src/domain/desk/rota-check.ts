import type { Range } from '../clock/horizon';
import type { Plan } from '../plan/plan';
import { offDutySpans } from './duty-spans';
import { handoffsOf } from './handoffs';

/** The change of region out of one region that has the least overlap. */
export interface LeastOverlap {
  readonly from: string;
  /** The region that takes over then; null = none of those it hands over to is on duty. */
  readonly to: string | null;
  readonly overlapMs: number;
  /** When the duty ends (epoch milliseconds). */
  readonly endsAt: number;
  readonly neededMs: number;
}

/** What a rota leaves open on weekdays, and how warm its handoffs are (domain 7.9). */
export interface RotaCheck {
  readonly gaps: number;
  /** The first weekday time without any region; null = there is none. */
  readonly firstGap: Range | null;
  /** One a region that hands over at all, in the order of the plan. */
  readonly overlaps: readonly LeastOverlap[];
}

const MINUTE = 60_000;
/** A duty that goes on when the range begins has begun by then: only from there on its overlap is seen whole. */
const WHOLE_DUTY = 2 * 86_400_000;

/** Watches a rota over a range (epoch milliseconds), holidays aside: its gaps between weekends, and each region's worst handoff (HND-3). */
export function rotaCheck(plan: Plan, range: Range): RotaCheck {
  const regions = plan.regions.map((region) => ({ ...region, holidays: [] }));
  const workdays = { ...plan, regions };
  const gaps = offDutySpans(workdays, range);
  const [from, to] = typeof gaps === 'string' ? [] : [gaps.starts[0], gaps.ends[0]];
  const handoffs = handoffsOf(workdays, { from: range.from - WHOLE_DUTY, to: range.to }).filter(({ endsAt }) => endsAt >= range.from);
  return {
    gaps: typeof gaps === 'string' ? 0 : gaps.starts.length,
    firstGap: from === undefined || to === undefined ? null : { from, to },
    overlaps: regions.flatMap(({ key, minOverlapMinutes }) => {
      const [first, ...others] = handoffs.filter((handoff) => handoff.from === key);
      if (first === undefined) return [];
      const least = others.reduce((found, handoff) => (handoff.overlapMs < found.overlapMs ? handoff : found), first);
      return [{ ...least, neededMs: minOverlapMinutes * MINUTE }];
    }),
  };
}
