import type { Exclusion } from './exclusion';
import type { ExclusionSign } from './exclusion-sign';
import type { Plan } from './plan';

/** The exclusion a recorded fact or a choice points to, the first that lists it; null = the plan excludes nothing by it. */
export function exclusionOf(plan: Plan, on: ExclusionSign['on'], is: string): Exclusion | null {
  return plan.exclusions.find(({ detect }) => detect.some((sign) => sign.on === on && sign.is === is)) ?? null;
}

/** What an exclusion does to a request that it was found on: it is out of scope, or only told (policy of the plan, card 6). */
export const exclusionOutcome = (exclusion: Exclusion | null): 'out' | 'notice' =>
  exclusion === null || exclusion.effect === 'notice' ? 'notice' : 'out';
