import { asApp, route } from '@forge/api';
import { requireDone } from './reply';

const REFUSALS = new Set([400, 403, 404]);

/** Assigns a request as the app; false = Jira does not let this person be assigned. PUT /rest/api/3/issue/{id}/assignee. */
export async function assign(issueId: string, accountId: string): Promise<boolean> {
  const body = JSON.stringify({ accountId });
  const reply = await asApp().requestJira(route`/rest/api/3/issue/${issueId}/assignee`, { method: 'PUT', body });
  if (REFUSALS.has(reply.status)) return false;
  requireDone(reply, `Assigning ${issueId}`);
  return true;
}
