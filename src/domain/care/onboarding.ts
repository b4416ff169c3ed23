import type { CareAction, CareKind } from './kind';
import { afterStep, END_FIELDS, ONBOARDING_ACTIONS } from './onboarding-actions';
import { detailsOf, type OnboardingDetails, onboardingOf } from './onboarding-details';
import { progressOf } from './onboarding-steps';
import type { CareDetails } from './record';

const LOOK_AGAIN = 5 * 60_000;

/** The onboarding that hangs on a request; a request has one. */
export const onboardingId = (issueId: string): string => `onboarding-${issueId}`;

/** A request of the type for onboardings has arrived (ONB-1). */
const arrive: CareAction = {
  key: 'arrive',
  roles: ['job'],
  from: ['none'],
  fields: [],
  check: () => [],
  next: (acting) => afterStep(acting, onboardingOf(null)),
};

/** Ends one that is not wanted any more, and says why. */
const end: CareAction = {
  key: 'end',
  roles: ['agent', 'job'],
  from: ['running'],
  fields: END_FIELDS,
  check: () => [],
  next: ({ record, fields, by, known }) => {
    const details: OnboardingDetails = { ...onboardingOf(record), ended: { reason: String(fields.reason), at: known.now, by } };
    return { state: 'ended', owner: record?.owner ?? null, nextAt: null, details: detailsOf(details, progressOf(known.plan, details)) };
  },
};

/** Takes that back. */
const resume: CareAction = {
  key: 'resume',
  roles: ['agent'],
  from: ['ended'],
  fields: [],
  check: () => [],
  next: (acting) => afterStep(acting, { ...onboardingOf(acting.record), ended: null }),
};

/** What has become of reviewed requests, and which dates have passed; nothing is blocked by either. */
const look: CareAction = {
  key: 'look',
  roles: ['job'],
  from: ['running', 'done'],
  fields: [],
  check: () => [],
  next: (acting) => {
    const { found, now } = acting.known;
    const settled = withReminders(withOutcome(onboardingOf(acting.record), found), found, now);
    const next = afterStep(acting, settled);
    return { ...next, state: acting.record?.state ?? next.state, nextAt: laterThan(next.nextAt, now) };
  },
};

const laterThan = (nextAt: number | null, now: number): number | null => (nextAt === null || nextAt > now ? nextAt : now + LOOK_AGAIN);

/** Reviewed requests that were to move: `moved` and `left` name them once they were looked at. */
function withOutcome(details: OnboardingDetails, { moved, left }: CareDetails): OnboardingDetails {
  if (details.review === null) return details;
  const isIn = (list: CareDetails[string] | undefined, issueId: string): boolean => Array.isArray(list) && list.includes(issueId);
  const order = details.review.order.map((one) => {
    if (!one.moves || one.outcome !== null) return one;
    return { ...one, outcome: isIn(moved, one.issueId) ? ('moved' as const) : isIn(left, one.issueId) ? ('left' as const) : null };
  });
  return { ...details, review: { ...details.review, order } };
}

/** Steps whose date has passed and of which the desk was told by now are not told again. */
function withReminders(details: OnboardingDetails, { reminded }: CareDetails, now: number): OnboardingDetails {
  const steps = Object.entries(details.steps).map(([key, step]) => {
    const isTold = Array.isArray(reminded) && reminded.includes(key) && step.dueAt !== null && step.dueAt <= now;
    return [key, isTold ? { ...step, remindedOf: step.dueAt } : step] as const;
  });
  return { ...details, steps: Object.fromEntries(steps) };
}

/** Steps whose date has passed while they are open, and of which nobody was told yet. */
export function lateSteps({ steps }: OnboardingDetails, now: number): readonly { key: string; dueAt: number; owner: string | null }[] {
  return Object.entries(steps).flatMap(([key, { state, dueAt, remindedOf, owner }]) =>
    state === 'open' && dueAt !== null && dueAt <= now && remindedOf !== dueAt ? [{ key, dueAt, owner }] : [],
  );
}

/**
 * Onboarding after the purchase (ONB-1 … ONB-7, card 15): five steps that the plan names, each with its owner, date and evidence, and
 * done only when its facts say so; the review of what was open before; a written plan for stability; and what sharing information
 * takes, acknowledged (INF-2). Nothing else in the app waits for it.
 */
export const onboarding: CareKind = {
  key: 'onboarding',
  states: ['running', 'done', 'ended'],
  closed: ['done', 'ended'],
  actions: [arrive, ...ONBOARDING_ACTIONS, end, resume, look],
  whenDue: 'look',
  whenGone: 'end',
  slotOf: ({ subject }) => onboardingId(subject.facts.issueId),
  customerView: ({ id, state, details, steps }) => {
    const { stepsDone, stepsOf } = details;
    const values = { done: Number(stepsDone ?? 0), of: Number(stepsOf ?? 0), atInstant: steps.at(-1)?.at ?? 0 };
    return { id, kind: 'onboarding', sentence: `onboarding.customer.${state}`, values };
  },
};
