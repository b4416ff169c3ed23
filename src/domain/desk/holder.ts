import type { Plan, SeverityKey } from '../plan/plan';
import type { RequestFacts } from '../request/facts';
import { countedChanges } from '../request/facts-after';
import type { RequestDesk } from './request-desk';

/** Whether requests of a severity are called out until somebody has them: those the plan hands over warm (HND-1). */
export function isCritical(plan: Plan, severity: SeverityKey): boolean {
  return plan.handoff.criticalSeverities.includes(severity);
}

/** When a change made a request critical (epoch milliseconds); null where none did, or it is not critical. */
export function criticalSince(facts: RequestFacts, severity: SeverityKey, plan: Plan): number | null {
  if (!isCritical(plan, severity)) return null;
  const became = [...countedChanges(facts)]
    .reverse()
    .find(({ change }) =>
      change.steps.some(({ what, from, to }) => what === 'severity' && to === severity && !(from !== null && isCritical(plan, from))),
    );
  return became?.at ?? null;
}

/** Who has a request: the latest who pressed "I have it", or who answered it; what became critical since is nobody's yet. */
export interface Holder {
  readonly at: number;
  readonly by: string;
  readonly as: 'pressed' | 'answered';
}

/** Who has a request now; null while nobody has. */
export function holderOf(facts: RequestFacts, severity: SeverityKey, desk: RequestDesk | undefined, plan: Plan): Holder | null {
  const from = criticalSince(facts, severity, plan) ?? 0;
  const pressed = desk?.taken.filter(({ at }) => at >= from).at(-1);
  if (pressed !== undefined) return { ...pressed, as: 'pressed' };
  return facts.response === null ? null : { at: facts.response.at, by: facts.response.accountId, as: 'answered' };
}
