import type { FirstResponse } from '../domain/request/facts';
import { readPublicComments } from '../jira/comments';
import { isAgent } from '../jira/permissions';
import type { JiraRequest } from '../jira/request';

/** People whose standing is asked for one request at most. */
const PEOPLE = 20;

/** The first public comment by an agent of the project who is not the reporter; null while there is none (SEV-5, domain 7.6). */
export async function findResponse(request: JiraRequest): Promise<FirstResponse | null> {
  const comments = (await readPublicComments(request.issueId)).filter((comment) => comment.authorAccountId !== request.reporterAccountId);
  const agents = new Map<string, boolean>();
  for (const { id, at, authorAccountId } of comments) {
    if (!agents.has(authorAccountId)) {
      if (agents.size >= PEOPLE) break;
      agents.set(authorAccountId, await isAgent(authorAccountId, request.projectId));
    }
    if (agents.get(authorAccountId) === true) return { at, commentId: id, accountId: authorAccountId };
  }
  return null;
}
