import type { Plan } from '../../src/domain/plan/plan';
import type { Assessment } from '../../src/domain/request/assessment';

/** The plan a verdict was given under, among those a view brought along; null = it did not. */
export function planOfAssessment({ plan }: Assessment, plans: readonly Plan[]): Plan | null {
  return plans.find(({ id, version }) => id === plan.id && version === plan.version) ?? null;
}
