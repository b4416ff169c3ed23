import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import { readReply } from './reply';

const summariesSchema = v.object({
  issues: v.nullish(v.array(v.object({ id: v.string(), fields: v.object({ summary: v.fallback(v.string(), '') }) })), []),
});

/**
 * Summaries of at most 100 issues in one call, by issue id; what the viewer may not see, or is gone, is left out. The record keeps no
 * words of a request, so rows in sight ask for them. POST /rest/api/3/issue/bulkfetch.
 */
export async function readSummaries(issueIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (issueIds.length === 0) return new Map();
  const body = JSON.stringify({ issueIdsOrKeys: issueIds, fields: ['summary'] });
  const reply = await asUser().requestJira(route`/rest/api/3/issue/bulkfetch`, { method: 'POST', body });
  const { issues } = await readReply(reply, 'Reading summaries', summariesSchema);
  return new Map(issues.map(({ id, fields }) => [id, fields.summary]));
}
