import type { ZoneTable } from '../../domain/clock/zone-table';
import type { PlanFinding } from '../../domain/plan/findings/plan-finding';
import type { Plan } from '../../domain/plan/plan';
import { validatePlan } from '../../domain/plan/validate-plan';
import { zoneTableOf } from '../../domain/plan/zone-transitions';

/** Years of zone data that the validator's two years from now may touch. */
const YEARS = 3;

/**
 * What may surprise in a published plan as time goes by (domain 12.5): holiday lists that run out, a rota with gaps, and zones whose
 * rules this runtime knows otherwise by now than the version that stored them.
 */
export function planWarnings(plan: Plan, now: number): readonly PlanFinding[] {
  const year = new Date(now).getUTCFullYear();
  return validatePlan(plan, { now, runtimeZones: zonesNow(plan, year) }).filter(({ strength }) => strength === 'warning');
}

/** Null where this runtime does not know one of the stored zones: it can say nothing then. */
function zonesNow({ zones }: Plan, year: number): ZoneTable | null {
  try {
    return zoneTableOf(Object.keys(zones.zones), year - 1, year + YEARS);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
