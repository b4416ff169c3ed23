import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { ChangeStep, PanelChoice, RequestFacts } from './facts';
import { factsNow } from './facts-after';

/** What somebody wants a request to be from now on; what is left out stays as it is. */
export interface WantedChange {
  readonly severity?: string | undefined;
  readonly productKey?: string | null | undefined;
  readonly instanceId?: string | null | undefined;
  readonly reporterAccountId?: string | undefined;
}

/** What is wrong with a wanted change, and at which field it is said; `form` = with the change as a whole. */
export interface ChangeProblem {
  readonly field: 'severity' | 'product' | 'instance' | 'reporter' | 'kind' | 'reason' | 'form';
  readonly code: 'unknown' | 'missing' | 'tooLong' | 'nothing' | 'notAllowed';
}

/** Longest reason, in characters. */
export const LONGEST_REASON = 1_000;
/** Changes one request may have: a record has to stay readable. */
export const MOST_CHANGES = 30;

/**
 * The steps from the facts as they stand to what is wanted, in a fixed order. An instance goes with its product and its
 * customer: where either no longer fits and no other instance was chosen, it is taken away.
 */
export function stepsOf(facts: RequestFacts, wanted: WantedChange, customer: Customer | null): readonly ChangeStep[] {
  const { choice, reporterAccountId } = factsNow(facts);
  const now = choice === null || choice === 'malformed' ? { productKey: null, instanceId: null, severity: null } : choice;
  const productKey = wanted.productKey === undefined ? now.productKey : wanted.productKey;
  const steps: readonly ChangeStep[] = [
    { what: 'reporter', from: reporterAccountId, to: wanted.reporterAccountId ?? reporterAccountId },
    { what: 'severity', from: now.severity, to: wanted.severity ?? now.severity },
    { what: 'product', from: now.productKey, to: productKey },
    { what: 'instance', from: now.instanceId, to: instanceFor(now, wanted, customer) },
  ];
  return steps.filter((step) => step.from !== step.to);
}

function instanceFor(now: PanelChoice, wanted: WantedChange, customer: Customer | null): string | null {
  if (wanted.instanceId !== undefined) return wanted.instanceId;
  const productKey = wanted.productKey === undefined ? now.productKey : wanted.productKey;
  if (productKey === now.productKey && wanted.reporterAccountId === undefined) return now.instanceId;
  const instance = customer?.instances.find((entry) => entry.id === now.instanceId);
  return instance !== undefined && (productKey === null || productKey === instance.productKey) ? instance.id : null;
}

/** What is wrong with steps that somebody asked for: keys the plan lacks, and an instance that is not the customer's own. */
export function stepProblems(steps: readonly ChangeStep[], customer: Customer | null, plan: Plan): readonly ChangeProblem[] {
  if (steps.length === 0) return [{ field: 'form', code: 'nothing' }];
  return steps.flatMap((step): readonly ChangeProblem[] => {
    if (isUnlisted(step.what)) return [];
    if (step.to === null) return step.what === 'severity' ? [{ field: 'severity', code: 'missing' }] : [];
    const known = knownKeys(step.what, customer, plan);
    return known.includes(step.to) ? [] : [{ field: step.what, code: 'unknown' }];
  });
}

type Listed = 'severity' | 'product' | 'instance' | 'kind';
/** Parts that are no key of a list: people, moments, and what somebody wrote. */
const isUnlisted = (what: ChangeStep['what']): what is Exclude<ChangeStep['what'], Listed> =>
  !['severity', 'product', 'instance', 'kind'].includes(what);

function knownKeys(what: Listed, customer: Customer | null, plan: Plan): readonly string[] {
  if (what === 'severity') return plan.severities.map((severity) => severity.key);
  if (what === 'kind') return (plan.requestKinds ?? []).map((kind) => kind.key);
  if (what === 'product') return plan.products.map((product) => product.key);
  return customer?.instances.map((instance) => instance.id) ?? [];
}

/** A reason is a sentence somebody else can read: not empty, at most 1,000 characters. */
export function reasonProblems(reason: string): readonly ChangeProblem[] {
  const written = reason.trim();
  if (written === '') return [{ field: 'reason', code: 'missing' }];
  return written.length > LONGEST_REASON ? [{ field: 'reason', code: 'tooLong' }] : [];
}
