import { type IsoWeek, mondayOf } from '../clock/iso-week';
import type { DeskPerson } from '../customer/customer';
import { type FieldProblem, problem } from '../customer/field-problem';
import type { Plan } from '../plan/plan';
import type { RosterDraft } from '../view/roster';
import { type Duty, dutyKeysOf, type Roster } from './roster';

const WEEK = 7 * 86_400_000;
/** Weeks kept before now, and planned ahead of it. */
const KEPT = 8;
const AHEAD = 53;
export const MOST_ENGINEERS = 10;
const MOST_CAUSES = 30;
const LONGEST = 200;

/** What Jira says about somebody; absent = there is no such account. */
export interface KnownPerson {
  readonly name: string;
  readonly active: boolean;
  readonly kind: 'customer' | 'staff' | 'app';
}

interface Known {
  readonly plan: Plan;
  readonly now: number;
  readonly by: string;
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** Projects whose alerts the viewer may switch. */
  readonly projectIds: readonly string[];
}

/** Everybody a draft names, by account id. */
export function peopleOf({ duties }: Pick<RosterDraft, 'duties'>): readonly string[] {
  const all = Object.values(duties).flatMap(({ lead, weeks }) => [...(lead === null ? [] : [lead]), ...Object.values(weeks).flat()]);
  return [...new Set(all.map(({ accountId }) => accountId))];
}

/**
 * The roster that a draft makes of the one before, or what is wrong with it. Duties the plan does not have stay as they were;
 * names are Jira's; weeks long gone are forgotten. Who is deactivated may stay where they were, and is named by nobody anew.
 */
export function rosterOfDraft(before: Roster, draft: RosterDraft, known: Known): Roster | { readonly problems: readonly FieldProblem[] } {
  const keys = dutyKeysOf(known.plan).filter((key) => Object.hasOwn(draft.duties, key));
  const problems = [...keys.flatMap((key) => dutyProblems(key, draft.duties[key], before, known)), ...causeProblems(draft)];
  if (problems.length > 0) return { problems };
  const duties = Object.fromEntries(keys.flatMap((key) => kept(key, draft.duties[key], known)));
  const isQuiet = (projectId: string): boolean =>
    known.projectIds.includes(projectId) && Object.hasOwn(draft.quiet, projectId)
      ? draft.quiet[projectId] === true
      : before.quietProjectIds.includes(projectId);
  return {
    duties: { ...before.duties, ...duties },
    language: draft.language,
    nextUpdates: draft.nextUpdates,
    causes: draft.causes.map(({ key, label }) => ({ key, label: { en: label.en.trim(), ja: label.ja.trim() } })),
    quietProjectIds: [...new Set([...before.quietProjectIds, ...Object.keys(draft.quiet)])].filter(isQuiet),
    saved: { by: known.by, at: known.now },
  };
}

function dutyProblems(key: string, duty: Duty | undefined, before: Roster, { people }: Known): readonly FieldProblem[] {
  if (duty === undefined) return [];
  const had = new Set(peopleOf({ duties: { [key]: before.duties[key] ?? { lead: null, group: null, weeks: {} } } }));
  const wrong = ({ accountId, name }: DeskPerson, path: string): readonly FieldProblem[] => {
    const person = people.get(accountId);
    if (had.has(accountId)) return [];
    if (person === undefined) return [problem(path, 'personUnknown', { name })];
    if (person.kind !== 'staff') return [problem(path, 'personNotStaff', { name: person.name })];
    return person.active ? [] : [problem(path, 'personInactive', { name: person.name })];
  };
  const lead = duty.lead === null ? [] : wrong(duty.lead, `duties.${key}.lead`);
  const group = (duty.group ?? '').length > LONGEST ? [problem(`duties.${key}.group`, 'tooLong', { most: LONGEST })] : [];
  const weeks = Object.entries(duty.weeks).flatMap(([week, engineers]) => {
    const path = `duties.${key}.weeks.${week}`;
    if (mondayOf(week) === null) return [problem(path, 'noWeek')];
    if (engineers.length > MOST_ENGINEERS) return [problem(path, 'tooMany', { most: MOST_ENGINEERS })];
    return engineers.flatMap((person) => wrong(person, path));
  });
  return [...lead, ...group, ...weeks];
}

function causeProblems({ causes }: RosterDraft): readonly FieldProblem[] {
  if (causes.length === 0) return [problem('causes', 'noCause')];
  if (causes.length > MOST_CAUSES) return [problem('causes', 'tooMany', { most: MOST_CAUSES })];
  return causes.flatMap(({ key, label }, index) => {
    const path = `causes.${index}`;
    if (causes.findIndex((other) => other.key === key) < index) return [problem(path, 'causeTwice')];
    if (label.en.trim() === '' || label.ja.trim() === '') return [problem(path, 'causeMissing')];
    return Math.max(label.en.length, label.ja.length) > LONGEST ? [problem(path, 'tooLong', { most: LONGEST })] : [];
  });
}

function kept(key: string, duty: Duty | undefined, { people, now }: Known): readonly (readonly [string, Duty])[] {
  if (duty === undefined) return [];
  const named = ({ accountId, name }: DeskPerson): DeskPerson => ({ accountId, name: people.get(accountId)?.name ?? name });
  const near = ([week, engineers]: readonly [IsoWeek, readonly DeskPerson[]]): boolean => {
    const monday = mondayOf(week) ?? 0;
    return engineers.length > 0 && monday > now - KEPT * WEEK && monday < now + AHEAD * WEEK;
  };
  const weeks = Object.entries(duty.weeks)
    .filter(near)
    .map(([week, engineers]) => [week, once(engineers).map(named)] as const);
  const group = (duty.group ?? '').trim();
  return [[key, { lead: duty.lead && named(duty.lead), group: group === '' ? null : group, weeks: Object.fromEntries(weeks) }]];
}

const once = (people: readonly DeskPerson[]): readonly DeskPerson[] =>
  people.filter(({ accountId }, index) => people.findIndex((other) => other.accountId === accountId) === index);
