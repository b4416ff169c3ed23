import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { Change, RequestFacts } from '../request/facts';
import { factsNow } from '../request/facts-after';
import { isMarkable } from '../request/scope-mark';
import type { ScopeView } from './scope';

interface Judged {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
}

/** The change that holds an agent's last word on the scope; null = there is none, or it was taken back. */
export function markChangeOf({ changes = [] }: RequestFacts): Change | null {
  const last = changes.filter(({ steps }) => steps.some(({ what }) => what === 'scope')).at(-1);
  return last?.steps.some(({ what, to }) => what === 'scope' && to !== null) ? last : null;
}

/** What an agent sees about the scope of a request; `names` by account id. */
export function scopeView(
  { facts, assessment }: Judged,
  customer: Customer | null,
  plan: Plan,
  names: ReadonlyMap<string, string>,
): ScopeView {
  const { choice } = factsNow(facts);
  const chosen = choice === null || choice === 'malformed' ? null : choice;
  const change = markChangeOf(facts);
  const to = change?.steps.find(({ what }) => what === 'scope')?.to ?? null;
  const isWaiting = facts.response === null && facts.endedAt === null;
  return {
    kind: chosen?.kind ?? null,
    app: chosen?.app ?? null,
    impact: chosen?.impact ?? null,
    asksImpact: plan.severities.some(({ key, impactTextRequired }) => key === assessment.severity && impactTextRequired === true),
    mark: change === null ? null : { to, at: change.at, byName: names.get(change.by ?? '') ?? null, reason: change.reason },
    canRenew: isWaiting && assessment.reasons.some(({ code }) => code === 'maintenanceEnded'),
    canConfirm: isMarkable(assessment.reasons, 'in'),
    language: customer?.language ?? 'en',
    seen: facts.changes?.length ?? 0,
  };
}
