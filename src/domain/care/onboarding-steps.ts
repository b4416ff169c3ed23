import type { FieldProblem } from '../customer/field-problem';
import { problem } from '../customer/field-problem';
import type { Plan } from '../plan/plan';
import { type KeptStep, keptStep, type OnboardingDetails } from './onboarding-details';
import type { OnboardingFacts } from './onboarding-facts';

/** A step of an onboarding as it stands: what is kept of it, and what its rule still misses. */
export interface OnboardingStep extends KeptStep {
  readonly key: string;
  readonly label: Plan['onboarding']['steps'][number]['label'];
  readonly rule: string;
  readonly required: boolean;
  /** Why it does not count as done yet; empty = its rule is met. */
  readonly missing: readonly FieldProblem[];
}

type Rule = (details: OnboardingDetails, facts: OnboardingFacts) => readonly FieldProblem[];

const missing = (isMissing: boolean, code: string, values: FieldProblem['values'] = {}): readonly FieldProblem[] =>
  isMissing ? [problem('step', `onboarding.${code}`, values)] : [];

/** Names that are told; of more only the number. */
const MOST_NAMES = 5;

/** When the steps the offering names are done (card 15); a step that a plan adds is done when somebody says so. */
const RULES: Readonly<Record<string, Rule>> = {
  contacts: (_details, { contacts }) => missing(contacts === 0, 'noContact'),
  environment: (_details, { instances, incomplete }) => [
    ...missing(instances === 0, 'noInstance'),
    ...missing(incomplete.length > 0, 'incomplete', {
      count: incomplete.length,
      names: namesOf(incomplete),
    }),
  ],
  'existing-requests': (details, { waiting }) => {
    const unseen = unreviewed(details, waiting ?? []);
    return [...missing(unseen.length > 0, 'notReviewed', { count: unseen.length }), ...missing(details.plan === null, 'noPlan')];
  },
  phone: (_details, { numbers }) => missing(numbers === 0, 'noNumber'),
  'health-check': (_details, { healthChecked }) => missing(!healthChecked, 'noHealthCheck'),
};

function namesOf(incomplete: OnboardingFacts['incomplete']): string {
  const names = incomplete.slice(0, MOST_NAMES).map(({ name }) => name);
  return [...names, ...(incomplete.length > MOST_NAMES ? ['…'] : [])].join(', ');
}

/** Waiting requests that nobody has reviewed yet. */
export function unreviewed({ review }: OnboardingDetails, waiting: readonly string[]): readonly string[] {
  const seen = new Set((review?.order ?? []).map(({ issueId }) => issueId));
  return waiting.filter((issueId) => !seen.has(issueId));
}

/** The steps of a plan's onboarding with what is kept and what is missing, in their order. */
export function onboardingSteps(
  { onboarding }: Pick<Plan, 'onboarding'>,
  details: OnboardingDetails,
  facts: OnboardingFacts,
): readonly OnboardingStep[] {
  return onboarding.steps.map((step) => {
    const kept = keptStep(details, step.key);
    const rule = Object.hasOwn(RULES, step.key) ? RULES[step.key] : undefined;
    return { ...step, ...kept, missing: kept.state === 'open' ? (rule?.(details, facts) ?? []) : [] };
  });
}

/** How many steps are closed, of all. */
export function progressOf({ onboarding }: Pick<Plan, 'onboarding'>, details: OnboardingDetails): { done: number; of: number } {
  const closed = onboarding.steps.filter(({ key }) => keptStep(details, key).state !== 'open');
  return { done: closed.length, of: onboarding.steps.length };
}

/** Whether nothing is left to do: every required step is closed, and what sharing information takes is acknowledged (INF-2). */
export function isFinished({ onboarding }: Pick<Plan, 'onboarding'>, details: OnboardingDetails): boolean {
  const open = onboarding.steps.filter(({ key, required }) => required && keptStep(details, key).state === 'open');
  return open.length === 0 && details.expectations !== null;
}
