import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import type { Colleague } from '../domain/view/own-contacts';
import { findReply } from './reply';

const memberSchema = v.object({
  accountId: v.string(),
  displayName: v.optional(v.string(), ''),
  emailAddress: v.nullish(v.string(), null),
});

/** The first 50 people of an organization, if the viewer may see them; Jira shows them to its own staff only. GET /rest/servicedeskapi/organization/{id}/user. */
export async function readVisibleMembers(organizationId: string): Promise<readonly Colleague[]> {
  const reply = await asUser().requestJira(route`/rest/servicedeskapi/organization/${organizationId}/user?start=0&limit=50`);
  const page = await findReply(reply, 'Reading the colleagues the viewer sees', v.object({ values: v.array(memberSchema) }));
  return (page?.values ?? []).map(({ accountId, displayName, emailAddress }) => ({
    accountId,
    name: displayName,
    email: emailAddress || null,
  }));
}
