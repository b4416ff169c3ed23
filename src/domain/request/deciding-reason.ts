import type { Assessment, Reason } from './assessment';

const WEIGHT: readonly Reason['outcome'][] = ['standard', 'uncovered', 'out', 'review'];

/** The reason that kept a request from a premium clock: the first that sent it to standard, left it uncovered or put it out of scope. */
export function decidingReason(assessment: Assessment): Reason | null {
  const care = assessment.reasons.find(({ code }) => code === 'clockCare');
  if (care) return care;
  if (assessment.track === 'standard') {
    const excluded = assessment.reasons.find((reason) => reason.code === 'productExcluded');
    if (excluded) return excluded;
  }
  for (const outcome of WEIGHT) {
    if (assessment.scope === 'in' && (outcome === 'out' || outcome === 'review')) continue;
    const reason = assessment.reasons.find((entry) => entry.outcome === outcome);
    if (reason) return reason;
  }
  return null;
}
