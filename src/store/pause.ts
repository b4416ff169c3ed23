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
/** Others who are refused at the same moment may write a shorter wait over a longer one. */
const ATTEMPTS = 4;

/** The latest wait, over or not; null = never yet. */
export async function findPause(): Promise<Pause | null> {
  return (await kvs.get<Pause>(KEY)) ?? null;
}

/** Remembers that Jira answered 429 at `at` and until when to wait, at least; many refusals in one wait cost one write. */
export async function notePause(at: number, until: number): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await findPause();
    if (before !== null && before.until >= until) return;
    const goesOn = before !== null && at - before.at < DAY;
    const count = goesOn ? before.count + (attempt === 1 ? 1 : 0) : 1;
    await kvs.set(KEY, { at, until, count, since: goesOn ? before.since : at } satisfies Pause);
  }
}
