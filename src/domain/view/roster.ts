import type { IsoWeek } from '../clock/iso-week';
import type { DeskPerson } from '../customer/customer';
import type { FieldProblem } from '../customer/field-problem';
import type { BreachCause } from '../desk/breach-causes';
import type { Duty, DutyKey } from '../desk/roster';
import type { Bilingual, Language, ZoneName } from '../plan/plan';

/** One region or standing team: who is rostered, what the plan says, and what Jira says about its group. */
export interface DutyRow {
  readonly key: DutyKey;
  readonly label: Bilingual;
  readonly zone: ZoneName;
  /** The week it is there now. */
  readonly week: IsoWeek;
  readonly duty: Duty;
  /** A region's own group and lead in the plan, which stand where the roster names none; null = none. */
  readonly usual: { readonly lead: DeskPerson | null; readonly group: string | null };
  /** Active members of the group that stands; null = there is none, or it cannot be read. */
  readonly members: number | null;
  /** Accounts among the people of the duty that are deactivated or gone. */
  readonly gone: readonly string[];
  /** It answers right now. */
  readonly isOnDuty: boolean;
}

/** Who is on duty, as the desk sees it and as administrators edit it. */
export interface RosterView {
  readonly state: 'ready';
  readonly now: number;
  readonly version: number;
  readonly rows: readonly DutyRow[];
  readonly language: Language;
  readonly nextUpdates: boolean;
  readonly causes: readonly BreachCause[];
  /** The project of the page; on the site's settings all projects that are served. */
  readonly projects: readonly { readonly projectId: string; readonly name: string; readonly isQuiet: boolean }[];
  readonly isRostered: boolean;
  readonly mayEdit: boolean;
  readonly saved: { readonly name: string | null; readonly at: number } | null;
}

/** A roster as it is saved: everything that was edited, at the version that was seen. */
export interface RosterDraft {
  readonly version: number;
  readonly duties: Readonly<Record<DutyKey, Duty>>;
  readonly language: Language;
  readonly nextUpdates: boolean;
  readonly causes: readonly BreachCause[];
  /** Project id → nobody is alerted there. */
  readonly quiet: Readonly<Record<string, boolean>>;
}

/** How a save went; paths of problems are those of the draft. */
export type RosterAnswer =
  | { readonly state: 'saved' }
  | { readonly state: 'conflict' }
  | { readonly state: 'invalid'; readonly problems: readonly FieldProblem[] };
