import type { Plan } from '../domain/plan/plan';
import type { PlanJobView } from '../domain/view/plan';
import { change, changing, findDocument } from './versioned';

/** Where a step goes on: index into the served projects, storage's own token for the next page, and how many were read. */
export interface Place {
  readonly project: number;
  readonly cursor: string | null;
  readonly taken: number;
  /** Where each project goes on, where all of them are read together; absent = at their beginning. */
  readonly heads?: readonly Head[];
}

/** Where the latest requests of one project go on: storage's token for their page, and the last one taken from it. */
export interface Head {
  readonly projectId: string;
  readonly cursor: string | null;
  readonly last: { readonly createdAt: number; readonly issueId: string } | null;
}

/** Where every pass begins. */
export const START: Place = { project: 0, cursor: null, taken: 0 };

/** The one job about plans of a site; a new one takes the place of the one before. */
export interface PlanJob extends PlanJobView {
  /** Account id of who started it. */
  readonly by: string;
  /** Counts the steps, so that a step that comes twice is done once. */
  readonly step: number;
  readonly place: Place;
  /** Whether this pass over the requests wrote any of them. */
  readonly wrote: boolean;
  readonly pass: number;
}

interface Draft {
  readonly run: number;
  readonly plan: Plan;
}

const KEY = 'plan-job';
const DRAFT = 'draft';

export function findPlanJob(): Promise<PlanJob | null> {
  return findDocument<PlanJob>('job', KEY);
}

/** Starts a job in place of the one before, with the draft it compares. */
export async function startPlanJob(job: PlanJob, draft: Plan | null): Promise<void> {
  const starting = changing<PlanJob>({ entity: 'job', key: KEY, decide: () => job, attributes });
  const drafting = changing<Draft>({
    entity: 'plan',
    key: DRAFT,
    decide: () => (draft === null ? null : { run: job.run, plan: draft }),
    attributes: () => ({ planId: DRAFT }),
  });
  await change([starting, drafting]);
}

/** The draft that a comparison compares; null when a later one has taken its place. */
export async function findDraft(run: number): Promise<Plan | null> {
  const draft = await findDocument<Draft>('plan', DRAFT);
  return draft?.run === run ? draft.plan : null;
}

/** Moves a job on if it is still the one at that step and running; false when it is not. */
export function movePlanJob({ run, step }: Pick<PlanJob, 'run' | 'step'>, to: Partial<PlanJob>): Promise<boolean> {
  return change([
    changing<PlanJob>({
      entity: 'job',
      key: KEY,
      decide: (job) => (job?.run === run && job.step === step && job.state === 'running' ? { ...job, ...to } : null),
      attributes,
    }),
  ]);
}

/** Ends a job that still runs; what it has done stays. */
export function cancelPlanJob(run: number, now: number): Promise<boolean> {
  return change([
    changing<PlanJob>({
      entity: 'job',
      key: KEY,
      decide: (job) => (job?.run === run && job.state === 'running' ? { ...job, state: 'cancelled', movedAt: now } : null),
      attributes,
    }),
  ]);
}

const attributes = ({ state, run }: PlanJob): Readonly<Record<string, string>> => ({
  state,
  startedAt: new Date(run).toISOString(),
});
