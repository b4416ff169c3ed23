import * as v from 'valibot';
import type { CareDetails, CareRecord } from './record';

const instant = v.number();
const accountId = v.nullable(v.string());

const stepSchema = v.object({
  /** Account id of whoever looks after the step, of the desk or of the customer. */
  owner: v.optional(accountId, null),
  /** By when it is planned; null = no date. */
  dueAt: v.optional(v.nullable(instant), null),
  /** The date about which the desk was reminded. */
  remindedOf: v.optional(v.nullable(instant), null),
  state: v.optional(v.picklist(['open', 'done', 'leftOut']), 'open'),
  at: v.optional(v.nullable(instant), null),
  by: v.optional(accountId, null),
  /** What shows that it is done, or why it was left out. */
  evidence: v.optional(v.string(), ''),
});

const reviewedSchema = v.object({
  issueId: v.string(),
  issueKey: v.string(),
  /** It was to move to premium; `outcome` null = it has not been looked at since. */
  moves: v.boolean(),
  outcome: v.optional(v.nullable(v.picklist(['moved', 'left'])), null),
});

const reviewSchema = v.object({
  at: instant,
  by: accountId,
  /** Waiting requests of contacts, the most urgent first. */
  order: v.array(reviewedSchema),
});

const detailsSchema = v.object({
  steps: v.optional(v.record(v.string(), stepSchema), {}),
  /** `tells` = it was also to be sent to the customer. */
  plan: v.optional(v.nullable(v.object({ text: v.string(), at: instant, by: accountId, tells: v.optional(v.boolean(), false) })), null),
  review: v.optional(v.nullable(reviewSchema), null),
  expectations: v.optional(
    v.nullable(v.object({ at: instant, by: accountId, as: v.picklist(['agent', 'contact']), note: v.optional(v.string(), '') })),
    null,
  ),
  ended: v.optional(v.nullable(v.object({ reason: v.string(), at: instant, by: accountId })), null),
});

/** One step of an onboarding as its record keeps it. */
export type KeptStep = v.InferOutput<typeof stepSchema>;
/** The review of a customer's waiting requests (ONB-4). */
export type KeptReview = v.InferOutput<typeof reviewSchema>;
/** What the record of an onboarding keeps beside its state. Instants are epoch milliseconds. */
export type OnboardingDetails = v.InferOutput<typeof detailsSchema>;

const NOTHING: OnboardingDetails = { steps: {}, plan: null, review: null, expectations: null, ended: null };
const UNTOUCHED: KeptStep = { owner: null, dueAt: null, remindedOf: null, state: 'open', at: null, by: null, evidence: '' };

/** What a record says; nothing where it has not begun or cannot be read. */
export function onboardingOf(record: Pick<CareRecord, 'details'> | null): OnboardingDetails {
  const decoded = v.safeParse(detailsSchema, record?.details ?? {});
  return decoded.success ? decoded.output : NOTHING;
}

/** A step by its key; one that nobody has touched is open. */
export function keptStep({ steps }: OnboardingDetails, key: string): KeptStep {
  return Object.hasOwn(steps, key) ? (steps[key] ?? UNTOUCHED) : UNTOUCHED;
}

/** The details with a step changed. */
export function withStep(details: OnboardingDetails, key: string, changed: Partial<KeptStep>): OnboardingDetails {
  return { ...details, steps: { ...details.steps, [key]: { ...keptStep(details, key), ...changed } } };
}

/** Whether reviewed requests are still on their way to premium. */
export const isMoving = ({ review }: OnboardingDetails): boolean =>
  (review?.order ?? []).some(({ moves, outcome }) => moves && outcome === null);

/** As a record keeps it; how many steps are closed, of all, stands beside it for those who do not know the plan. */
export const detailsOf = (details: OnboardingDetails, { done, of }: { readonly done: number; readonly of: number }): CareDetails => ({
  ...details,
  stepsDone: done,
  stepsOf: of,
});
