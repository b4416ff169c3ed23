import type { PlanJob } from '../store/plan-job';
import { findRecord, type RequestRecord, readLatestPage, readOpenPage } from '../store/requests';
import { readSettings } from '../store/settings';

/** Pages of 100 requests one step of a comparison reads; assessing again takes one, since each of its requests is written. */
const PAGES = { compare: 5, reassess: 1 } as const;

/** The requests a job looks at next, project by project, and where to go on after them; null = these were the last. */
export async function nextRequests(job: PlanJob): Promise<{ records: readonly RequestRecord[]; place: PlanJob['place'] | null }> {
  const { over, kind, place } = job;
  if (over.what === 'named') {
    const records = await Promise.all(over.issueIds.map(findRecord));
    return { records: records.flatMap((record) => record ?? []), place: null };
  }
  const most = over.what === 'last' ? over.count : Number.POSITIVE_INFINITY;
  const read = over.what === 'last' ? readLatestPage : readOpenPage;
  const { served } = await readSettings();
  const records: RequestRecord[] = [];
  let { project, cursor, taken } = place;
  for (let page = 0; page < PAGES[kind] && served[project] !== undefined; page++) {
    const found = await read(served[project]?.projectId ?? '', cursor);
    const mine = found.records.slice(0, most - taken);
    records.push(...mine);
    const isOver = found.next === null || taken + mine.length >= most;
    [project, cursor, taken] = isOver ? [project + 1, null, 0] : [project, found.next, taken + mine.length];
  }
  return { records, place: served[project] === undefined ? null : { project, cursor, taken } };
}
