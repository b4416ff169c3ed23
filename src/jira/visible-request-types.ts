import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import { findReply } from './reply';

const typesSchema = v.object({ values: v.array(v.object({ id: v.string(), name: v.string() })) });

/** The first 100 request types of a service desk that the viewer sees; null = not even the desk. GET /rest/servicedeskapi/servicedesk/{id}/requesttype. */
export async function findVisibleRequestTypes(serviceDeskId: string): Promise<readonly { id: string; name: string }[] | null> {
  const reply = await asUser().requestJira(route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype?limit=100`);
  return (await findReply(reply, 'Reading the request types the viewer sees', typesSchema))?.values ?? null;
}
