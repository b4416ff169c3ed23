import { CARE_KINDS } from '../care/kinds';
import { ownersOf } from '../care/onboarding-actions';
import { isMoving, onboardingOf } from '../care/onboarding-details';
import type { OnboardingFacts } from '../care/onboarding-facts';
import { onboardingSteps, progressOf } from '../care/onboarding-steps';
import type { CareRecord } from '../care/record';
import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import { careView, peopleOf } from './care-view';
import type { OnboardingView, OwnOnboardingView } from './onboarding';

/** What both views rest on; `plan` = the terms the onboarding began with, `now` in epoch milliseconds. */
export interface OnboardingSource {
  readonly record: CareRecord;
  readonly issueKey: string;
  readonly customer: Customer | null;
  readonly plan: Plan;
  readonly facts: OnboardingFacts;
  readonly names: ReadonlyMap<string, string>;
  readonly now: number;
}

/** The onboarding to show of several: one that runs, else the one that moved last; null = there is none. */
export function currentOnboarding(records: readonly CareRecord[]): CareRecord | null {
  const movedAt = ({ steps }: CareRecord): number => steps.at(-1)?.at ?? 0;
  const rank = ({ state }: CareRecord): number => (state === 'running' ? 0 : state === 'done' ? 1 : 2);
  const [first] = [...records].sort((one, other) => rank(one) - rank(other) || movedAt(other) - movedAt(one));
  return first ?? null;
}

/** Everybody an onboarding names, by account id. */
export function peopleOfOnboarding(record: CareRecord): readonly string[] {
  const { steps } = onboardingOf(record);
  return [...new Set([...peopleOf([record]), ...Object.values(steps).flatMap(({ owner }) => owner ?? [])])];
}

/** An onboarding as an agent sees it. */
export function onboardingView(source: OnboardingSource, viewer: string | null): OnboardingView {
  const { record, issueKey, customer, plan, facts, names, now } = source;
  const details = onboardingOf(record);
  const nameOf = (accountId: string | null): string | null => (accountId === null ? null : (names.get(accountId) ?? null));
  const { review, expectations, ended } = details;
  return {
    state: 'ready',
    now,
    customerId: customer?.id ?? null,
    issueKey,
    record: careView(record, CARE_KINDS.onboarding, names),
    steps: onboardingSteps(plan, details, facts).map((step) => ({ ...step, ownerName: nameOf(step.owner), byName: nameOf(step.by) })),
    progress: progressOf(plan, details),
    stabilityPlan: details.plan && { text: details.plan.text, at: details.plan.at, byName: nameOf(details.plan.by) },
    review: review && { at: review.at, byName: nameOf(review.by), isMoving: isMoving(details), order: review.order },
    expectations: expectations && { ...expectations, byName: nameOf(expectations.by) },
    ended: ended && { ...ended, byName: nameOf(ended.by) },
    owners: ownersOf(customer, viewer, now).map(({ accountId, name }) => ({ accountId, name: name ?? nameOf(accountId) ?? accountId })),
  };
}

/** Rules about sharing information that the customer acknowledges (INF-1 … INF-4). */
const SHARING = ['INF-1', 'INF-2', 'INF-3', 'INF-4'] as const;
/** What is missing of these steps is the customer's own to add. */
const OWN_STEPS: ReadonlySet<string> = new Set(['contacts', 'environment']);

/** An onboarding as the customer's own people see it: names and the written plan for contacts, the desk's own facts for nobody. */
export function ownOnboardingView(
  { record, issueKey, plan, facts, names, now }: OnboardingSource,
  { isContact, serviceDeskId }: { readonly isContact: boolean; readonly serviceDeskId: string | null },
): OwnOnboardingView {
  const details = onboardingOf(record);
  const steps = onboardingSteps(plan, details, facts).map(({ key, label, rule, state, dueAt, at, owner, missing }) => ({
    ...{ key, label, rule, state, dueAt, at },
    ownerName: isContact && owner !== null ? (names.get(owner) ?? null) : null,
    missing: OWN_STEPS.has(key) ? missing : [],
  }));
  return {
    state: 'ready',
    now,
    recordId: record.id,
    issueKey,
    serviceDeskId,
    standing: record.state === 'done' || record.state === 'ended' ? record.state : 'running',
    steps,
    progress: progressOf(plan, details),
    stabilityPlan: isContact && details.plan !== null ? { text: details.plan.text, at: details.plan.at } : null,
    acknowledgedAt: details.expectations?.at ?? null,
    isContact,
    clauses: SHARING.flatMap((rule) => {
      const text = plan.clauses[rule];
      return text === undefined ? [] : [{ rule, text }];
    }),
  };
}
