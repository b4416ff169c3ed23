import { readRequestsChangedSince } from '../jira/search';
import { readSettings } from '../store/settings';
import { findSweepMark, releaseSweepLease, takeSweepLease, writeSweepMark } from '../store/sweep-mark';
import { askForEvaluation } from './evaluations';
import { log } from './log';

/** Search lags behind writes by minutes, so each sweep looks back over the last one's end. */
const OVERLAP = 15 * 60_000;
const DONE = { statusCode: 204 };

/** Changes remembered from one sweep to the next; with more, some are asked about twice, which changes nothing. */
const REMEMBERED = 3_000;

/** Every five minutes: what events lost is found by asking Jira what changed since the last completed sweep. */
export async function onSweep(): Promise<{ statusCode: number }> {
  const now = Date.now();
  const { served } = await readSettings();
  if (served.length === 0 || !(await takeSweepLease(now))) return DONE;
  try {
    const projectIds = served.map((project) => project.projectId);
    const asked = await sweep(projectIds, now);
    if (asked > 0) log('sweep', `${served.length} projects`, `${asked} asked`);
  } finally {
    await releaseSweepLease();
  }
  return DONE;
}

async function sweep(projectIds: readonly string[], now: number): Promise<number> {
  const mark = await findSweepMark();
  const changed = await readRequestsChangedSince(projectIds, (mark?.watermark ?? now) - OVERLAP);
  const fresh = changed.filter(({ issueId, updatedAt }) => mark?.asked[issueId] !== updatedAt);
  await askForEvaluation(fresh.map(({ issueId }) => issueId));
  const asked = Object.fromEntries(changed.slice(-REMEMBERED).map(({ issueId, updatedAt }) => [issueId, updatedAt]));
  await writeSweepMark({ watermark: now, completedAt: Date.now(), asked });
  return fresh.length;
}
