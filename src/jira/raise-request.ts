import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import { findReply } from './reply';

/** A request as it is raised for the viewer. */
export interface NewRequest {
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  readonly summary: string;
  readonly description: string;
}

/**
 * Raises a request as the viewer, who stays its reporter; null = Jira does not take it like this, because the portal is closed to
 * the viewer or its form asks for more. POST /rest/servicedeskapi/request.
 */
export async function raiseRequest(wanted: NewRequest): Promise<{ issueId: string; issueKey: string } | null> {
  const { serviceDeskId, requestTypeId, summary, description } = wanted;
  const body = JSON.stringify({ serviceDeskId, requestTypeId, requestFieldValues: { summary, description } });
  const reply = await asUser().requestJira(route`/rest/servicedeskapi/request`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  if (reply.status === 400) return null;
  return findReply(reply, 'Raising a request', v.object({ issueId: v.string(), issueKey: v.string() }));
}
