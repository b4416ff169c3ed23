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

const LATEST = 50;
const ownSchema = v.object({
  values: v.array(
    v.object({
      issueId: v.string(),
      issueKey: v.string(),
      requestTypeId: v.string(),
      createdDate: v.object({ epochMillis: v.number() }),
      requestFieldValues: v.optional(v.array(v.object({ fieldId: v.string(), value: v.optional(v.unknown()) })), []),
    }),
  ),
});

/**
 * The very request among the viewer's latest 50, raised at `since` (epoch milliseconds) or later; null = there is none.
 * GET /rest/servicedeskapi/request.
 */
export async function findRaised(
  { serviceDeskId, requestTypeId, summary }: NewRequest,
  since: number,
): Promise<{ issueId: string; issueKey: string } | null> {
  const reply = await asUser().requestJira(
    route`/rest/servicedeskapi/request?requestOwnership=OWNED_REQUESTS&serviceDeskId=${serviceDeskId}&limit=${String(LATEST)}`,
  );
  const own = await findReply(reply, 'Looking for a request that was raised', ownSchema);
  const found = own?.values.find(
    (request) =>
      request.requestTypeId === requestTypeId &&
      request.createdDate.epochMillis >= since &&
      request.requestFieldValues.some(({ fieldId, value }) => fieldId === 'summary' && value === summary),
  );
  return found === undefined ? null : { issueId: found.issueId, issueKey: found.issueKey };
}
