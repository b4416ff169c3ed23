import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { readReply } from './reply';
import { timestamp } from './timestamp';

const issuesSchema = v.object({
  issues: v.nullish(v.array(v.object({ id: v.string(), fields: v.object({ created: timestamp }) })), []),
});

/**
 * When at most 100 requests were raised (epoch milliseconds), by id: tells whether an id still means the same issue. Those that are
 * gone, or out of the app's sight, are left out. POST /rest/api/3/issue/bulkfetch.
 */
export async function readCreatedAt(issueIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (issueIds.length === 0) return new Map();
  const body = JSON.stringify({ issueIdsOrKeys: issueIds, fields: ['created'] });
  const reply = await asApp().requestJira(route`/rest/api/3/issue/bulkfetch`, { method: 'POST', body });
  const { issues } = await readReply(reply, 'Looking when requests were raised', issuesSchema);
  return new Map(issues.map(({ id, fields }) => [id, fields.created]));
}
