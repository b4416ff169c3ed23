import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { findReply } from './reply';

/** Key and name of a project; null when it does not exist. GET /rest/api/3/project/{id}. */
export async function findProject(projectId: string): Promise<{ key: string; name: string } | null> {
  const reply = await asApp().requestJira(route`/rest/api/3/project/${projectId}`);
  return findReply(reply, `Reading project ${projectId}`, v.object({ key: v.string(), name: v.string() }));
}
