import { decodePlan } from '../../src/domain/plan/decode-plan';
import { type PlanFinding, planError } from '../../src/domain/plan/findings/plan-finding';
import type { Plan } from '../../src/domain/plan/plan';
import { validatePlan } from '../../src/domain/plan/validate-plan';
import { zoneTableOf } from '../../src/domain/plan/zone-transitions';
import { zonesOf } from '../../src/domain/plan/zones-of';
import type { Json } from './json';

/** A draft as far as it can be judged in the browser; `plan` null = it cannot be read, and `unreadable` says where. */
export interface DraftCheck {
  readonly plan: Plan | null;
  readonly unreadable: readonly string[];
  readonly findings: readonly PlanFinding[];
}

/** Judges a draft at `now` (epoch milliseconds) by the same decoder and validator as publishing does. */
export function checkDraft(draft: Json, now: number): DraftCheck {
  const decoded = decodePlan(draft);
  if ('unreadable' in decoded) return { plan: null, unreadable: decoded.unreadable.map(({ field }) => field), findings: [] };
  const zoned = withMissingZones(decoded.plan, now);
  const findings = validatePlan(zoned ?? decoded.plan, { now, runtimeZones: null });
  return {
    plan: zoned,
    unreadable: [],
    findings: zoned === null && findings.length === 0 ? [planError('zoneUnknown', 'zones')] : findings,
  };
}

/** Zones that the draft names and has no offsets of yet, for the years around now: publishing computes all of them for all years. */
function withMissingZones(plan: Plan, now: number): Plan | null {
  const missing = zonesOf(plan).flatMap(({ zone }) => (Object.hasOwn(plan.zones.zones, zone) ? [] : [zone]));
  if (missing.length === 0) return plan;
  const year = new Date(now).getUTCFullYear();
  try {
    const { zones } = zoneTableOf(missing, year - 1, year + 3);
    return { ...plan, zones: { ...plan.zones, zones: { ...plan.zones.zones, ...zones } } };
  } catch {
    return null;
  }
}
