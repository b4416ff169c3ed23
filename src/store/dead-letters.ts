import { kvs } from '@forge/kvs';

/** An evaluation that failed for good: which request, why, when (epoch milliseconds). */
export interface DeadLetter {
  readonly issueId: string;
  readonly reason: string;
  readonly at: number;
}

/** Keeps the latest failure of a request for the admins. */
export async function keepDeadLetter(issueId: string, reason: string, now: number): Promise<void> {
  const document: DeadLetter = { issueId, reason: reason.slice(0, 500), at: now };
  await kvs.entity('dead-letter').set(issueId, { version: 1, state: 'waiting', at: new Date(now).toISOString(), document });
}
