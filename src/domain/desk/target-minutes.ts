import { weekendAt } from '../clock/weekend';
import type { Plan, SeverityKey } from '../plan/plan';
import { bookingAt } from './approved-booking';

interface Targeted {
  readonly productKey: string | null;
  readonly coverageClass: string | null;
  readonly severity: SeverityKey;
  /** Epoch milliseconds from which the target counts. */
  readonly startAt: number;
}

/**
 * Covered minutes until the first response is due: the product's own target, else that of the weekend team for a request which it
 * takes on (created in the window while the matrix runs, nobody booked, OQ-1), else the severity's (SEV-1 … SEV-4). null where the
 * plan does not have the severity.
 */
export function targetMinutesOf(plan: Plan, targeted: Targeted): number | null {
  const { productKey, severity } = targeted;
  const usual = plan.severities.find(({ key }) => key === severity)?.targetMinutes ?? null;
  const product = plan.products.find(({ key }) => key === productKey);
  return (
    own(product?.targetOverride, severity) ??
    (isTakenAtWeekend(plan, targeted) ? own(plan.coverage.weekendTargets, severity) : null) ??
    usual
  );
}

function isTakenAtWeekend(plan: Plan, { coverageClass, severity, startAt }: Targeted): boolean {
  if (own(plan.coverage.weekendTargets, severity) === null) return false;
  const coverage = plan.coverage.classes.find(({ key }) => key === coverageClass);
  if (coverage?.calendar !== 'weekend' || coverage.weekendRuns[severity] !== true) return false;
  return weekendAt(plan, startAt).inside && bookingAt(coverage.openings ?? [], startAt) === null;
}

function own(targets: Readonly<Record<SeverityKey, number>> | undefined, severity: SeverityKey): number | null {
  return targets !== undefined && Object.hasOwn(targets, severity) ? (targets[severity] ?? null) : null;
}
