import type { Assessment, CountedBy } from './assessment';

/** The class and severity whose hours the clock of a request counts: its own, or those of the promise that still stands (domain 7.5). */
export function countedBy({ clock, coverageClass, severity }: Assessment): CountedBy | null {
  if (clock.state !== 'none' && clock.countedBy !== undefined) return clock.countedBy;
  return coverageClass === null ? null : { coverageClass, severity };
}
