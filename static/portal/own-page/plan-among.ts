import type { Plan } from '../../../src/domain/plan/plan';
import type { Assessment } from '../../../src/domain/request/assessment';

/** The terms that a request was judged by; null where the view does not bring them. */
export function planAmong(plans: readonly Plan[], { plan }: Pick<Assessment, 'plan'>): Plan | null {
  return plans.find(({ id, version }) => id === plan.id && version === plan.version) ?? null;
}
