import type { Range } from '../../clock/horizon';
import { rotaCheck } from '../../desk/rota-check';
import type { Plan } from '../plan';
import { type PlanFinding, planWarning } from './plan-finding';

const MINUTE = 60_000;

/** Weekday time without any region, holidays aside, and changes of region too short for a warm handoff (HND-3, OQ-30). */
export function rotaFindings(plan: Plan, range: Range): readonly PlanFinding[] {
  if (plan.regions.length === 0) return [planWarning('rotaGap', 'regions', { gaps: 0, from: range.from, minutes: 0 })];
  const { gaps, firstGap, overlaps } = rotaCheck(plan, range);
  const gap = firstGap && planWarning('rotaGap', 'regions', { gaps, from: firstGap.from, minutes: (firstGap.to - firstGap.from) / MINUTE });
  const short = overlaps
    .filter(({ overlapMs, neededMs }) => overlapMs < neededMs)
    .map(({ from, overlapMs, neededMs, endsAt }) => {
      const index = plan.regions.findIndex(({ key }) => key === from);
      const values = { region: from, minutes: overlapMs / MINUTE, needed: neededMs / MINUTE, from: endsAt };
      return planWarning('overlapShort', `regions.${index}.minOverlapMinutes`, values);
    });
  return gap === null ? short : [gap, ...short];
}
