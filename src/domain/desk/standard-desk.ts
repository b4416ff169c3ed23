import { weekendAt } from '../clock/weekend';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';

/**
 * When the standard desk takes up its work again, for a request it answers and an instant inside the weekend (epoch
 * milliseconds); null on weekdays, for other tracks, and for a product with support of its own (TEA-7, X01).
 */
export function standardResumesAt({ track, reasons }: Pick<Assessment, 'track' | 'reasons'>, plan: Plan, at: number): number | null {
  if (track !== 'standard' || reasons.some((reason) => reason.code === 'productExcluded')) return null;
  const { inside, to } = weekendAt(plan, at);
  return inside ? to : null;
}
