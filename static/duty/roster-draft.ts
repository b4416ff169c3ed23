import { type IsoWeek, weekAfter } from '../../src/domain/clock/iso-week';
import type { DeskPerson } from '../../src/domain/customer/customer';
import type { Duty } from '../../src/domain/desk/roster';
import type { DutyRow, RosterDraft, RosterView } from '../../src/domain/view/roster';

/** Weeks that can be looked at, this one included. */
export const WEEKS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** What is edited of a roster, as it was read. */
export function draftOf(view: RosterView): RosterDraft {
  return {
    version: view.version,
    duties: Object.fromEntries(view.rows.map(({ key, duty }) => [key, duty])),
    language: view.language,
    nextUpdates: view.nextUpdates,
    causes: view.causes,
    quiet: Object.fromEntries(view.projects.map(({ projectId, isQuiet }) => [projectId, isQuiet])),
  };
}

/** The week some weeks from now in a duty's own zone; empty where its zone is not known. */
export const weekOf = ({ week }: DutyRow, ahead: number): IsoWeek => (week === '' ? '' : weekAfter(week, ahead));

/** The draft with one duty changed. */
export function withDuty(draft: RosterDraft, key: string, change: Partial<Duty>): RosterDraft {
  const duty = draft.duties[key] ?? { lead: null, group: null, weeks: {} };
  return { ...draft, duties: { ...draft.duties, [key]: { ...duty, ...change } } };
}

/** The weeks of a duty with the engineers of one week replaced. */
export function withEngineers(duty: Duty, week: IsoWeek, engineers: readonly DeskPerson[]): Duty['weeks'] {
  return { ...duty.weeks, [week]: engineers };
}
