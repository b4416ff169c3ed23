import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const refusal = (status: ContentfulStatusCode, body: unknown, headers: Record<string, string> = {}): HTTPException =>
  new HTTPException(status, { res: Response.json(body, { status, headers }), message: `${status} ${JSON.stringify(body)}` });

/** Jira's own error body: general messages, or one per field. */
export const jiraRefusal = (status: ContentfulStatusCode, message: string | null, errors: Record<string, string> = {}): HTTPException =>
  refusal(status, { errorMessages: message === null ? [] : [message], errors });

/** The error body of /rest/servicedeskapi. */
export const deskRefusal = (status: ContentfulStatusCode, message: string): HTTPException =>
  refusal(status, { errorMessage: message, i18nErrorMessage: { i18nKey: `sd.local-site.${status}`, parameters: [] } });

/** What Jira and JSM say when nobody is signed in. */
export const unauthenticated = (): HTTPException =>
  refusal(401, { message: 'Client must be authenticated to access this resource.', 'status-code': 401 });

/** The same answer for an issue that is missing and one that may not be seen. */
export const issueUnseen = (): HTTPException => jiraRefusal(404, 'Issue does not exist or you do not have permission to see it.');

/** The same answer for a request that is missing and one that may not be seen. */
export const requestUnseen = (): HTTPException => deskRefusal(404, 'The request does not exist or you do not have permission to view it.');

/** Something Jira would do and this site does not: 501, naming it, never a made-up success. */
export const notEmulated = (what: string): HTTPException => jiraRefusal(501, `Not emulated by the local site: ${what}`);

/** Jira's burst limit (developer.atlassian.com/cloud/jira/platform/rate-limiting). */
export const tooMany = (reason: string, limit: number, retryAfterSeconds: number): HTTPException =>
  refusal(
    429,
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    {
      'Retry-After': String(retryAfterSeconds),
      'RateLimit-Reason': reason,
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': '0',
    },
  );
