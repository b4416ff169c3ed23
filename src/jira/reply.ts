import type { APIResponse } from '@forge/api';
import * as v from 'valibot';

/** Jira answered with something we cannot use: what was asked, the status, and how long to wait if it said so. */
export class JiraFault extends Error {
  readonly status: number;
  /** Seconds to wait before asking again; null = Jira did not say. */
  readonly retryAfter: number | null;

  constructor(what: string, status: number, retryAfter: number | null, cause?: unknown) {
    super(`${what}: Jira answered ${status}`, { cause });
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

const NO_SUCH = new Set([403, 404]);

/** The decoded body of a reply; throws `JiraFault` for any status but 2xx and for a body of another shape. */
export async function readReply<Schema extends v.GenericSchema>(
  reply: APIResponse,
  what: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  requireDone(reply, what);
  const body: unknown = await reply.json();
  const decoded = v.safeParse(schema, body);
  if (!decoded.success) throw new JiraFault(`${what} (unexpected body at ${v.getDotPath(decoded.issues[0]) ?? 'top'})`, reply.status, null);
  return decoded.output;
}

/** Like `readReply`, but null where the thing does not exist or may not be seen: Jira does not tell the two apart, nor do we. */
export async function findReply<Schema extends v.GenericSchema>(
  reply: APIResponse,
  what: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | null> {
  return NO_SUCH.has(reply.status) ? null : readReply(reply, what, schema);
}

/** Throws `JiraFault` unless the reply is 2xx. */
export function requireDone(reply: APIResponse, what: string): void {
  if (reply.ok) return;
  const wait = Number(reply.headers.get('Retry-After') ?? Number.NaN);
  throw new JiraFault(what, reply.status, Number.isFinite(wait) ? wait : null);
}
