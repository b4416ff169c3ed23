import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import * as v from 'valibot';
import { readFieldIds } from '../jira/fields';
import { JiraFault } from '../jira/reply';
import { readOpenRequests } from '../jira/search';
import { changeSettings, isServed, readSettings } from '../store/settings';
import { changeTakingIn, findTakingIn, type TakingInJob } from '../store/taking-in';
import { askForEvaluation } from './evaluations';
import { log } from './log';
import { malformed } from './malformed';

/** Each step pushes at most 101 events; the platform allows 500 a minute (limits-async-events), and live events need some too. */
const PAUSE_SECONDS = 15;
const RETRIES = 20;

type Step = { readonly projectId: string; readonly run: number };

/** Starts taking in a project's open requests, from the beginning, a page every fifteen seconds in the background. */
export async function startTakingIn(projectId: string): Promise<void> {
  const now = Date.now();
  await changeTakingIn(projectId, (job) => ({
    projectId,
    run: (job?.run ?? 0) + 1,
    state: 'running',
    asked: 0,
    startedAt: now,
    movedAt: now,
    pageToken: null,
  }));
  await nextStep(projectId, (await findTakingIn(projectId))?.run ?? 1, 0);
}

/** Goes on where a run stood still. */
export async function continueTakingIn(projectId: string): Promise<void> {
  const job = await findTakingIn(projectId);
  if (job?.state === 'running') await nextStep(projectId, job.run, 0);
}

async function nextStep(projectId: string, run: number, delayInSeconds: number): Promise<void> {
  const step: Step = { projectId, run };
  await new Queue({ key: 'take-in' }).push({ body: { ...step }, delayInSeconds, concurrency: { key: `take-in-${projectId}`, limit: 1 } });
}

const eventSchema = v.object({
  body: v.object({ projectId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)), run: v.number() }),
  retryContext: v.nullish(v.object({ retryCount: v.number() })),
});

/** One step: a page of open requests is handed to the evaluator, which reads each anew; a repeated step changes nothing. */
export async function onTakeIn(event: unknown): Promise<InvocationError | string> {
  const decoded = v.safeParse(eventSchema, event);
  if (!decoded.success) return malformed('take in', decoded.issues);
  const { projectId, run } = decoded.output.body;
  try {
    const outcome = await takeIn(projectId, run);
    log('take in', projectId, outcome);
    return outcome;
  } catch (fault) {
    const retryCount = decoded.output.retryContext?.retryCount ?? 0;
    log('take in', projectId, `failed: ${fault instanceof Error ? fault.message : String(fault)}`);
    if (retryCount >= RETRIES) return 'given up';
    const asked = fault instanceof JiraFault ? fault.retryAfter : null;
    const retryAfter = Math.min(900, Math.max(1, asked ?? 2 ** retryCount));
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}

async function takeIn(projectId: string, run: number): Promise<string> {
  const job = await findTakingIn(projectId);
  if (job === null || job.run !== run || job.state !== 'running') return 'nothing to do';
  const settings = await readSettings();
  if (!settings.served.some((project) => project.projectId === projectId)) return finish(job, 'stopped', 0);
  const requestTypeField = settings.fieldIds?.requestType ?? (await learnFields());
  const page = await readOpenRequests(projectId, requestTypeField, job.pageToken);
  const served = page.requests.filter(({ requestTypeId }) => isServed(settings, projectId, requestTypeId));
  await askForEvaluation(served.map(({ issueId }) => issueId));
  if (page.nextPageToken === null) return finish(job, 'done', served.length);
  await move(job, { asked: job.asked + served.length, pageToken: page.nextPageToken });
  await nextStep(projectId, run, PAUSE_SECONDS);
  return `${served.length} asked`;
}

async function finish(job: TakingInJob, state: 'done' | 'stopped', more: number): Promise<string> {
  await move(job, { state, asked: job.asked + more, pageToken: null });
  return `${state}, ${job.asked + more} asked`;
}

/** Moves the run on unless another start or step was faster. */
async function move(job: TakingInJob, to: Partial<TakingInJob>): Promise<void> {
  const now = Date.now();
  await changeTakingIn(job.projectId, (current) =>
    current?.run === job.run && current.pageToken === job.pageToken ? { ...current, ...to, movedAt: now } : null,
  );
}

async function learnFields(): Promise<string> {
  const fieldIds = await readFieldIds();
  await changeSettings((current) => ({ ...current, fieldIds }));
  return fieldIds.requestType;
}
