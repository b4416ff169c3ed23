import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { readReply } from './reply';
import { timestamp } from './timestamp';

const PAGE = 100;
/** 10,000 requests a sweep; what is beyond waits for the next one. */
const PAGES = 100;

/** A request and when it last changed, epoch milliseconds. */
export interface ChangedRequest {
  readonly issueId: string;
  readonly updatedAt: number;
}

const pageSchema = v.object({
  issues: v.array(v.object({ id: v.string(), fields: v.object({ updated: timestamp }) })),
  nextPageToken: v.nullish(v.string(), null),
});

/** Requests of the projects changed since an instant (epoch milliseconds), oldest change first. POST /rest/api/3/search/jql. */
export async function readRequestsChangedSince(projectIds: readonly string[], since: number): Promise<readonly ChangedRequest[]> {
  const projects = projectIds.filter((id) => /^\d{1,19}$/.test(id)).join(', ');
  if (projects === '') return [];
  const jql = `project in (${projects}) AND updated >= ${Math.floor(since)} ORDER BY updated ASC`;
  const found: ChangedRequest[] = [];
  let nextPageToken: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const body: string = JSON.stringify({ jql, fields: ['updated'], maxResults: PAGE, ...(nextPageToken ? { nextPageToken } : {}) });
    const reply = await asApp().requestJira(route`/rest/api/3/search/jql`, { method: 'POST', body });
    const decoded: v.InferOutput<typeof pageSchema> = await readReply(reply, 'Searching changed requests', pageSchema);
    found.push(...decoded.issues.map((issue) => ({ issueId: issue.id, updatedAt: issue.fields.updated })));
    nextPageToken = decoded.nextPageToken;
    if (nextPageToken === null) break;
  }
  return found;
}
