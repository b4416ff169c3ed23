import { compared } from '../../domain/plan/comparison';
import type { Plan } from '../../domain/plan/plan';
import type { BookedCustomer, JudgedRequest } from '../../domain/plan/reassessed';
import { caseResults } from '../../domain/plan/what-if';
import type { RequestRecord } from '../../domain/request/request-record';
import { findCustomer } from '../../store/customers';
import { readPlanCases } from '../../store/plan-cases';
import { findDraft, type PlanJob, START } from '../../store/plan-job';
import { findPlan } from '../../store/plans';
import { bookingsOf } from '../care/bookings-of';
import { nextRequests } from '../next-requests';
import { reassessRecords } from './reassess-records';

/** Written requests are shown in Jira by the evaluator, which takes 500 a minute (limits-async-events). */
const PAUSE_SECONDS = 15;
/** Writing moves requests within the list that is read: passes go on until one finds nothing to write, at most so many. */
const PASSES = 5;

export interface StepResult {
  readonly to: Partial<PlanJob>;
  readonly delaySeconds: number;
}

/** What one step makes of a job: some requests further, or at its end. */
export async function planStep(job: PlanJob, now: number): Promise<StepResult> {
  const plan = job.kind === 'compare' ? await findDraft(job.run) : await findPlan(job.plan.id, job.plan.version);
  if (plan === null) return { to: { state: 'cancelled' }, delaySeconds: 0 };
  const cases = job.step === 0 ? await judgedCases(plan) : job.cases;
  const { records, place } = await nextRequests(job);
  const kept = records.filter((record) => !record.deleted);
  if (job.kind === 'compare') {
    const comparison = compared(job.comparison, await withCustomers(kept), plan, now);
    return { to: { cases, comparison, ...(place === null ? { state: 'done' } : { place }) }, delaySeconds: 0 };
  }
  const changeId = `plan-${plan.id}-${plan.version}-${job.run}-${job.step}`;
  const isPending = ({ assessment: { plan: its }, earlier = [] }: RequestRecord): boolean =>
    its.id !== plan.id || its.version !== plan.version || earlier.some((one) => one.changeId === changeId);
  const pending = await withCustomers(kept.filter(isPending));
  const written = await reassessRecords(pending, plan, { at: now, by: job.by, changeId });
  const comparison = compared(job.comparison, written, plan, now);
  const so = { cases, comparison, written: job.written + written.length, wrote: job.wrote || written.length > 0 };
  return { to: { ...so, ...nextPlace({ ...job, ...so }, place) }, delaySeconds: written.length > 0 ? PAUSE_SECONDS : 0 };
}

/** After the last page of a pass that wrote something comes another pass: its writing may have moved requests past the reader. */
function nextPlace({ over, wrote, pass }: PlanJob, place: PlanJob['place'] | null): Partial<PlanJob> {
  if (place !== null) return { place };
  if (over.what === 'named' || !wrote || pass >= PASSES) return { state: 'done' };
  return { place: START, pass: pass + 1, wrote: false };
}

async function judgedCases(plan: Plan): Promise<PlanJob['cases']> {
  const cases = await readPlanCases();
  const ids = cases.flatMap(({ asked }) => (typeof asked.person === 'string' ? [] : [asked.person.customerId]));
  return caseResults(cases, await customersOf(ids), plan);
}

async function withCustomers(records: readonly RequestRecord[]): Promise<readonly JudgedRequest[]> {
  const customers = await customersOf(records.flatMap(({ assessment }) => assessment.customerId ?? []));
  return records.map(({ facts, assessment }) => ({
    facts,
    assessment,
    ...(customers.get(assessment.customerId ?? '') ?? { customer: null, bookings: [] }),
  }));
}

/** Customers by id with their bookings, each read once. */
export async function customersOf(ids: readonly string[]): Promise<ReadonlyMap<string, BookedCustomer>> {
  const wanted = [...new Set(ids)];
  const found = await Promise.all(wanted.map(async (id) => ({ customer: await findCustomer(id), bookings: await bookingsOf(id) })));
  return new Map(found.flatMap((booked) => (booked.customer === null ? [] : [[booked.customer.id, booked] as const])));
}
