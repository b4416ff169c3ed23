import { type APIResponse, asApp, asUser, route } from '@forge/api';
import * as v from 'valibot';
import { findReply, readReply } from './reply';

const grantsSchema = v.object({
  projectPermissions: v.optional(
    v.array(v.object({ permission: v.string(), projects: v.array(v.pipe(v.union([v.number(), v.string()]), v.transform(String))) })),
    [],
  ),
});

const AGENT = 'SERVICEDESK_AGENT';
const ADMIN = 'ADMINISTER_PROJECTS';

const holds = (grants: v.InferOutput<typeof grantsSchema>, permission: string, projectId: string): boolean =>
  grants.projectPermissions.some((grant) => grant.permission === permission && grant.projects.includes(projectId));

const question = (permission: string, projectId: string, accountId?: string): string =>
  JSON.stringify({
    ...(accountId ? { accountId } : {}),
    projectPermissions: [{ permissions: [permission], projects: [Number(projectId)] }],
  });

/** Whether a person works as an agent in a project right now, asked as the app. POST /rest/api/3/permissions/check. */
export async function isAgent(accountId: string, projectId: string): Promise<boolean> {
  const reply = await asApp().requestJira(route`/rest/api/3/permissions/check`, {
    method: 'POST',
    body: question(AGENT, projectId, accountId),
  });
  return holds(await readReply(reply, 'Checking agent permission', grantsSchema), AGENT, projectId);
}

/** Like `findReply`, and null where Jira does not know who asks: to a stranger nothing is allowed and nothing exists. */
async function findAsViewer<Schema extends v.GenericSchema>(
  reply: APIResponse,
  what: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | null> {
  return reply.status === 401 ? null : findReply(reply, what, schema);
}

/** Whether the person who asks works as an agent in a project. */
export async function viewerIsAgent(projectId: string): Promise<boolean> {
  const reply = await asUser().requestJira(route`/rest/api/3/permissions/check`, { method: 'POST', body: question(AGENT, projectId) });
  const grants = await findAsViewer(reply, 'Checking the viewer’s agent permission', grantsSchema);
  return grants !== null && holds(grants, AGENT, projectId);
}

/** Whether the person who asks administers a project. POST /rest/api/3/permissions/check. */
export async function viewerAdministersProject(projectId: string): Promise<boolean> {
  const reply = await asUser().requestJira(route`/rest/api/3/permissions/check`, { method: 'POST', body: question(ADMIN, projectId) });
  const grants = await findAsViewer(reply, 'Checking the viewer’s project administration', grantsSchema);
  return grants !== null && holds(grants, ADMIN, projectId);
}

/** Whether the person who asks administers Jira. GET /rest/api/3/mypermissions. */
export async function viewerIsSiteAdmin(): Promise<boolean> {
  const reply = await asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const schema = v.object({ permissions: v.object({ ADMINISTER: v.object({ havePermission: v.boolean() }) }) });
  return (await findAsViewer(reply, 'Checking site administration', schema))?.permissions.ADMINISTER.havePermission ?? false;
}

/** The project of an issue the viewer can see in Jira; null for forbidden and missing alike. */
export async function findProjectOfVisibleIssue(issueId: string): Promise<string | null> {
  const reply = await asUser().requestJira(route`/rest/api/3/issue/${issueId}?fields=project`);
  const schema = v.object({ fields: v.object({ project: v.object({ id: v.string() }) }) });
  return (await findAsViewer(reply, 'Checking sight of an issue', schema))?.fields.project.id ?? null;
}

/** The issue id of a request the viewer can see on the portal; null for forbidden and missing alike. */
export async function findVisibleRequest(requestKey: string): Promise<string | null> {
  const reply = await asUser().requestJira(route`/rest/servicedeskapi/request/${requestKey}`);
  return (await findAsViewer(reply, 'Checking sight of a request', v.object({ issueId: v.string() })))?.issueId ?? null;
}

/** The project of a service desk whose portal the viewer can see; null for forbidden and missing alike. */
export async function findProjectOfVisiblePortal(serviceDeskId: string): Promise<string | null> {
  const reply = await asUser().requestJira(route`/rest/servicedeskapi/servicedesk/${serviceDeskId}`);
  return (await findAsViewer(reply, 'Checking sight of a portal', v.object({ projectId: v.string() })))?.projectId ?? null;
}
