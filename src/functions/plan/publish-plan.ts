import * as v from 'valibot';
import type { Refused } from '../../contract';
import { isLocalDate } from '../../domain/customer/local-day';
import { nextVersion, utcDay } from '../../domain/plan/plan-in-effect';
import { caseResults } from '../../domain/plan/what-if';
import type { PublishAnswer } from '../../domain/view/plan';
import { readPlanCases } from '../../store/plan-cases';
import { findDraft, findPlanJob } from '../../store/plan-job';
import { addPlan, findPlan, readPublishedPlans } from '../../store/plans';
import { acceptCases } from './plan-page';
import { customersOf } from './plan-step';

const REFUSED: Refused = { state: 'refused' };
const text = v.pipe(v.string(), v.trim(), v.maxLength(1_000));

const schema = v.object({
  run: v.number(),
  effectiveFrom: v.pipe(v.string(), v.check(isLocalDate)),
  note: v.object({ en: text, ja: text }),
  /** Saved cases that come out otherwise were seen, and the new outcomes are the wanted ones. */
  acceptCases: v.boolean(),
});

/**
 * Publishes the very draft that was compared, as the next version, from a day on that has not gone by; nothing already judged
 * changes by it. Saved cases that come out otherwise stop it until their new outcomes are accepted.
 */
export async function publishPlan(payload: unknown, accountId: string): Promise<PublishAnswer | Refused> {
  const wanted = v.safeParse(schema, payload);
  if (!wanted.success) return REFUSED;
  const { run, effectiveFrom, note } = wanted.output;
  const now = Date.now();
  const [job, draft, published] = await Promise.all([findPlanJob(), findDraft(run), readPublishedPlans()]);
  if (job?.run !== run || job.kind !== 'compare' || job.state !== 'done' || draft === null) return { state: 'moved' };
  const plan = { ...draft, effectiveFrom, note: note.en === '' && note.ja === '' ? null : note };
  const there = await findPlan(plan.id, plan.version);
  if (JSON.stringify(there) === JSON.stringify(plan)) return ended(plan);
  if (nextVersion(published, draft.id) !== draft.version) return { state: 'moved' };
  if (effectiveFrom < utcDay(now)) return { state: 'past' };
  if (!wanted.output.acceptCases && (await casesDiffer(plan))) return { state: 'cases' };
  if (!(await addPlan(plan, accountId, now))) return { state: 'moved' };
  return ended(plan);
}

/** The rest of a publication; again for one that was cut off. */
async function ended(plan: Parameters<typeof acceptCases>[0]): Promise<PublishAnswer> {
  await acceptCases(plan);
  return { state: 'published', id: plan.id, version: plan.version };
}

async function casesDiffer(plan: Parameters<typeof acceptCases>[0]): Promise<boolean> {
  const cases = await readPlanCases();
  const ids = cases.flatMap(({ asked }) => (typeof asked.person === 'string' ? [] : [asked.person.customerId]));
  return caseResults(cases, await customersOf(ids), plan).some(({ same }) => !same);
}
