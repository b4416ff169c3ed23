import { decodePlan } from '../../domain/plan/decode-plan';
import type { PlanFinding } from '../../domain/plan/findings/plan-finding';
import type { Plan } from '../../domain/plan/plan';
import { nextVersion } from '../../domain/plan/plan-in-effect';
import { validatePlan } from '../../domain/plan/validate-plan';
import { zoneTableOf } from '../../domain/plan/zone-transitions';
import { zonesOf } from '../../domain/plan/zones-of';
import { readPublishedPlans } from '../../store/plans';

/** The clock's horizon (src/domain/clock/horizon.ts) in years. */
const [FROM_YEAR, TO_YEAR] = [1970, 2100];

type Prepared =
  | { readonly state: 'fine'; readonly plan: Plan }
  | { readonly state: 'invalid'; readonly findings: readonly PlanFinding[] }
  | { readonly state: 'unreadable'; readonly fields: readonly string[] };

/**
 * A draft as it would be published: decoded, without an error of the validator, numbered after the last version, and with the
 * transitions of its zones as this runtime has them now (domain 12.5).
 */
export async function preparedPlan(draft: unknown, now: number): Promise<Prepared> {
  const decoded = decodePlan(draft);
  if ('unreadable' in decoded) return { state: 'unreadable', fields: decoded.unreadable.slice(0, 50).map(({ field }) => field) };
  const version = nextVersion(await readPublishedPlans(), decoded.plan.id);
  const plan = withZones({ ...decoded.plan, version });
  const findings = validatePlan(plan ?? decoded.plan, { now, runtimeZones: plan?.zones ?? null });
  const isRefused = plan === null || findings.some(({ strength }) => strength === 'error');
  return isRefused ? { state: 'invalid', findings } : { state: 'fine', plan };
}

/** Null where the runtime does not know one of the zones; the validator names it. */
function withZones(plan: Plan): Plan | null {
  try {
    const names = zonesOf(plan).map(({ zone }) => zone);
    return { ...plan, zones: zoneTableOf(names, FROM_YEAR, TO_YEAR) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
