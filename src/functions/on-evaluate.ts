import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as v from 'valibot';
import { JiraFault } from '../jira/reply';
import { findDeadLetter, keepDeadLetter, moveDeadLetter } from '../store/dead-letters';
import { findPause } from '../store/pause';
import { evaluateRequest } from './evaluate-request';
import { log } from './log';
import { malformed } from './malformed';
import { reasonOf } from './reason-of';
import { tryAgain } from './try-again';
import { waitForJira } from './wait-for-jira';

const eventSchema = v.object({
  body: v.object({ issueId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)) }),
  retryContext: v.nullish(
    v.object({ retryCount: v.number(), retentionWindow: v.nullish(v.object({ remainingTimeMs: v.nullish(v.number(), null) })) }),
  ),
});

/** How often a fault that asking again may not mend is tried before the admins see it; with the waits between, three quarters of an hour. */
const RETRIES = 12;
const LONGEST_WAIT_SECONDS = 900;
/** The platform drops an event after a day: with less than this left of it, nothing is left to chance. */
const LAST_CHANCE = 20 * 60_000;
/** Requests that wait for Jira come back spread over so many seconds. */
const SPREAD_SECONDS = 20;

interface Attempt {
  readonly issueId: string;
  readonly retryCount: number;
  readonly isLast: boolean;
}

/**
 * One evaluation from the queue. A fault that goes on asks for a retry; while Jira asks to wait, nothing is asked of it. What fails for
 * good becomes a dead letter with its reason, and a later success resolves it.
 */
export async function onEvaluate(event: unknown): Promise<InvocationError | string> {
  const decoded = v.safeParse(eventSchema, event);
  if (!decoded.success) return malformed('evaluate', decoded.issues);
  const { body, retryContext } = decoded.output;
  const isLast = (retryContext?.retentionWindow?.remainingTimeMs ?? Number.POSITIVE_INFINITY) < LAST_CHANCE;
  const attempt = { issueId: body.issueId, retryCount: retryContext?.retryCount ?? 0, isLast };
  const [pause, letter] = await tryAgain('evaluate', body.issueId, () => Promise.all([findPause(), findDeadLetter(body.issueId)]));
  const left = (pause?.until ?? 0) - Date.now();
  if (left > 0) return laterOrNever(attempt, 'Jira asks to wait', left / 1_000 + (Number(body.issueId) % SPREAD_SECONDS));
  try {
    const outcome = await tryAgain('evaluate', body.issueId, () => evaluateRequest(body.issueId));
    if (letter !== null && letter.state !== 'resolved') await moveDeadLetter(letter, 'resolved', Date.now());
    log('evaluate', body.issueId, outcome);
    return outcome;
  } catch (fault) {
    return failed(attempt, fault);
  }
}

/**
 * Refusals to hurry and faults of servers, storage and network pass, however long they take: after a while the admins see them, and
 * they are tried on for as long as the platform allows. What Jira refuses because of the request itself ends here.
 */
async function failed(attempt: Attempt, fault: unknown): Promise<InvocationError | string> {
  const { issueId, retryCount } = attempt;
  const reason = reasonOf(fault);
  log('evaluate', issueId, `failed: ${reason}`);
  const status = fault instanceof JiraFault ? fault.status : null;
  if (fault instanceof JiraFault && status === 429) {
    await waitForJira(fault, Date.now());
    return laterOrNever(attempt, reason, fault.retryAfter ?? 2 ** retryCount);
  }
  if (retryCount >= RETRIES) {
    if (status !== null && status < 500) return bury(issueId, reason);
    await keepDeadLetter(issueId, reason, Date.now());
  }
  return laterOrNever(attempt, reason, 2 ** retryCount, InvocationErrorCode.FUNCTION_RETRY_REQUEST);
}

async function laterOrNever(
  { issueId, isLast }: Attempt,
  reason: string,
  seconds: number,
  retryReason = InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
): Promise<InvocationError | string> {
  if (isLast) return bury(issueId, reason);
  return new InvocationError({ retryAfter: Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(seconds))), retryReason });
}

async function bury(issueId: string, reason: string): Promise<string> {
  await keepDeadLetter(issueId, reason, Date.now());
  return 'dead letter';
}
