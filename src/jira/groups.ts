import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import { readReply } from './reply';

/** Members of a group that are ever looked at: nobody calls out more people for one request. */
const MOST = 50;
const UNREAD = new Set([400, 403, 404]);

const pageSchema = v.object({
  values: v.array(
    v.object({
      accountId: v.string(),
      displayName: v.string(),
      accountType: v.optional(v.string(), 'atlassian'),
      active: v.optional(v.boolean(), true),
    }),
  ),
});

/**
 * The first 50 active people of a Jira group; null = there is no such group, or the app may not browse it.
 * GET /rest/api/3/group/member.
 */
export async function readGroup(name: string): Promise<readonly { accountId: string; name: string }[] | null> {
  const reply = await asApp().requestJira(route`/rest/api/3/group/member?groupname=${name}&maxResults=${String(MOST)}`);
  if (UNREAD.has(reply.status)) return null;
  const { values } = await readReply(reply, 'Reading a group', pageSchema);
  const people = values.filter(({ active, accountType }) => active && accountType === 'atlassian');
  return people.map(({ accountId, displayName }) => ({ accountId, name: displayName }));
}
