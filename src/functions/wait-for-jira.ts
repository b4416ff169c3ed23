import type { JiraFault } from '../jira/reply';
import { notePause } from '../store/pause';
import { log } from './log';
import { reasonOf } from './reason-of';

/** Waits where Jira answers 429 without saying how long. */
const UNSAID_SECONDS = 60;
/** Tries to write a wait down while storage fails, too. */
const ATTEMPTS = 3;

/**
 * Remembers, for every run of this installation, how long Jira asked to be left alone (429 with Retry-After); `now` in epoch
 * milliseconds. Never throws: whoever was refused waits himself, also where the others cannot be told.
 */
export async function waitForJira({ retryAfter }: JiraFault, now: number): Promise<void> {
  const until = now + (retryAfter ?? UNSAID_SECONDS) * 1_000;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      return await notePause(now, until);
    } catch (fault) {
      log('pause', 'Jira', `not written down: ${reasonOf(fault)}`);
    }
  }
}
