import type { Bilingual, LocalDate, WeekHours } from '../plan/plan';

/** A public holiday: a calendar date in the zone of the region that keeps it, so 23, 24 or 25 hours long (TEA-5). */
export interface Holiday {
  readonly date: LocalDate;
  /** As its own calendar names it. */
  readonly name: string;
}

/** An office of the Premier team: when it is on duty, which holidays it keeps, how it is reached and to whom it hands over. */
export interface Region {
  readonly key: string;
  readonly label: Bilingual;
  /** On duty by weekday, in the region's own zone; holidays are dates in that zone too. */
  readonly hours: WeekHours;
  readonly holidays: readonly Holiday[];
  /** Where the holiday list comes from, with the attribution its licence asks for; null = typed in. */
  readonly holidaySource: string | null;
  /** Direct number of the region, as people dial it (PHN-1); null = none yet. */
  readonly phone: string | null;
  /** Jira account id of the person who is told first; null = none yet. */
  readonly dutyLead: string | null;
  /** Name of the Jira group whose members are this region's engineers; null = none yet. */
  readonly jiraGroup: string | null;
  /** Keys of the regions that take over, the usual one first (HND-2). */
  readonly handoffTo: readonly string[];
  /** Minutes both sides must be on duty at each change, so that a handoff is warm (HND-3). */
  readonly minOverlapMinutes: number;
  /** A made-up example that an admin is to replace. */
  readonly isSample: boolean;
}
