import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import { criticalSince } from './holder';

/** A request that is first seen later than this after it was raised does not arrive, it is taken over: nobody is written to. */
export const ARRIVING = 3_600_000;

/**
 * When a request came to the premium desk (epoch milliseconds): when it was raised, when it qualified, or when it became critical,
 * whichever is less than an hour ago at `now`; null where nobody is to be called: it is not premium, it is planned work, it is answered
 * or over, or it was there before.
 */
export function watchedSince(facts: RequestFacts, { track, clock, severity }: Assessment, plan: Plan, now: number): number | null {
  if (facts.care !== undefined || track === 'standard' || facts.response !== null || facts.endedAt !== null) return null;
  const qualified = clock.state !== 'none' && clock.basis === 'qualified' ? clock.startAt : null;
  const raised = criticalSince(facts, severity, plan);
  const moments = [facts.createdAt, qualified, raised].filter((at) => at !== null && now - at <= ARRIVING);
  return moments.reduce<number | null>((first, at) => (first === null || (at ?? first) < first ? at : first), null);
}
