import type { JiraFault } from '../jira/reply';
import { notePause } from '../store/pause';

/** Waits where Jira answers 429 without saying how long. */
const UNSAID_SECONDS = 60;

/** Remembers, for every run of this installation, how long Jira asked to be left alone (429 with Retry-After); `now` in epoch milliseconds. */
export function waitForJira({ retryAfter }: JiraFault, now: number): Promise<void> {
  return notePause(now, now + (retryAfter ?? UNSAID_SECONDS) * 1_000);
}
