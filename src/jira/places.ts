import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { readReply } from './reply';

/** Requests one call may name (REST documentation, bulk fetch issues). */
export const PLACES_AT_ONCE = 100;

/** In which project each request is now; `unread` = Jira could not say just now. One that is in neither is gone, or out of the app's sight. */
export interface Places {
  readonly projectOf: ReadonlyMap<string, string>;
  readonly unread: ReadonlySet<string>;
}

const placesSchema = v.object({
  issues: v.nullish(v.array(v.object({ id: v.string(), fields: v.object({ project: v.object({ id: v.string() }) }) })), []),
  issueErrors: v.nullish(v.array(v.object({ id: v.nullish(v.string()) })), []),
});

/**
 * Asks where at most 100 requests are. Search forgets what is deleted; this names what is there, and leaves out without an error
 * what is not: `issueErrors` are requests that Jira failed to read. POST /rest/api/3/issue/bulkfetch.
 */
export async function readPlaces(issueIds: readonly string[]): Promise<Places> {
  const body = JSON.stringify({ issueIdsOrKeys: issueIds, fields: ['project'] });
  const reply = await asApp().requestJira(route`/rest/api/3/issue/bulkfetch`, { method: 'POST', body });
  const { issues, issueErrors } = await readReply(reply, 'Looking where open requests are', placesSchema);
  return {
    projectOf: new Map(issues.map(({ id, fields }) => [id, fields.project.id])),
    unread: new Set(issueErrors.flatMap(({ id }) => id ?? [])),
  };
}
