import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as v from 'valibot';
import { JiraFault } from '../jira/reply';
import { keepDeadLetter } from '../store/dead-letters';
import { evaluateRequest } from './evaluate-request';
import { log } from './log';

const eventSchema = v.object({
  body: v.object({ issueId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)) }),
  retryContext: v.nullish(v.object({ retryCount: v.number() })),
});

const RETRIES = 12;
const LONGEST_WAIT_SECONDS = 900;

/** One evaluation from the queue; a fault asks for a retry, and after twelve the event becomes a dead letter with its reason. */
export async function onEvaluate(event: unknown): Promise<InvocationError | string> {
  const decoded = v.safeParse(eventSchema, event);
  if (!decoded.success) return 'malformed';
  const { issueId } = decoded.output.body;
  const retryCount = decoded.output.retryContext?.retryCount ?? 0;
  try {
    const outcome = await evaluateRequest(issueId);
    log('evaluate', issueId, outcome);
    return outcome;
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    log('evaluate', issueId, `failed: ${reason}`);
    if (retryCount >= RETRIES) return bury(issueId, reason);
    return new InvocationError({ retryAfter: waitAfter(fault, retryCount), retryReason: reasonOf(fault) });
  }
}

async function bury(issueId: string, reason: string): Promise<string> {
  await keepDeadLetter(issueId, reason, Date.now());
  return 'dead letter';
}

const reasonOf = (fault: unknown): InvocationErrorCode =>
  fault instanceof JiraFault && fault.status === 429
    ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
    : InvocationErrorCode.FUNCTION_RETRY_REQUEST;

/** What Jira asked for, else 1, 2, 4 … seconds up to fifteen minutes. */
function waitAfter(fault: unknown, retryCount: number): number {
  const asked = fault instanceof JiraFault ? fault.retryAfter : null;
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, asked ?? 2 ** retryCount));
}
