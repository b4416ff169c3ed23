import type { PlanInEffect } from '../../domain/view/plan';
import { currentPlan } from '../../store/plans';

/** The plan in effect, as agents' pages work out duty and coverage from. */
export async function planInEffect(): Promise<PlanInEffect> {
  const now = Date.now();
  return { state: 'ready', now, plan: await currentPlan(now) };
}
