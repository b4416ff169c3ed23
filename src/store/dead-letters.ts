import { kvs, WhereConditions } from '@forge/kvs';
import type { Stored } from './versioned';

/** `waiting` for a person, `rerun` = asked for again, `resolved` = a later evaluation succeeded. */
export type DeadLetterState = 'waiting' | 'rerun' | 'resolved';

/** An evaluation that failed for good: which request, why, since when. Instants are epoch milliseconds. */
export interface DeadLetter {
  readonly issueId: string;
  readonly reason: string;
  readonly at: number;
  readonly state: DeadLetterState;
  /** When it was last asked for again or resolved; null = never. */
  readonly movedAt: number | null;
}

const ENTITY = 'dead-letter';
const PAGE = 100;
/** How long a resolved one is still shown; the platform deletes it some time after. */
const SHOWN_DAYS = 7;

export async function findDeadLetter(issueId: string): Promise<DeadLetter | null> {
  return (await kvs.entity<Stored<DeadLetter>>(ENTITY).get(issueId))?.document ?? null;
}

/** Keeps the latest failure of a request for the admins. */
export async function keepDeadLetter(issueId: string, reason: string, now: number): Promise<void> {
  await write({ issueId, reason: reason.slice(0, 500), at: now, state: 'waiting', movedAt: null });
}

/** Moves a dead letter on; a resolved one disappears by itself after seven days. */
export async function moveDeadLetter(letter: DeadLetter, state: 'rerun' | 'resolved', now: number): Promise<void> {
  await write({ ...letter, state, movedAt: now });
}

/** Dead letters in a state, oldest first, at most 100. */
export async function readDeadLetters(state: DeadLetterState): Promise<readonly DeadLetter[]> {
  const query = kvs
    .entity<Stored<DeadLetter>>(ENTITY)
    .query()
    .index('by-state-time', { partition: [state] });
  const { results } = await query.where(WhereConditions.greaterThanEqualTo('0')).limit(PAGE).getMany();
  return results.map((row) => row.value.document);
}

async function write(letter: DeadLetter): Promise<void> {
  const { issueId, state, at } = letter;
  const row = { version: 1, state, at: new Date(at).toISOString(), document: letter };
  await kvs.entity(ENTITY).set(issueId, row, state === 'resolved' ? { ttl: { value: SHOWN_DAYS, unit: 'DAYS' } } : {});
}
