import type { RequestRecord } from '../domain/request/request-record';
import type { PlanJob } from '../store/plan-job';
import { findRecord, readOpenPage } from '../store/requests';
import { readSettings } from '../store/settings';
import { latestRequests } from './latest-requests';

/** Pages of 100 requests one step of a comparison reads; assessing again takes one, since each of its requests is written. */
const PAGES = { compare: 5, reassess: 1 } as const;

/** The requests a job looks at next and where to go on after them; null = these were the last. Open ones come project by project. */
export async function nextRequests(job: PlanJob): Promise<{ records: readonly RequestRecord[]; place: PlanJob['place'] | null }> {
  const { over, kind, place } = job;
  if (over.what === 'named') {
    const records = await Promise.all(over.issueIds.map(findRecord));
    return { records: records.flatMap((record) => record ?? []), place: null };
  }
  const projectIds = (await readSettings()).served.map(({ projectId }) => projectId);
  if (over.what === 'last') return latestRequests(projectIds, place, { most: over.count, atOnce: 100 * PAGES[kind] });
  const records: RequestRecord[] = [];
  let { project, cursor, taken } = place;
  for (let page = 0; page < PAGES[kind] && projectIds[project] !== undefined; page++) {
    const found = await readOpenPage(projectIds[project] ?? '', cursor);
    records.push(...found.records);
    taken += found.records.length;
    [project, cursor] = found.next === null ? [project + 1, null] : [project, found.next];
  }
  return { records, place: projectIds[project] === undefined ? null : { project, cursor, taken } };
}
