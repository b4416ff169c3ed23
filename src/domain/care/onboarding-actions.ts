import type { Customer } from '../customer/customer';
import { type FieldProblem, problem } from '../customer/field-problem';
import type { CareActing, CareAction, CareField, CareNext } from './kind';
import { detailsOf, isMoving, keptStep, type OnboardingDetails, onboardingOf, withStep } from './onboarding-details';
import { activeContacts, factsFound } from './onboarding-facts';
import { isFinished, onboardingSteps, progressOf } from './onboarding-steps';
import type { CareDetails } from './record';

const step: CareField = { name: 'step', type: 'choice', required: true };
const tells: CareField = { name: 'tells', type: 'flag', required: false };

export const SCHEDULE_FIELDS: readonly CareField[] = [
  step,
  { name: 'owner', type: 'choice', required: false },
  { name: 'dueAt', type: 'instant', required: false },
];
export const CONFIRM_FIELDS: readonly CareField[] = [step, { name: 'evidence', type: 'text', required: true }];
export const LEAVE_OUT_FIELDS: readonly CareField[] = [step, { name: 'reason', type: 'text', required: true }];
export const PLAN_FIELDS: readonly CareField[] = [{ name: 'stabilityPlan', type: 'longText', required: true }, tells];
export const ACKNOWLEDGE_FIELDS: readonly CareField[] = [{ name: 'note', type: 'text', required: false }];
export const END_FIELDS: readonly CareField[] = [{ name: 'reason', type: 'text', required: true }];

/** Something was changed: done when nothing is left to do, and looked at again when the next date has come. */
export function afterStep({ record, known }: CareActing, details: OnboardingDetails, nextAt?: number): CareNext {
  return {
    state: isFinished(known.plan, details) ? 'done' : 'running',
    owner: record?.owner ?? known.customer?.lookedAfterBy?.engineer?.accountId ?? null,
    nextAt: nextAt ?? nextLook(details, known.now),
    details: detailsOf(details, progressOf(known.plan, details)),
  };
}

/** The next date of a step that is still open and was not told yet; at once while reviewed requests are on their way. */
export function nextLook(details: OnboardingDetails, now: number): number | null {
  if (isMoving(details)) return now;
  const open = Object.values(details.steps).filter(
    ({ state, dueAt, remindedOf }) => state === 'open' && dueAt !== null && dueAt !== remindedOf,
  );
  return open.reduce<number | null>((first, { dueAt }) => (first === null ? dueAt : Math.min(first, dueAt ?? first)), null);
}

const detailsIn = ({ record }: CareActing): OnboardingDetails => onboardingOf(record);
const keyIn = ({ fields }: CareActing): string => String(fields.step ?? '');

/** A step the plan has, in the state the action is for. */
function stepProblems(acting: CareActing, isOpen: boolean): readonly FieldProblem[] {
  const key = keyIn(acting);
  if (!acting.known.plan.onboarding.steps.some((known) => known.key === key)) return [problem('step', 'notAnOption')];
  return (keptStep(detailsIn(acting), key).state === 'open') === isOpen
    ? []
    : [problem('step', isOpen ? 'onboarding.closed' : 'onboarding.stillOpen')];
}

/** People who may look after a step: whoever asks, who looks after the customer, and its active contacts. */
export function ownersOf(
  customer: Customer | null,
  viewer: string | null,
  now: number,
): readonly { accountId: string; name: string | null }[] {
  if (customer === null) return viewer === null ? [] : [{ accountId: viewer, name: null }];
  const { engineer, backup, coordinator } = customer.lookedAfterBy ?? { engineer: null, backup: null, coordinator: null };
  const contacts = activeContacts(customer, now).flatMap(({ accountId, name }) => (accountId === null ? [] : [{ accountId, name }]));
  const desk = [engineer, backup, coordinator].flatMap((person) => person ?? []);
  const all = [...(viewer === null ? [] : [{ accountId: viewer, name: null }]), ...desk, ...contacts];
  return all.filter(({ accountId }, index) => all.findIndex((other) => other.accountId === accountId) === index);
}

function ownerProblems(acting: CareActing): readonly FieldProblem[] {
  const { fields, by, known } = acting;
  if (fields.owner === undefined) return [];
  const isKnown =
    ownersOf(known.customer, by, known.now).some(({ accountId }) => accountId === fields.owner) ||
    keptStep(detailsIn(acting), keyIn(acting)).owner === fields.owner;
  return isKnown ? [] : [problem('owner', 'notAnOption')];
}

/** Who looks after a step, and by when it is planned; empty takes either away. */
const schedule: CareAction = {
  key: 'schedule',
  roles: ['agent'],
  from: ['running'],
  fields: SCHEDULE_FIELDS,
  check: (acting) => [...stepProblems(acting, true), ...ownerProblems(acting)],
  next: (acting) => {
    const { owner, dueAt } = acting.fields;
    const changed = { owner: typeof owner === 'string' ? owner : null, dueAt: typeof dueAt === 'number' ? dueAt : null };
    return afterStep(acting, withStep(detailsIn(acting), keyIn(acting), changed));
  },
};

/** Says that a step is done, and what shows it; refused with what its rule still misses (card 15). */
const confirm: CareAction = {
  key: 'confirm',
  roles: ['agent'],
  from: ['running'],
  fields: CONFIRM_FIELDS,
  check: (acting) => {
    const wrong = stepProblems(acting, true);
    if (wrong.length > 0) return wrong;
    const steps = onboardingSteps(acting.known.plan, detailsIn(acting), factsFound(acting.known.found));
    return steps.find(({ key }) => key === keyIn(acting))?.missing ?? [];
  },
  next: (acting) => closed(acting, 'done', String(acting.fields.evidence)),
};

/** Closes a step without doing it, and says why. */
const leaveOut: CareAction = {
  key: 'leaveOut',
  roles: ['agent'],
  from: ['running'],
  fields: LEAVE_OUT_FIELDS,
  check: (acting) => stepProblems(acting, true),
  next: (acting) => closed(acting, 'leftOut', String(acting.fields.reason)),
};

function closed(acting: CareActing, state: 'done' | 'leftOut', evidence: string): CareNext {
  const { by, known } = acting;
  return afterStep(acting, withStep(detailsIn(acting), keyIn(acting), { state, evidence, by, at: known.now }));
}

/** Takes back that a step was done or left out. */
const reopen: CareAction = {
  key: 'reopen',
  roles: ['agent'],
  from: ['running', 'done'],
  fields: [step],
  check: (acting) => stepProblems(acting, false),
  next: (acting) => afterStep(acting, withStep(detailsIn(acting), keyIn(acting), { state: 'open', evidence: '', by: null, at: null })),
};

/** The written plan for stability and performance (ONB-4); writing it anew replaces it. */
const writePlan: CareAction = {
  key: 'writePlan',
  roles: ['agent'],
  from: ['running', 'done'],
  fields: PLAN_FIELDS,
  isDocument: true,
  check: () => [],
  next: (acting) => {
    const { fields, by, known } = acting;
    return afterStep(acting, {
      ...detailsIn(acting),
      plan: { text: String(fields.stabilityPlan), at: known.now, by, tells: fields.tells === true },
    });
  },
};

const idsIn = (fields: CareDetails, name: string): readonly string[] => {
  const value = fields[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

/** Every waiting request is in the order, and only such ones move: what came since has to be looked at first. */
function reviewProblems(acting: CareActing): readonly FieldProblem[] {
  const { fields, known } = acting;
  const details = detailsIn(acting);
  if (isMoving(details)) return [problem('', 'onboarding.stillMoving')];
  const { waiting } = factsFound(known.found);
  const order = idsIn(fields, 'order');
  const isWhole = (waiting ?? []).every((issueId) => order.includes(issueId)) && order.every((issueId) => waiting?.includes(issueId));
  return isWhole && idsIn(fields, 'moving').every((issueId) => order.includes(issueId)) ? [] : [problem('', 'onboarding.listChanged')];
}

/** Waiting requests of contacts are put in order, and chosen ones move to premium, in one step (ONB-4, X31). */
const review: CareAction = {
  key: 'review',
  roles: ['agent'],
  from: ['running', 'done'],
  fields: [
    { name: 'order', type: 'choices', required: false },
    { name: 'moving', type: 'choices', required: false },
  ],
  check: reviewProblems,
  next: (acting) => {
    const { fields, by, known } = acting;
    const details = detailsIn(acting);
    const moving = idsIn(fields, 'moving');
    const { keys } = factsFound(known.found);
    const order = idsIn(fields, 'order').map((issueId) => {
      return { issueId, issueKey: keys[issueId] ?? issueId, moves: moving.includes(issueId), outcome: null };
    });
    const earlier = (details.review?.order ?? []).filter(({ issueId }) => !order.some((one) => one.issueId === issueId));
    return afterStep(acting, { ...details, review: { at: known.now, by, order: [...order, ...earlier] } });
  },
};

/** The customer has read what sharing information takes (INF-2), or has said so to an agent, who notes when and how. */
const acknowledge: CareAction = {
  key: 'acknowledge',
  roles: ['contact', 'agent'],
  from: ['running'],
  fields: ACKNOWLEDGE_FIELDS,
  check: (acting) => {
    if (detailsIn(acting).expectations !== null) return [problem('', 'onboarding.acknowledged')];
    return acting.as === 'agent' && acting.fields.note === undefined ? [problem('note', 'missing')] : [];
  },
  next: (acting) => {
    const { fields, by, as, known } = acting;
    const note = typeof fields.note === 'string' ? fields.note : '';
    return afterStep(acting, { ...detailsIn(acting), expectations: { at: known.now, by, as: as === 'agent' ? 'agent' : 'contact', note } });
  },
};

const retract: CareAction = {
  key: 'retract',
  roles: ['contact', 'agent'],
  from: ['running', 'done'],
  fields: [],
  check: (acting) => (detailsIn(acting).expectations === null ? [problem('', 'onboarding.notAcknowledged')] : []),
  next: (acting) => afterStep(acting, { ...detailsIn(acting), expectations: null }),
};

/** What people do to an onboarding that runs. */
export const ONBOARDING_ACTIONS: readonly CareAction[] = [schedule, confirm, leaveOut, reopen, writePlan, review, acknowledge, retract];
