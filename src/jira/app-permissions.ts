import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { readReply } from './reply';

/** What the app's user must be able to do in a project it serves. */
export const NEEDED = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADD_COMMENTS', 'SERVICEDESK_AGENT'] as const;

const grantsSchema = v.object({
  projectPermissions: v.optional(
    v.array(v.object({ permission: v.string(), projects: v.array(v.pipe(v.union([v.number(), v.string()]), v.transform(String))) })),
    [],
  ),
});

/** Of what the app needs, what it lacks in each project. POST /rest/api/3/permissions/check, as the app about itself. */
export async function readMissingPermissions(projectIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const body = JSON.stringify({ projectPermissions: [{ permissions: NEEDED, projects: projectIds.map(Number) }] });
  const reply = await asApp().requestJira(route`/rest/api/3/permissions/check`, { method: 'POST', body });
  const { projectPermissions } = await readReply(reply, 'Checking the app’s own permissions', grantsSchema);
  const holds = (permission: string, projectId: string): boolean =>
    projectPermissions.some((grant) => grant.permission === permission && grant.projects.includes(projectId));
  return new Map(projectIds.map((projectId) => [projectId, NEEDED.filter((permission) => !holds(permission, projectId))]));
}
