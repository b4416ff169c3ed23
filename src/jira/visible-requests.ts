import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import type { SeenRequest } from '../domain/view/own-requests';
import { findReply } from './reply';

const PAGE = 100;
const PAGES = 3;

const requestSchema = v.object({
  issueId: v.string(),
  issueKey: v.string(),
  serviceDeskId: v.string(),
  reporter: v.object({ accountId: v.string(), displayName: v.optional(v.string(), ''), emailAddress: v.nullish(v.string(), null) }),
  requestFieldValues: v.optional(v.array(v.object({ fieldId: v.string(), value: v.optional(v.unknown()) })), []),
  currentStatus: v.object({ status: v.string(), statusCategory: v.optional(v.string(), '') }),
});

const pageSchema = v.object({ isLastPage: v.optional(v.boolean(), true), values: v.array(requestSchema) });

/**
 * The latest 300 requests that the viewer raised, takes part in or shares through an organization, latest activity first;
 * `isCut` = there are more. GET /rest/servicedeskapi/request.
 */
export async function readVisibleRequests(): Promise<{ requests: readonly SeenRequest[]; isCut: boolean }> {
  const requests: SeenRequest[] = [];
  for (let page = 0; page < PAGES; page++) {
    const reply = await asUser().requestJira(
      route`/rest/servicedeskapi/request?requestOwnership=OWNED_REQUESTS&requestOwnership=PARTICIPATED_REQUESTS&requestOwnership=ALL_ORGANIZATIONS&start=${String(page * PAGE)}&limit=${String(PAGE)}`,
    );
    const found = await findReply(reply, 'Reading the requests the viewer sees', pageSchema);
    requests.push(...(found?.values ?? []).map(seenRequest));
    if (found?.isLastPage !== false) return { requests, isCut: false };
  }
  return { requests, isCut: true };
}

function seenRequest({ reporter, requestFieldValues, currentStatus, ...ids }: v.InferOutput<typeof requestSchema>): SeenRequest {
  const summary = requestFieldValues.find(({ fieldId }) => fieldId === 'summary')?.value;
  return {
    ...ids,
    summary: typeof summary === 'string' ? summary : '',
    status: currentStatus.status,
    isDone: currentStatus.statusCategory === 'DONE',
    reporter: { accountId: reporter.accountId, name: reporter.displayName, email: reporter.emailAddress || null },
  };
}
