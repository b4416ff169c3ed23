import type { LocalDate } from './plan';

/** One version of a plan that may be in effect: from which day on, in UTC, and when it was published (epoch milliseconds). */
export interface DatedVersion {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: LocalDate;
  readonly publishedAt: number;
}

/**
 * The version that judges what is raised at `at` (epoch milliseconds): of those whose day has begun in UTC the latest day, of one
 * day the one published last. Null when none has begun.
 */
export function versionInEffect<Version extends DatedVersion>(versions: readonly Version[], at: number): Version | null {
  const day = utcDay(at);
  return versions.filter(({ effectiveFrom }) => effectiveFrom <= day).reduce<Version | null>(later, null);
}

const later = <Version extends DatedVersion>(one: Version | null, other: Version): Version => {
  if (one === null || other.effectiveFrom > one.effectiveFrom) return other;
  return other.effectiveFrom === one.effectiveFrom && other.publishedAt >= one.publishedAt ? other : one;
};

/** The number the next version of a plan gets: one more than the highest there is. */
export function nextVersion(versions: readonly DatedVersion[], id: string): number {
  return Math.max(0, ...versions.filter((entry) => entry.id === id).map(({ version }) => version)) + 1;
}

/** The calendar date of an instant (epoch milliseconds) in UTC. */
export const utcDay = (at: number): LocalDate => new Date(at).toISOString().slice(0, 10);
