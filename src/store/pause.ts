import { kvs } from '@forge/kvs';

/** Jira asked us to wait. Instants are epoch milliseconds. */
export interface Pause {
  readonly at: number;
  readonly until: number;
  /** How often since `since`, which starts anew after a quiet day. */
  readonly count: number;
  readonly since: number;
}

const KEY = 'jira:pause';
const DAY = 86_400_000;
/** Waits that end this close together are one. */
const SAME = 2_000;

/** The latest wait, over or not; null = never yet. */
export async function findPause(): Promise<Pause | null> {
  return (await kvs.get<Pause>(KEY)) ?? null;
}

/** Remembers that Jira answered 429 at `at` and until when to wait; many refusals in one wait cost one write. */
export async function notePause(at: number, until: number): Promise<void> {
  const before = await findPause();
  if (before !== null && before.until + SAME >= until) return;
  const goesOn = before !== null && at - before.at < DAY;
  await kvs.set(KEY, { at, until, count: goesOn ? before.count + 1 : 1, since: goesOn ? before.since : at } satisfies Pause);
}
