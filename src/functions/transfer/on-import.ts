import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as v from 'valibot';
import { JiraFault } from '../../jira/reply';
import { findImportJob, moveImportJob } from '../../store/import-job';
import { log } from '../log';
import { malformed } from '../malformed';
import { reasonOf } from '../reason-of';
import { doImportStep, finishImport, INSURED_AFTER, isMoving, pushImportStep } from './drive-import';
import { isFinished } from './import-step';

const eventSchema = v.object({
  body: v.object({ run: v.number(), step: v.number() }),
  retryContext: v.nullish(v.object({ retryCount: v.number() })),
});

const RETRIES = 8;
const LONGEST_WAIT_SECONDS = 900;

/**
 * One step of an import, from the queue. A step that comes twice, late, or after the import was cancelled or replaced does
 * nothing; the next one is pushed before this one is closed, so that a crash between the two repeats instead of ending.
 */
export async function onImport(event: unknown): Promise<InvocationError | string> {
  const decoded = v.safeParse(eventSchema, event);
  if (!decoded.success) return malformed('import', decoded.issues);
  const { body, retryContext } = decoded.output;
  const job = await findImportJob();
  if (job === null || job.run !== body.run || job.step !== body.step) return 'nothing to do';
  try {
    if (isMoving(job)) await doImportStep(job, (next, waitMs) => pushImportStep(next, isMoving(next) ? waitMs : INSURED_AFTER));
    else if (!(await isFinished(job))) await finishImport(job);
    return 'done';
  } catch (fault) {
    const retryCount = retryContext?.retryCount ?? 0;
    log('import', String(job.run), `failed: ${reasonOf(fault)}`);
    if (retryCount < RETRIES) return later(fault, retryCount);
    await moveImportJob(job, { state: 'failed', fault: reasonOf(fault), movedAt: Date.now() });
    return 'failed';
  }
}

function later(fault: unknown, retryCount: number): InvocationError {
  const asked = fault instanceof JiraFault ? fault.retryAfter : null;
  const retryAfter = Math.min(LONGEST_WAIT_SECONDS, Math.max(1, asked ?? 2 ** retryCount));
  return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
}
