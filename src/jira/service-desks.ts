import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { findReply, readReply } from './reply';

/** Request types a desk may have and still be shown whole. */
const PAGES = 10;

/** The service desk of a project; null when the project has none. GET /rest/servicedeskapi/servicedesk/{project key}. */
export async function findServiceDesk(projectKey: string): Promise<{ id: string; projectId: string } | null> {
  const reply = await asApp().requestJira(route`/rest/servicedeskapi/servicedesk/${projectKey}`);
  return findReply(reply, `Reading the service desk of ${projectKey}`, v.object({ id: v.string(), projectId: v.string() }));
}

const typesSchema = v.object({
  isLastPage: v.optional(v.boolean(), true),
  values: v.array(v.object({ id: v.string(), name: v.string() })),
});

/** Request types of a service desk, at most 1,000. GET /rest/servicedeskapi/servicedesk/{id}/requesttype. */
export async function readRequestTypes(serviceDeskId: string): Promise<readonly { id: string; name: string }[]> {
  const found: { id: string; name: string }[] = [];
  for (let page = 0; page < PAGES; page++) {
    const start = String(page * 100);
    const reply = await asApp().requestJira(route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype?start=${start}&limit=100`);
    const { isLastPage, values } = await readReply(reply, 'Reading request types', typesSchema);
    found.push(...values);
    if (isLastPage) break;
  }
  return found;
}
