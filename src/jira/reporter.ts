import { asApp, asUser, route } from '@forge/api';
import * as v from 'valibot';
import { findReply, requireDone } from './reply';
import { timestamp } from './timestamp';

const REFUSALS = new Set([400, 403, 404]);

/** Sets a request's reporter as the person who asks for it; false = Jira does not let them. PUT /rest/api/3/issue/{id}. */
export async function setReporter(issueId: string, accountId: string): Promise<boolean> {
  const body = JSON.stringify({ fields: { reporter: { id: accountId } } });
  const reply = await asUser().requestJira(route`/rest/api/3/issue/${issueId}`, { method: 'PUT', body });
  if (REFUSALS.has(reply.status)) return false;
  requireDone(reply, `Setting the reporter of ${issueId}`);
  return true;
}

/** Lets a person go on seeing a request; one who may not see the portal stays out. POST /rest/servicedeskapi/request/{id}/participant. */
export async function addParticipant(issueId: string, accountId: string): Promise<void> {
  const body = JSON.stringify({ accountIds: [accountId] });
  const reply = await asApp().requestJira(route`/rest/servicedeskapi/request/${issueId}/participant`, { method: 'POST', body });
  if (!REFUSALS.has(reply.status)) requireDone(reply, `Adding a participant to ${issueId}`);
}

const historySchema = v.object({
  changelog: v.object({
    histories: v.array(
      v.object({
        created: timestamp,
        author: v.nullish(v.object({ accountId: v.string() })),
        items: v.array(v.object({ field: v.string(), to: v.nullish(v.string()) })),
      }),
    ),
  }),
});

/** When and by whom a person became a request's reporter, by Jira's own history; null = it does not tell. GET /rest/api/3/issue/{id}. */
export async function findReporterChange(issueId: string, accountId: string): Promise<{ at: number; by: string | null } | null> {
  const reply = await asApp().requestJira(route`/rest/api/3/issue/${issueId}?fields=reporter&expand=changelog`);
  const issue = await findReply(reply, `Reading the history of ${issueId}`, historySchema);
  const changes = (issue?.changelog.histories ?? [])
    .filter(({ items }) => items.some(({ field, to }) => field === 'reporter' && to === accountId))
    .sort((one, other) => other.created - one.created);
  const latest = changes[0];
  return latest === undefined ? null : { at: latest.created, by: latest.author?.accountId ?? null };
}
