import type { Plan } from '../../domain/plan/plan';
import { planOfToday } from '../../domain/plan/plan-of-today';
import { readPublishedPlans } from '../../store/plans';
import { migrationOf } from './migration';

/** Plans published before a kind of information had ways to make it by product and system: their one way becomes the first. */
export const planHowTos = migrationOf<Plan>({
  key: 'plan-how-tos',
  entity: 'plan',
  index: 'by-plan',
  range: 'version',
  beginning: 0,
  partitions: async () => [...new Set((await readPublishedPlans()).map(({ id }) => id))].map((id) => [id]),
  today: (plan) => ({ document: planOfToday(plan), attributes: { planId: plan.id } }),
});
