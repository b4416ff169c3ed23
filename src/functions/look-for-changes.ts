import { type ChangedRequest, readChangedSince } from '../jira/search';
import { AT_ONCE, askForEvaluation } from './evaluations';

/** Requests one run asks about: the platform takes 500 events a minute, and what people do comes first (limits-async-events). */
const ASKS = 400;
/** Search pages of one run, 100 changes each. */
const PAGES = 50;

/** One run on its way: it goes on at `from` (epoch milliseconds), or at page `next` while all changes are of that one millisecond. */
export interface Run {
  from: number;
  next: string | null;
  /** Changes (request id → when it changed) asked about by this run and earlier ones. */
  readonly asked: Map<string, number>;
  readonly jobIds: string[];
  count: number;
}

/** Asks about what changed since `run.from` and was not asked about yet; `run` tells how far it came, also when this throws. */
export async function look(projectIds: readonly string[], run: Run): Promise<'done' | 'askedEnough' | 'readEnough'> {
  for (let page = 0; page < PAGES; page++) {
    const { changed, next } = await readChangedSince(projectIds, run.from, run.next);
    const fresh = changed.filter(({ issueId, updatedAt }) => run.asked.get(issueId) !== updatedAt);
    const mine = fresh.slice(0, ASKS - run.count);
    await ask(mine, run);
    if (mine.length < fresh.length) {
      goOnAt(mine, next, run);
      return 'askedEnough';
    }
    if (next === null) return 'done';
    goOnAt(changed, next, run);
  }
  return 'readEnough';
}

/** Push by push, so that what the queue has taken is known when it takes no more. */
async function ask(changed: readonly ChangedRequest[], run: Run): Promise<void> {
  for (let start = 0; start < changed.length; start += AT_ONCE) {
    const some = changed.slice(start, start + AT_ONCE);
    run.jobIds.push(...(await askForEvaluation(some.map(({ issueId }) => issueId))));
    for (const { issueId, updatedAt } of some) run.asked.set(issueId, updatedAt);
    run.count += some.length;
  }
}

/** By where the last change was rather than by page: a request that changes meanwhile would move all others of later pages. */
function goOnAt(changed: readonly ChangedRequest[], next: string | null, run: Run): void {
  const last = changed.at(-1)?.updatedAt ?? run.from;
  run.next = last > run.from ? null : next;
  run.from = last;
}
