import { json } from '../answers';
import type { StorageLimits } from '../faults';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What one installation may do (Forge, limits-kvs-ce); units are 10 KB begun. */
export const PLATFORM_STORAGE_LIMITS: StorageLimits = { requestsPerSecond: 1_000, readUnitsPerMinute: 4_000, writeUnitsPerMinute: 4_000 };

interface Spent {
  readonly minute: number;
  reads: number;
  writes: number;
}

const refusal = (path: string, message: string): Response =>
  json(429, { code: path.endsWith('transaction') ? 'TOO_MANY_REQUESTS' : 'RATE_LIMIT_EXCEEDED', message });

/**
 * Counts requests by the second and units by the minute of site time, and refuses what is too much. Where a minute begins is not
 * documented: a clock's minute is taken. Refused requests count too, which is the worse case.
 */
export const storageMeter = (now: () => number) => {
  let second = { at: 0, requests: 0 };
  let spent: Spent = { minute: 0, reads: 0, writes: 0 };
  const most = { requests: 0, reads: 0, writes: 0, refused: 0 };
  const turn = (): void => {
    const at = now();
    if (Math.floor(at / SECOND) !== second.at) second = { at: Math.floor(at / SECOND), requests: 0 };
    if (Math.floor(at / MINUTE) !== spent.minute) spent = { minute: Math.floor(at / MINUTE), reads: 0, writes: 0 };
  };
  return {
    /** The most of one second and one minute, and how many were refused. */
    most: () => ({ ...most }),
    /** The refusal of one more request; null = it may go on. */
    refuse: (path: string, limits: StorageLimits | null): Response | null => {
      turn();
      most.requests = Math.max(most.requests, ++second.requests);
      if (limits === null) return null;
      const isOver = second.requests > limits.requestsPerSecond;
      const isSpent = spent.reads >= limits.readUnitsPerMinute || spent.writes >= limits.writeUnitsPerMinute;
      if (!isOver && !isSpent) return null;
      most.refused++;
      return refusal(path, isOver ? 'Too many requests in this second.' : 'Too many units in this minute.');
    },
    count: (kind: 'reads' | 'writes', units: number): void => {
      turn();
      spent[kind] += units;
      most[kind] = Math.max(most[kind], spent[kind]);
    },
  };
};

export type StorageMeter = ReturnType<typeof storageMeter>;
