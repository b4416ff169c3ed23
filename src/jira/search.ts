import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { jql } from './jql';
import { readReply } from './reply';
import { timestamp } from './timestamp';

const PAGE = 100;

/** A request and when it last changed, epoch milliseconds. */
export interface ChangedRequest {
  readonly issueId: string;
  readonly updatedAt: number;
}

/** Up to 100 changes, oldest first; `next` leads to the following page, null = this was the last one. */
export interface ChangedPage {
  readonly changed: readonly ChangedRequest[];
  readonly next: string | null;
}

const pageSchema = v.object({
  issues: v.array(v.object({ id: v.string(), fields: v.object({ updated: timestamp }) })),
  nextPageToken: v.nullish(v.string(), null),
});

/** Requests of the projects changed since an instant (epoch milliseconds), oldest change first. POST /rest/api/3/search/jql. */
export async function readChangedSince(projectIds: readonly string[], since: number, next: string | null): Promise<ChangedPage> {
  const query = jql`project in ${projectIds.filter((id) => /^\d{1,15}$/.test(id)).map(Number)} AND updated >= ${Math.floor(since)} ORDER BY updated ASC`;
  const body = JSON.stringify({ jql: query, fields: ['updated'], maxResults: PAGE, ...(next ? { nextPageToken: next } : {}) });
  const reply = await asApp().requestJira(route`/rest/api/3/search/jql`, { method: 'POST', body });
  const { issues, nextPageToken } = await readReply(reply, 'Searching changed requests', pageSchema);
  return { changed: issues.map((issue) => ({ issueId: issue.id, updatedAt: issue.fields.updated })), next: nextPageToken };
}

/** Open requests of a project with their request type (null where Jira has none), and the token of the next page if there is one. */
export interface OpenRequests {
  readonly requests: readonly { readonly issueId: string; readonly requestTypeId: string | null }[];
  readonly nextPageToken: string | null;
}

const openSchema = v.object({
  issues: v.array(v.object({ id: v.string(), fields: v.optional(v.record(v.string(), v.unknown()), {}) })),
  nextPageToken: v.nullish(v.string(), null),
});
const requestTypeSchema = v.fallback(v.nullable(v.object({ requestType: v.object({ id: v.string() }) })), null);

/** One page of at most 100 open requests of a project, oldest first. POST /rest/api/3/search/jql. */
export async function readOpenRequests(projectId: string, requestTypeField: string, pageToken: string | null): Promise<OpenRequests> {
  const query = jql`project = ${/^\d{1,15}$/.test(projectId) ? Number(projectId) : 0} AND statusCategory != Done ORDER BY created ASC`;
  const body = JSON.stringify({
    jql: query,
    fields: [requestTypeField],
    maxResults: PAGE,
    ...(pageToken ? { nextPageToken: pageToken } : {}),
  });
  const reply = await asApp().requestJira(route`/rest/api/3/search/jql`, { method: 'POST', body });
  const { issues, nextPageToken } = await readReply(reply, 'Searching open requests', openSchema);
  const requests = issues.map(({ id, fields }) => ({
    issueId: id,
    requestTypeId: v.parse(requestTypeSchema, fields[requestTypeField] ?? null)?.requestType.id ?? null,
  }));
  return { requests, nextPageToken };
}
