import type { SweepStanding } from './health';

/** Three sweeps in a row that did not come to their end. */
const LATE = 15 * 60_000;

/** What is known about the sweeps of a site. Instants are epoch milliseconds; null = never. */
export interface SweepFacts {
  readonly servesProjects: boolean;
  readonly completedAt: number | null;
  readonly hasRest: boolean;
  readonly waitsUntil: number | null;
}

/** How the sweeps stand at `now`; a sweep that came to its end more than 15 minutes ago is late, whatever the reason (quality 1). */
export function sweepStanding({ servesProjects, completedAt, hasRest, waitsUntil }: SweepFacts, now: number): SweepStanding {
  if (!servesProjects) return 'off';
  if (waitsUntil !== null && waitsUntil > now) return 'waiting';
  if (completedAt !== null && now - completedAt > LATE) return 'late';
  if (hasRest) return 'behind';
  return completedAt === null ? 'never' : 'well';
}
