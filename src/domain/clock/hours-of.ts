import type { CoverageClass, SeverityKey, WeekHours } from '../plan/plan';

/** The hours in which a class counts a severity, where it has hours; null where it counts through the week and asks the weekend. */
export function hoursOf(coverage: CoverageClass, severity: SeverityKey): WeekHours | null {
  const own = coverage.hoursBySeverity;
  if (own !== undefined && Object.hasOwn(own, severity)) return own[severity] ?? null;
  return coverage.calendar === 'hours' ? coverage.hours : null;
}
