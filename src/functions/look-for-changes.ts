import { findProject } from '../jira/projects';
import { JiraFault } from '../jira/reply';
import { type ChangedRequest, readChangedSince } from '../jira/search';
import { AT_ONCE, askForEvaluation } from './evaluations';

/** Requests one run asks about: the platform takes 500 events a minute, and what people do comes first (limits-async-events). */
export const ASKS = 400;
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

/**
 * Asks about what changed since `run.from` and was not asked about yet; `run` tells how far it came, also when this throws. Search
 * refuses a query that names a project it cannot see: then the others are searched, so that one lost project hides no other.
 */
export async function look(projectIds: readonly string[], run: Run): Promise<'done' | 'askedEnough' | 'readEnough'> {
  try {
    return await lookIn(projectIds, run);
  } catch (error) {
    const seen = await stillSeen(projectIds, error);
    return seen.length === 0 ? 'done' : lookIn(seen, run);
  }
}

/** Those of the projects that the app can see; throws the error again where projects are not the reason for it. */
async function stillSeen(projectIds: readonly string[], error: unknown): Promise<readonly string[]> {
  if (!(error instanceof JiraFault) || error.status !== 400) throw error;
  const found = await Promise.all(projectIds.map(findProject));
  const seen = projectIds.filter((_, index) => found[index] !== null);
  if (seen.length === projectIds.length) throw error;
  return seen;
}

async function lookIn(projectIds: readonly string[], run: Run): Promise<'done' | 'askedEnough' | 'readEnough'> {
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

async function ask(changed: readonly ChangedRequest[], run: Run): Promise<void> {
  const updatedAt = new Map(changed.map((change) => [change.issueId, change.updatedAt]));
  await askSome([...updatedAt.keys()], run, (issueId) => run.asked.set(issueId, updatedAt.get(issueId) ?? run.from));
}

/** Asks push by push, so that what the queue has taken is known, and kept by `took`, when it takes no more. */
export async function askSome(issueIds: readonly string[], run: Run, took: (issueId: string) => unknown): Promise<void> {
  for (let start = 0; start < issueIds.length; start += AT_ONCE) {
    const some = issueIds.slice(start, start + AT_ONCE);
    run.jobIds.push(...(await askForEvaluation(some)));
    some.forEach(took);
    run.count += some.length;
  }
}

/** By where the last change was rather than by page: a request that changes meanwhile would move all others of later pages. */
function goOnAt(changed: readonly ChangedRequest[], next: string | null, run: Run): void {
  const last = changed.at(-1)?.updatedAt ?? run.from;
  run.next = last > run.from ? null : next;
  run.from = last;
}
