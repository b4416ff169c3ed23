import type { FirstResponse } from '../domain/request/facts';
import { readPublicComments } from '../jira/comments';
import { isAgent } from '../jira/permissions';
import type { JiraRequest } from '../jira/request';

/** People whose standing is asked for one request at most. */
const PEOPLE = 20;

/** What of a request decides whose comment answers it. */
type Answerable = Pick<JiraRequest, 'issueId' | 'projectId' | 'reporterAccountId'>;

/** The first public comment by an agent of the project who is not the reporter; null while there is none (SEV-5, domain 7.6). */
export function findResponse(request: Answerable): Promise<FirstResponse | null> {
  return findAnswerAfter(request, Number.NEGATIVE_INFINITY);
}

/** The first such comment after an instant (epoch milliseconds). */
export async function findAnswerAfter(request: Answerable, after: number): Promise<FirstResponse | null> {
  const comments = (await readPublicComments(request.issueId)).filter(
    (comment) => comment.authorAccountId !== request.reporterAccountId && comment.at > after,
  );
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
