import type { Customer } from '../customer/customer';
import type { Plan, RuleId } from '../plan/plan';
import type { Assessment, Reason, Track } from './assessment';
import { clockOf } from './clock-of';
import type { FactsAfter } from './facts-after';
import { judgeContact } from './judge-contact';
import { judgeCustomer } from './judge-customer';
import { judgeInstance } from './judge-instance';
import { judgeLicence } from './judge-licence';
import { judgeProduct } from './judge-product';
import { judgeScope } from './judge-scope';
import { judgeSeverity } from './judge-severity';
import { notRecorded } from './not-recorded';
import { isMarkable, markReason, type ScopeMark, scopeOf } from './scope-mark';
import { teamAt } from './team';

/**
 * The verdict on one request as it stands between two changes (domain 6.2, all steps in order): first match decides the track,
 * every step leaves a reason. The clock counts from `startAt` (epoch milliseconds). Total.
 */
export function judge(facts: FactsAfter, customer: Customer | null, plan: Plan, startAt: number): Assessment {
  const product = judgeProduct(facts, customer, plan);
  const trackReasons = trackSteps(facts, customer, product.product?.scope ?? 'included');
  const track = trackOf(product.product?.scope ?? 'included', trackReasons);
  const instance = judgeInstance(facts, customer, product.product, plan);
  const severity = judgeSeverity(facts, instance.instance, plan);
  const coverageClass = product.product ? product.product.coverageClass : plan.coverage.defaultClass;
  const productKey = product.product?.key ?? null;
  const asked = { customer, product: product.product, instance: instance.instance, severity: severity.severity };
  const isCare = facts.care !== undefined;
  const scope = isCare ? [] : [...instance.reasons, ...judgeScope(facts, asked, plan)];
  const mark = isMarkable(product.reasons, facts.mark) ? facts.mark : null;
  const held = { expiredMaintenance: instance.expired && mark !== 'in', outOfScope: outBy(scope, mark) };
  const clock = clockOf({ startAt, plan, track, severity, coverageClass, productKey, care: facts.care ?? null, ...held });
  const silent = notRecorded(facts, instance.instance, plan);
  // Planned work names products, instances and times in a form of its own: nothing is missing, and nothing is out of scope.
  const reasons = isCare
    ? [...trackReasons, ...clock.reasons]
    : [...product.reasons, ...trackReasons, ...scope, ...severity.reasons, ...clock.reasons, ...silent, ...markReason(mark)];
  const team = (at: number) => teamAt(plan, track, coverageClass, severity.severity.key, at);
  return {
    plan: { id: plan.id, version: plan.version },
    track,
    scope: scopeOf(reasons, mark),
    customerId: customer?.id ?? null,
    contactId: trackReasons.find(({ values }) => values.contactId !== undefined)?.values.contactId?.toString() ?? null,
    productKey,
    severity: severity.severity.key,
    coverageClass: track === 'standard' ? null : coverageClass,
    instance: instance.instance,
    clock: clock.clock,
    teamAtCreation: team(facts.createdAt),
    teamAtDue: clock.clock.state === 'none' ? null : team(Math.max(clock.clock.startAt, clock.clock.dueAt - 1)),
    reasons,
  };
}

/** Steps 3 to 5 as far as they go: the first that fails ends the walk. */
function trackSteps(facts: FactsAfter, customer: Customer | null, scope: 'included' | 'excluded' | 'separate'): readonly Reason[] {
  const found = judgeCustomer(facts, customer);
  if (customer === null) return [found];
  if (scope === 'excluded') return [found];
  const licence = licenceStep(facts, customer, scope);
  if (licence.outcome === 'standard' || scope === 'separate') return [found, licence];
  return [found, licence, judgeContact(facts, customer)];
}

/** By the moment it was raised, or else by the moment it qualified: what somebody raised before the contract can be moved (ONB-4, X31). */
function licenceStep(facts: FactsAfter, customer: Customer, scope: 'included' | 'separate'): Reason {
  const raised = judgeLicence(facts, customer, scope);
  if (raised.outcome !== 'standard' || facts.contactSince <= facts.createdAt) return raised;
  return judgeLicence({ ...facts, createdAt: facts.contactSince }, customer, scope);
}

function trackOf(scope: 'included' | 'excluded' | 'separate', reasons: readonly Reason[]): Track {
  if (scope === 'excluded' || reasons.some((reason) => reason.outcome === 'standard')) return 'standard';
  return scope === 'separate' ? 'jira-align' : 'premier';
}

/** The rule that puts a request out of scope: what an agent said, or the first reason that does. */
function outBy(reasons: readonly Reason[], mark: ScopeMark): RuleId | null {
  if (mark !== null) return mark === 'in' ? null : mark;
  return reasons.find(({ outcome }) => outcome === 'out')?.rule ?? null;
}
