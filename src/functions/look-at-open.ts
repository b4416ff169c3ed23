import type { RequestRecord } from '../domain/request/request-record';
import { PLACES_AT_ONCE, readPlaces } from '../jira/places';
import { findProject } from '../jira/projects';
import { currentPlan } from '../store/plans';
import { type RecordPage, readOpenPage, readUnresolved, stateOf } from '../store/requests';
import { ASKS, askSome, type Run } from './look-for-changes';

/** Every open request is looked at once in so many sweeps: ten minutes. */
const TURNS = 2;
/** Open requests one turn takes, 100 a call; with more than 1,000 open, a round takes longer instead of costing more. */
const IN_A_TURN = 500;
/** Pages of 100 records read of all projects together. */
const PAGES = 50;

/** A look at the open requests on its way; `gone`: request id → when it was asked about, so that nobody is asked about at every turn. */
export interface OpenLook {
  turn: number;
  turns: number;
  count: number;
  readonly gone: Map<string, number>;
}

interface OpenRequest {
  readonly issueId: string;
  readonly projectId: string;
}

/**
 * Search does not show what was deleted or moved to a project that is not served, so each sweep asks Jira where a part of the open
 * requests is, and asks for an evaluation of those that are not where their records say. Parts go by the request's id: whatever
 * comes and goes meanwhile, everyone's turn comes. Where one is missing the next part is looked at as well, since deletions
 * come in numbers. `run` and `seen` tell how far it came, also when this throws; `now` in epoch milliseconds.
 */
export async function lookAtOpen(projectIds: readonly string[], run: Run, seen: OpenLook, now: number): Promise<'done' | 'askedEnough'> {
  const open = await readOpen(projectIds, now);
  const turns = Math.max(TURNS, Math.ceil(open.length / IN_A_TURN));
  seen.count = open.length;
  seen.turns = turns;
  for (let looked = 0; looked < turns; looked++) {
    const turn = seen.turn % turns;
    const gone = await goneOf(open.filter(({ issueId }) => Number(issueId) % turns === turn));
    const fresh = gone.filter((issueId) => !seen.gone.has(issueId));
    const mine = fresh.slice(0, ASKS - run.count);
    await askSome(mine, run, (issueId) => seen.gone.set(issueId, now));
    if (mine.length < fresh.length) return 'askedEnough';
    seen.turn = (turn + 1) % turns;
    if (fresh.length === 0) break;
  }
  return 'done';
}

/** Those that are in another project, and those that are nowhere although the app sees their project. */
async function goneOf(open: readonly OpenRequest[]): Promise<readonly string[]> {
  const [moved, missing]: [string[], OpenRequest[]] = [[], []];
  for (let start = 0; start < open.length; start += PLACES_AT_ONCE) {
    const some = open.slice(start, start + PLACES_AT_ONCE);
    const { projectOf, unread } = await readPlaces(some.map(({ issueId }) => issueId));
    missing.push(...some.filter(({ issueId }) => !projectOf.has(issueId) && !unread.has(issueId)));
    const elsewhere = some.filter(({ issueId, projectId }) => (projectOf.get(issueId) ?? projectId) !== projectId);
    moved.push(...elsewhere.map(({ issueId }) => issueId));
  }
  const projectIds = [...new Set(missing.map(({ projectId }) => projectId))];
  const found = await Promise.all(projectIds.map(findProject));
  const seen = new Set(projectIds.filter((_, index) => found[index] !== null));
  return [...moved, ...missing.filter(({ projectId }) => seen.has(projectId)).map(({ issueId }) => issueId)];
}

/** Open requests of the projects, of each project the earliest due first; critical ones also after their answer, for as long as the desk hands them over. */
async function readOpen(projectIds: readonly string[], now: number): Promise<readonly OpenRequest[]> {
  const open: OpenRequest[] = [...(await readHandedOver(projectIds, now))];
  let pages = PAGES;
  for (const projectId of projectIds) {
    let cursor: string | null = null;
    do {
      const { records, next }: RecordPage = await readOpenPage(projectId, cursor);
      open.push(...records.map(placeOf));
      cursor = next;
      pages--;
    } while (cursor !== null && pages > 0);
    if (pages <= 0) break;
  }
  return open;
}

const placeOf = ({ facts }: RequestRecord): OpenRequest => ({ issueId: facts.issueId, projectId: facts.projectId });

/** Answered requests that may stand on the handoff board, of each project and severity the 100 oldest. */
async function readHandedOver(projectIds: readonly string[], now: number): Promise<readonly OpenRequest[]> {
  const { criticalSeverities } = (await currentPlan(now)).handoff;
  const lists = projectIds.flatMap((projectId) => criticalSeverities.map((severity) => readUnresolved(projectId, severity)));
  const records = (await Promise.all(lists)).flat();
  return records.filter((record) => stateOf(record) !== 'open').map(placeOf);
}
