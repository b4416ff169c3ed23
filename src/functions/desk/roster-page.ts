import * as v from 'valibot';
import type { Refused } from '../../contract';
import { isoWeekOf } from '../../domain/clock/iso-week';
import { findZone } from '../../domain/clock/zone-time';
import { onDuty } from '../../domain/desk/on-duty';
import { responder } from '../../domain/desk/responder';
import { dutyKeysOf, dutyOf, dutyZone, isRostered, type Roster, regionDuty } from '../../domain/desk/roster';
import { peopleOf, rosterOfDraft } from '../../domain/desk/roster-of-draft';
import type { Plan } from '../../domain/plan/plan';
import { dutyNow } from '../../domain/view/plan-duty';
import type { DutyRow, RosterAnswer, RosterView } from '../../domain/view/roster';
import { readGroup } from '../../jira/groups';
import { type Person, readPersons } from '../../jira/persons';
import { findProject } from '../../jira/projects';
import { currentPlan } from '../../store/plans';
import { readRoster, saveRoster as storeRoster } from '../../store/roster';
import { rosterDraftSchema } from './decode-roster';

/** Who looks at the roster, of which projects, and whether as somebody who may edit it. */
export interface RosterViewer {
  readonly accountId: string;
  readonly projectIds: readonly string[];
  readonly mayEdit: boolean;
}

/** Who is on duty, with Jira's word on groups and people; the plan's own leads and groups stand beside the roster's. */
export async function rosterView({ projectIds, mayEdit }: RosterViewer): Promise<RosterView> {
  const now = Date.now();
  const [{ version, roster }, plan, projects] = await Promise.all([
    readRoster(),
    currentPlan(now),
    Promise.all(projectIds.map(findProject)),
  ]);
  const stands = dutyKeysOf(plan).map((key) => [key, dutyOf(roster, plan, key)] as const);
  const groups = [...new Set(stands.flatMap(([, { group }]) => group ?? []))];
  const ids = [...peopleOf({ duties: Object.fromEntries(stands) }), ...(roster.saved === null ? [] : [roster.saved.by])];
  const [people, members] = await Promise.all([
    readPersons(ids),
    Promise.all(groups.map(async (group) => [group, (await readGroup(group))?.length ?? null] as const)),
  ]);
  const known = { now, people: new Map(people.map((person) => [person.accountId, person])), members: new Map(members) };
  return {
    ...{ state: 'ready', now, version, mayEdit },
    ...{ language: roster.language, nextUpdates: roster.nextUpdates, causes: roster.causes },
    rows: dutyKeysOf(plan).map((key) => rowOf(key, roster, plan, known)),
    projects: projectIds.map((projectId, index) => ({
      projectId,
      name: projects[index]?.name ?? projectId,
      isQuiet: roster.quietProjectIds.includes(projectId),
    })),
    isRostered: isRostered(roster, plan),
    saved: roster.saved && { at: roster.saved.at, name: known.people.get(roster.saved.by)?.name ?? null },
  };
}

interface Known {
  readonly now: number;
  readonly people: ReadonlyMap<string, Person>;
  readonly members: ReadonlyMap<string, number | null>;
}

function rowOf(key: string, roster: Roster, plan: Plan, { now, people, members }: Known): DutyRow {
  const region = plan.regions.find((entry) => regionDuty(entry.key) === key);
  const team = Object.entries(plan.teams).find(([name]) => name === key)?.[1];
  const stands = dutyOf(roster, plan, key);
  const usual = region?.dutyLead ?? null;
  const zone = dutyZone(plan, key);
  const offsets = findZone(plan.zones, zone);
  return {
    key,
    label: region?.label ?? team ?? { en: key, ja: key },
    zone,
    week: offsets === null ? '' : isoWeekOf(offsets, now),
    duty: Object.hasOwn(roster.duties, key)
      ? (roster.duties[key] ?? { ...stands, lead: null, group: null })
      : { lead: null, group: null, weeks: {} },
    usual: { lead: usual === null ? null : { accountId: usual, name: people.get(usual)?.name ?? '' }, group: region?.jiraGroup ?? null },
    members: stands.group === null ? null : (members.get(stands.group) ?? null),
    gone: peopleOf({ duties: { [key]: stands } }).filter((accountId) => people.get(accountId)?.active !== true),
    isOnDuty: answersNow(plan, now).includes(key),
  };
}

/** The duties that answer at an instant; Jira Align's beside the others, in its own hours. */
function answersNow(plan: Plan, now: number): readonly string[] {
  const { team } = dutyNow(plan, now);
  const align = plan.products.find(({ scope }) => scope === 'separate')?.coverageClass ?? null;
  const isAlign = responder(plan, { track: 'jira-align', coverageClass: align, severity: plan.defaultSeverity }, now).team === 'align';
  return [...(team === 'premier' ? onDuty(plan, now).open.map(regionDuty) : [team]), ...(isAlign ? ['align'] : [])];
}

/** Saves the roster at the version that was seen; what is wrong is told at its field. */
export async function saveRoster({ accountId, projectIds }: RosterViewer, payload: unknown): Promise<RosterAnswer | Refused> {
  const decoded = v.safeParse(rosterDraftSchema, payload);
  if (!decoded.success) return { state: 'refused' };
  const now = Date.now();
  const draft = decoded.output;
  const [{ version, roster }, plan, found] = await Promise.all([readRoster(), currentPlan(now), readPersons(peopleOf(draft))]);
  if (version !== draft.version) return { state: 'conflict' };
  const people = new Map(found.map((person) => [person.accountId, person]));
  const next = rosterOfDraft(roster, draft, { plan, now, by: accountId, people, projectIds });
  if ('problems' in next) return { state: 'invalid', problems: next.problems };
  return (await storeRoster(version, next)) ? { state: 'saved' } : { state: 'conflict' };
}
