import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { findReply, readReply } from './reply';

/** Key and name of a project; null when it does not exist. GET /rest/api/3/project/{id}. */
export async function findProject(projectId: string): Promise<{ key: string; name: string } | null> {
  const reply = await asApp().requestJira(route`/rest/api/3/project/${projectId}`);
  return findReply(reply, `Reading project ${projectId}`, v.object({ key: v.string(), name: v.string() }));
}

const pageSchema = v.object({ values: v.array(v.object({ id: v.string(), key: v.string(), name: v.string() })), total: v.number() });

/** Service projects whose key or name has the text in it, by key, at most 50, and how many there are. GET /rest/api/3/project/search. */
export async function searchServiceProjects(
  text: string,
): Promise<{ projects: readonly { id: string; key: string; name: string }[]; total: number }> {
  const reply = await asApp().requestJira(route`/rest/api/3/project/search?typeKey=service_desk&query=${text}&maxResults=50`);
  const { values, total } = await readReply(reply, 'Searching service projects', pageSchema);
  return { projects: values, total };
}
