import { isExcused } from '../domain/desk/breach';
import type { RequestRecord } from '../domain/request/request-record';
import { arrivalFigures } from '../domain/view/arrival-figures';
import type { ProjectFigures } from '../domain/view/figures';
import { figuresOf } from '../domain/view/tally';
import { currentPlan } from '../store/plans';
import { readLatestPage, readOpenRecords } from '../store/requests';
import { readTallies } from '../store/rollups';

/** 5,000 open requests are read for a project at most. */
const OPEN_PAGES = 50;
/** Medians are those of the latest 300 requests. */
const LATEST_PAGES = 3;

/** How well the promises of a project were kept, and how fast the desk was with its latest requests. */
export async function projectFigures(projectId: string): Promise<ProjectFigures> {
  const [tallies, open, latest] = await Promise.all([
    readTallies(projectId),
    readOpenRecords(projectId, OPEN_PAGES),
    readLatest(projectId),
  ]);
  const now = Date.now();
  const counted = open.map(({ assessment, desk }) => ({ assessment, isExcused: isExcused(desk) }));
  return { ...figuresOf(tallies, counted, await currentPlan(now), now), arrivals: arrivalFigures(latest) };
}

async function readLatest(projectId: string): Promise<readonly RequestRecord[]> {
  const found: RequestRecord[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < LATEST_PAGES; page++) {
    const { records, next }: Awaited<ReturnType<typeof readLatestPage>> = await readLatestPage(projectId, cursor);
    found.push(...records);
    cursor = next;
    if (cursor === null) break;
  }
  return found;
}
