import { JiraFault } from '../jira/reply';
import { storageFailed } from '../store/storage-failed';
import { log } from './log';
import { reasonOf } from './reason-of';

const TRIES = 3;
/** A function with less time left than usual leaves the rest to its queue (milliseconds). */
const TIME_FOR_TRIES = 10_000;
/** What `fetch` says of connections that failed or broke off (undici, the fetch of Node). */
const PASSING = new Set(['fetch failed', 'terminated']);

/**
 * Does work that is safe to repeat, and repeats it at once, three times in all, where a server, storage or the network failed for a moment. Refusals
 * (also to hurry, 429) are thrown on: asking again at once would not be answered otherwise. `what` and `which` name the work in the log.
 */
export async function tryAgain<Result>(what: string, which: string, work: () => Promise<Result>): Promise<Result> {
  const began = Date.now();
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (fault) {
      if (tries === TRIES || !passesSoon(fault) || Date.now() - began > TIME_FOR_TRIES) throw fault;
      log(what, which, `tried again: ${reasonOf(fault)}`);
    }
  }
}

function passesSoon(fault: unknown): boolean {
  if (fault instanceof JiraFault) return fault.status >= 500;
  return storageFailed(fault) || (fault instanceof TypeError && PASSING.has(fault.message));
}
