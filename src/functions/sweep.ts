import { Queue, RateLimitError } from '@forge/events';
import { JiraFault } from '../jira/reply';
import { findPause } from '../store/pause';
import { giveBackSweep, type SweepMark, takeSweep } from '../store/sweep-mark';
import { lookAtOpen, type OpenLook } from './look-at-open';
import { look, type Run } from './look-for-changes';
import { reasonOf } from './reason-of';
import { tryAgain } from './try-again';
import { waitForJira } from './wait-for-jira';

/** Search lags behind writes by minutes, so each sweep looks back over the last one's beginning. */
const OVERLAP = 15 * 60_000;
/** Changes remembered from one run to the next; with more, some are asked about twice, which changes nothing. */
const REMEMBERED = 5_000;
const REMEMBERED_PUSHES = 40;
const CONTINUE_AFTER_SECONDS = 60;

type Ended = Awaited<ReturnType<typeof look>> | { readonly error: unknown };

/** One run: what it looks at, how far it came, and how the search for changes and the look at open requests ended. */
interface Swept {
  readonly run: Run;
  readonly seen: OpenLook;
  readonly searched: Ended;
  readonly looked: Ended;
}

/**
 * Asks for an evaluation of every request that changed since the last completed sweep, and of open ones that are gone, one run
 * at a time. The mark moves only after the pushes: a crash anywhere makes the next run ask again, which changes nothing.
 * Returns a named outcome.
 */
export async function sweep(projectIds: readonly string[], now: number): Promise<string> {
  const pause = await tryAgain('sweep', 'pause', findPause);
  if ((pause?.until ?? 0) > now) return 'waits for Jira';
  const lease = await takeSweep(now);
  if (lease === null) return 'another run has it';
  const { mark } = lease;
  const swept = await sweepFrom(mark, projectIds, now);
  const { run, looked } = swept;
  await tryAgain('sweep', 'mark', () => giveBackSweep(lease, markAfter(mark, swept, now)));
  if (typeof looked === 'object') return stopped(looked.error, run.count, now);
  if (looked !== 'done') await continueSoon();
  return `${run.count} asked${looked === 'done' ? '' : ', more to come'}`;
}

async function sweepFrom(mark: SweepMark, projectIds: readonly string[], now: number): Promise<Swept> {
  const run: Run = { from: startOf(mark, now), next: null, asked: new Map(Object.entries(mark.asked)), jobIds: [], count: 0 };
  const { turn = 0, turns = 0, count = 0, gone = {} } = mark.open ?? {};
  const seen: OpenLook = { turn, turns, count, gone: new Map(Object.entries(gone)) };
  const failed = (error: unknown): Ended => ({ error });
  const searched: Ended = await tryAgain('sweep', 'changes', () => look(projectIds, run)).catch(failed);
  const lookOn = () => tryAgain('sweep', 'open requests', () => lookAtOpen(projectIds, run, seen, now));
  const looked = searched === 'done' ? await lookOn().catch(failed) : searched;
  return { run, seen, searched, looked };
}

function markAfter(before: SweepMark, { run, seen, searched, looked }: Swept, now: number): SweepMark {
  const isSearched = searched === 'done';
  const beganAt = before.rest?.beganAt ?? now;
  const rest = isSearched ? null : { from: goesOnAt(before, run, searched, now), beganAt };
  const lookBack = Math.min(rest?.from ?? beganAt, beganAt - OVERLAP);
  const known = [...run.asked].filter(([, updatedAt]) => updatedAt >= lookBack).sort(([, a], [, b]) => a - b);
  return {
    watermark: isSearched ? beganAt : before.watermark,
    rest,
    asked: Object.fromEntries(known.slice(-REMEMBERED)),
    startedAt: now,
    completedAt: looked === 'done' ? Date.now() : before.completedAt,
    count: run.count + (before.rest === null ? 0 : before.count),
    fault: typeof looked === 'object' ? { at: now, reason: reasonOf(looked.error) } : null,
    pushes: [...before.pushes, ...run.jobIds.map((jobId) => ({ jobId, at: now }))].slice(-REMEMBERED_PUSHES),
    open: { ...seen, gone: Object.fromEntries([...seen.gone].filter(([, askedAt]) => askedAt > now - OVERLAP)) },
  };
}

const startOf = ({ rest, watermark }: SweepMark, now: number): number => rest?.from ?? (watermark ?? now) - OVERLAP;

/** Where the next run goes on; all that this one could read may have lain in one and the same millisecond, and was asked about. */
function goesOnAt(before: SweepMark, run: Run, searched: Ended, now: number): number {
  const isStuck = searched === 'readEnough' && run.from === startOf(before, now);
  return isStuck ? run.from + 1 : run.from;
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
export async function continueSoon(): Promise<void> {
  const event = { body: { rest: true }, delayInSeconds: CONTINUE_AFTER_SECONDS, concurrency: { key: 'sweep', limit: 1 } };
  await new Queue({ key: 'sweep' }).push(event).catch((error: unknown) => {
    if (!(error instanceof RateLimitError)) throw error;
  });
}
