import type { IsoWeek } from '../clock/iso-week';
import type { DeskPerson } from '../customer/customer';
import type { Language, Plan, ZoneName } from '../plan/plan';
import { type BreachCause, SHIPPED_CAUSES } from './breach-causes';

/** The teams that stand beside the regions (TEA-6, WKD-13, ALN-2). */
export const STANDING_TEAMS = ['weekend', 'holiday', 'align', 'standard'] as const;
export type StandingTeam = (typeof STANDING_TEAMS)[number];

/** Who is rostered: a standing team, or `region:` with the key of a region of the plan. */
export type DutyKey = string;

/** The people of one region or standing team; what is missing is explained, never an error. */
export interface Duty {
  /** Told when nobody else has taken a request. */
  readonly lead: DeskPerson | null;
  /** Name of the Jira group of its engineers. */
  readonly group: string | null;
  /** This week's duty engineers, told first, by ISO week of the duty's own zone. */
  readonly weeks: Readonly<Record<IsoWeek, readonly DeskPerson[]>>;
}

/**
 * Who is on duty and how the desk is told: operational data beside the plan, which has the hours, the holidays and each region's
 * usual group and lead.
 */
export interface Roster {
  readonly duties: Readonly<Record<DutyKey, Duty>>;
  /** Language of the desk's internal comments. */
  readonly language: Language;
  /** Projects in which nobody is alerted. */
  readonly quietProjectIds: readonly string[];
  /** Whether agents may promise the next update after the first answer; no contract asks for it. */
  readonly nextUpdates: boolean;
  /** Causes of a missed promise to choose from. */
  readonly causes: readonly BreachCause[];
  /** Who saved it last, by account id, and when (epoch milliseconds); null = nobody yet. */
  readonly saved: { readonly by: string; readonly at: number } | null;
}

export const NO_ROSTER: Roster = {
  duties: {},
  language: 'en',
  quietProjectIds: [],
  nextUpdates: false,
  causes: SHIPPED_CAUSES,
  saved: null,
};
const NO_DUTY: Duty = { lead: null, group: null, weeks: {} };

export const regionDuty = (regionKey: string): DutyKey => `region:${regionKey}`;

/** Every duty that can be rostered under a plan: its regions, then the standing teams. */
export function dutyKeysOf(plan: Plan): readonly DutyKey[] {
  return [...plan.regions.map(({ key }) => regionDuty(key)), ...STANDING_TEAMS];
}

/** The people of a duty; a region's own group and lead in the plan stand where the roster names none. */
export function dutyOf(roster: Roster, plan: Plan, key: DutyKey): Duty {
  const own = Object.hasOwn(roster.duties, key) ? (roster.duties[key] ?? NO_DUTY) : NO_DUTY;
  const region = plan.regions.find((entry) => regionDuty(entry.key) === key);
  const usual = region?.dutyLead ? { accountId: region.dutyLead, name: '' } : null;
  return { lead: own.lead ?? usual, group: own.group ?? region?.jiraGroup ?? null, weeks: own.weeks };
}

/** Zone by which a duty's weeks are told: the region's, that of the Align desk's hours, else that in which the weekend begins. */
export function dutyZone(plan: Plan, key: DutyKey): ZoneName {
  const region = plan.regions.find((entry) => regionDuty(entry.key) === key);
  if (region !== undefined) return region.hours.zone;
  const align = plan.coverage.classes.find((coverage) => coverage.calendar === 'hours');
  return key === 'align' && align?.calendar === 'hours' ? align.hours.zone : plan.coverage.weekend.start.zone;
}

/** Whether anybody is rostered at all; without a roster nobody is alerted. */
export function isRostered(roster: Roster, plan: Plan): boolean {
  return dutyKeysOf(plan).some((key) => {
    const { lead, group, weeks } = dutyOf(roster, plan, key);
    return lead !== null || group !== null || Object.values(weeks).some((people) => people.length > 0);
  });
}

/** Alerts are on wherever somebody is rostered, until they are switched off for the project. */
export function isAlerting(roster: Roster, plan: Plan, projectId: string): boolean {
  return isRostered(roster, plan) && !roster.quietProjectIds.includes(projectId);
}
