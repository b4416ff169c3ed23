import { kvs } from '@forge/kvs';

/** How far the writing of one weekend's letters has come; instants in epoch milliseconds. */
export interface LetterMark {
  readonly letterId: string;
  /** Place in the list of projects and severities, and storage's token for the page there. */
  readonly place: number;
  readonly cursor: string | null;
  /** Requests asked about in this round; a round that finds none is the last. */
  readonly asked: number;
  /** When the next round begins; null = this one is under way. */
  readonly againAt: number | null;
  readonly isDone: boolean;
}

const KEY = 'weekend-letter';

/** The mark of the latest letter; null = none was ever written. */
export async function findLetterMark(): Promise<LetterMark | null> {
  return (await kvs.get<LetterMark>(KEY)) ?? null;
}

/** Keeps the mark; two sweeps at once ask twice, which writes nothing twice. */
export async function keepLetterMark(mark: LetterMark): Promise<void> {
  await kvs.set(KEY, mark);
}
