import { Queue } from '@forge/events';
import * as v from 'valibot';
import type { Refused } from '../../contract';
import { NOTHING_COMPARED } from '../../domain/plan/comparison';
import type { Plan } from '../../domain/plan/plan';
import type { DraftAnswer, JobScope, ShownPlanJob } from '../../domain/view/plan';
import { findVisibleRequest } from '../../jira/permissions';
import { findCustomer } from '../../store/customers';
import { cancelPlanJob, findPlanJob, type PlanJob, START, startPlanJob } from '../../store/plan-job';
import { findPlan } from '../../store/plans';
import { findRecord } from '../../store/requests';
import { preparedPlan } from './plan-drafts';

const REFUSED: Refused = { state: 'refused' };
/** Requests a back-test may look at, over all served projects. */
const MOST_LAST = 20_000;
const MOST_NAMED = 100;

export type PlanStep = { readonly run: number; readonly step: number };

/** Hands the next step of a job to the queue; steps of the one job run one after the other. */
export async function pushPlanStep({ run, step }: PlanStep, delayInSeconds: number): Promise<void> {
  const event = { body: { run, step }, delayInSeconds, concurrency: { key: 'plan-job', limit: 1 } };
  await new Queue({ key: 'plan' }).push(event);
}

async function startJob(kind: PlanJob['kind'], over: JobScope, plan: Plan, by: string, now: number): Promise<void> {
  const { id, version, effectiveFrom } = plan;
  const job: PlanJob = {
    run: now,
    kind,
    state: 'running',
    over,
    plan: { id, version, effectiveFrom },
    comparison: NOTHING_COMPARED,
    cases: [],
    written: 0,
    movedAt: now,
    fault: null,
    by,
    step: 0,
    place: START,
    wrote: false,
    pass: 1,
  };
  await startPlanJob(job, kind === 'compare' ? plan : null);
  await pushPlanStep(job, 0);
}

const overSchema = v.variant('what', [
  v.object({ what: v.literal('open') }),
  v.object({ what: v.literal('last'), count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_LAST)) }),
]);

/** Starts comparing a draft in the background; a draft with errors is told them at once and nothing starts. */
export async function comparePlan(payload: unknown, accountId: string): Promise<DraftAnswer<'started'> | Refused> {
  const wanted = v.safeParse(v.object({ draft: v.unknown(), over: overSchema }), payload);
  if (!wanted.success) return REFUSED;
  const now = Date.now();
  const prepared = await preparedPlan(wanted.output.draft, now);
  if (prepared.state !== 'fine') return prepared;
  await startJob('compare', wanted.output.over, prepared.plan, accountId, now);
  return { state: 'started' };
}

const requestKey = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z][A-Z0-9_]{0,30}-\d{1,12}$/));
const reassessSchema = v.object({
  id: v.string(),
  version: v.number(),
  /** Empty = all open requests. Only named ones are assessed again once they are finished. */
  keys: v.pipe(v.array(requestKey), v.maxLength(MOST_NAMED)),
});

/** Starts assessing again under a published version: all open requests, or finished ones that were named one by one (card 22). */
export async function reassessRequests(
  payload: unknown,
  accountId: string,
): Promise<{ state: 'started' } | { state: 'unknown'; keys: readonly string[] } | Refused> {
  const wanted = v.safeParse(reassessSchema, payload);
  const plan = wanted.success ? await findPlan(wanted.output.id, wanted.output.version) : null;
  if (!wanted.success || plan === null) return REFUSED;
  const named = await Promise.all(wanted.output.keys.map(async (key) => ({ key, issueId: await recordedIssue(key) })));
  const unknown = named.filter(({ issueId }) => issueId === null).map(({ key }) => key);
  if (unknown.length > 0) return { state: 'unknown', keys: unknown };
  const issueIds = [...new Set(named.flatMap(({ issueId }) => issueId ?? []))];
  await startJob('reassess', issueIds.length === 0 ? { what: 'open' } : { what: 'named', issueIds }, plan, accountId, Date.now());
  return { state: 'started' };
}

async function recordedIssue(key: string): Promise<string | null> {
  const issueId = await findVisibleRequest(key);
  return issueId !== null && (await findRecord(issueId)) !== null ? issueId : null;
}

/** How the latest job stands, with the names of the customers it speaks of; null = there never was one. */
export async function shownPlanJob(): Promise<ShownPlanJob | null> {
  const job = await findPlanJob();
  if (job === null) return null;
  const { comparison } = job;
  const ids = [
    ...Object.keys(comparison.gainedBy),
    ...Object.keys(comparison.lostBy),
    ...comparison.requests.map((entry) => entry.customerId),
  ];
  const wanted = [...new Set(ids.flatMap((id) => id || []))];
  const found = await Promise.all(wanted.map(findCustomer));
  const { run, kind, state, over, plan, cases, written, movedAt, fault } = job;
  const customers = Object.fromEntries(found.flatMap((customer) => (customer === null ? [] : [[customer.id, customer.name]])));
  return { run, kind, state, over, plan, comparison, cases, written, movedAt, fault, customers };
}

/** Ends the job that runs; what was already assessed again stays as it is. */
export async function cancelJob(payload: unknown): Promise<{ state: 'saved' } | Refused> {
  const wanted = v.safeParse(v.object({ run: v.number() }), payload);
  if (!wanted.success) return REFUSED;
  await cancelPlanJob(wanted.output.run, Date.now());
  return { state: 'saved' };
}
