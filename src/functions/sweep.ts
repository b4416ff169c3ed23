import { Queue, RateLimitError } from '@forge/events';
import { JiraFault } from '../jira/reply';
import { findPause } from '../store/pause';
import { giveBackSweep, type SweepMark, takeSweep } from '../store/sweep-mark';
import { look, type Run } from './look-for-changes';
import { reasonOf } from './reason-of';
import { waitForJira } from './wait-for-jira';

/** Search lags behind writes by minutes, so each sweep looks back over the last one's beginning. */
const OVERLAP = 15 * 60_000;
/** Changes remembered from one run to the next; with more, some are asked about twice, which changes nothing. */
const REMEMBERED = 5_000;
const REMEMBERED_PUSHES = 40;
const CONTINUE_AFTER_SECONDS = 60;

type Ended = Awaited<ReturnType<typeof look>> | { readonly error: unknown };

/**
 * Asks for an evaluation of every request that changed since the last completed sweep, one run at a time. The mark moves
 * only after the pushes: a crash anywhere makes the next run ask again, which changes nothing. Returns a named outcome.
 */
export async function sweep(projectIds: readonly string[], now: number): Promise<string> {
  if (((await findPause())?.until ?? 0) > now) return 'waits for Jira';
  const lease = await takeSweep(now);
  if (lease === null) return 'another run has it';
  const { mark } = lease;
  const from = mark.rest?.from ?? (mark.watermark ?? now) - OVERLAP;
  const run: Run = { from, next: null, asked: new Map(Object.entries(mark.asked)), jobIds: [], count: 0 };
  const ended: Ended = await look(projectIds, run).catch((error: unknown) => ({ error }));
  await giveBackSweep(lease, markAfter(mark, run, ended, { from, now }));
  if (typeof ended === 'object') return stopped(ended.error, run.count, now);
  if (ended !== 'done') await continueSoon();
  return `${run.count} asked${ended === 'done' ? '' : ', more to come'}`;
}

function markAfter(before: SweepMark, run: Run, ended: Ended, { from, now }: { from: number; now: number }): SweepMark {
  const isDone = ended === 'done';
  const beganAt = before.rest?.beganAt ?? now;
  // All that one run can read lay in one and the same millisecond, and was asked about.
  const isStuck = ended === 'readEnough' && run.from === from;
  const rest = isDone ? null : { from: isStuck ? from + 1 : run.from, beganAt };
  const lookBack = Math.min(rest?.from ?? beganAt, beganAt - OVERLAP);
  const known = [...run.asked].filter(([, updatedAt]) => updatedAt >= lookBack).sort(([, a], [, b]) => a - b);
  return {
    watermark: isDone ? beganAt : before.watermark,
    rest,
    asked: Object.fromEntries(known.slice(-REMEMBERED)),
    startedAt: now,
    completedAt: isDone ? Date.now() : before.completedAt,
    count: run.count + (before.rest === null ? 0 : before.count),
    fault: typeof ended === 'object' ? { at: now, reason: reasonOf(ended.error) } : null,
    pushes: [...before.pushes, ...run.jobIds.map((jobId) => ({ jobId, at: now }))].slice(-REMEMBERED_PUSHES),
  };
}

async function stopped(error: unknown, count: number, now: number): Promise<string> {
  if (error instanceof RateLimitError) {
    await continueSoon();
    return `${count} asked, the queue takes no more for now`;
  }
  if (!(error instanceof JiraFault) || error.status !== 429) throw error;
  await waitForJira(error, now);
  return `${count} asked, Jira asks to wait`;
}

/** The rest of a large sweep need not wait for the next five minutes; should the queue refuse, it comes with them all the same. */
async function continueSoon(): Promise<void> {
  const event = { body: { rest: true }, delayInSeconds: CONTINUE_AFTER_SECONDS, concurrency: { key: 'sweep', limit: 1 } };
  await new Queue({ key: 'sweep' }).push(event).catch((error: unknown) => {
    if (!(error instanceof RateLimitError)) throw error;
  });
}
