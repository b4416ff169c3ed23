import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as v from 'valibot';
import { findPlanJob, movePlanJob } from '../../store/plan-job';
import { log } from '../log';
import { malformed } from '../malformed';
import { reasonOf } from '../reason-of';
import { pushPlanStep } from './plan-job';
import { planStep } from './plan-step';

const eventSchema = v.object({
  body: v.object({ run: v.number(), step: v.number() }),
  retryContext: v.nullish(v.object({ retryCount: v.number() })),
});

const RETRIES = 8;
const LONGEST_WAIT_SECONDS = 900;

/**
 * One step of the job about plans, from the queue. A step that comes twice, late, or after the job was cancelled or replaced
 * does nothing; the next one is pushed before this one is closed, so that a crash between the two repeats instead of ending.
 */
export async function onPlanJob(event: unknown): Promise<InvocationError | string> {
  const decoded = v.safeParse(eventSchema, event);
  if (!decoded.success) return malformed('plan', decoded.issues);
  const { body, retryContext } = decoded.output;
  const job = await findPlanJob();
  if (job === null || job.run !== body.run || job.step !== body.step || job.state !== 'running') return 'nothing to do';
  try {
    const { to, delaySeconds } = await planStep(job, Date.now());
    const isOver = to.state !== undefined && to.state !== 'running';
    if (!isOver) await pushPlanStep({ run: job.run, step: job.step + 1 }, delaySeconds);
    await movePlanJob(job, { ...to, step: job.step + 1, movedAt: Date.now() });
    log(job.kind, String(job.run), to.state ?? 'running');
    return to.state ?? 'running';
  } catch (fault) {
    const retryCount = retryContext?.retryCount ?? 0;
    log(job.kind, String(job.run), `failed: ${reasonOf(fault)}`);
    if (retryCount < RETRIES) return later(retryCount);
    await movePlanJob(job, { state: 'failed', fault: reasonOf(fault), movedAt: Date.now() });
    return 'failed';
  }
}

const later = (retryCount: number): InvocationError =>
  new InvocationError({
    retryAfter: Math.min(LONGEST_WAIT_SECONDS, 2 ** retryCount),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
