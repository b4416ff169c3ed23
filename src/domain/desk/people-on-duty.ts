import { isoWeekOf } from '../clock/iso-week';
import { weekendAt } from '../clock/weekend';
import { findZone } from '../clock/zone-time';
import type { DeskPerson, LookedAfterBy } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { ApprovedBooking } from './approved-booking';
import { dutyEndsAt } from './duty-spans';
import { onDuty } from './on-duty';
import { type Answered, type Responder, responder } from './responder';
import { type Duty, type DutyKey, dutyOf, dutyZone, type Roster, regionDuty } from './roster';

/** Members of one group who are told one after the other, at most. */
const MOST_OF_A_GROUP = 8;

/** Somebody on duty, and as what: in this order people are told. */
export interface OnDutyPerson extends DeskPerson {
  readonly as: 'booked' | 'named' | 'backup' | 'engineer' | 'group' | 'lead';
}

/** Why somebody was not told who might have been; a code that words say. */
export interface DutyGap {
  readonly code: 'held' | 'nobody' | 'asleep' | 'homeUnknown' | 'unavailable' | 'groupEmpty' | 'groupUnread';
  /** The person, the group or the duty it is about. */
  readonly subject: string;
}

/** Who is on duty for a request at an instant: people to tell together, step by step, and what is missing. */
export interface PeopleOnDuty {
  readonly team: Responder['team'];
  readonly duties: readonly DutyKey[];
  readonly steps: readonly (readonly OnDutyPerson[])[];
  /** Who goes on being told when everybody was. */
  readonly leads: readonly OnDutyPerson[];
  readonly gaps: readonly DutyGap[];
}

export interface DutyQuestion {
  /** The terms of the request: which team answers. */
  readonly plan: Plan;
  /** The plan in effect: whom its regions name today. */
  readonly today: Plan;
  readonly roster: Roster;
  readonly answered: Answered;
  readonly lookedAfterBy: LookedAfterBy | null;
  /** The customer's approved booking at that instant, of the request's product (BKG-1). */
  readonly booking: ApprovedBooking | null;
  readonly requestId: string;
  /** Active members of Jira groups by name; null = the group does not exist or may not be read; absent = not asked for. */
  readonly members: ReadonlyMap<string, readonly DeskPerson[] | null>;
  /** People who are deactivated, or whom Jira does not let be assigned. */
  readonly unavailable: ReadonlySet<string>;
}

/**
 * Who is told about a request at an instant (epoch milliseconds), in this order: the booked engineer; the customer's named
 * engineer, else his backup, if one of his regions is on duty; this week's duty engineers; the group's members, another one first
 * for each request; the duty leads (TEA-5, TEA-6, TEA-9, WKD-13, BKG-1). Nobody of a region that is asleep. Where a weekend or
 * holiday team has nobody, the standard team stands in. Total: whatever is missing leaves a gap that is told.
 */
export function peopleOnDuty(question: DutyQuestion, at: number): PeopleOnDuty {
  const { plan, answered } = question;
  const answers = responder(plan, answered, at);
  const booking = answered.track === 'premier' ? (question.booking ?? answers.booking) : null;
  if (answers.team === 'nobody' && booking === null)
    return { team: 'nobody', duties: [], steps: [], leads: [], gaps: [{ code: 'held', subject: '' }] };
  const duties = dutiesAt(question, answers, booking, at);
  const own = duties.map((key) => ({ key, duty: dutyOf(question.roster, question.today, key) }));
  const looking = lookingAfter(question, own);
  const leads = own.flatMap(({ duty }) => (duty.lead === null ? [] : [{ ...duty.lead, as: 'lead' as const }]));
  // A lead who is also in the group is told as the lead: at last.
  const isLead = (accountId: string): boolean => leads.some((lead) => lead.accountId === accountId);
  const steps = [
    ...(booking?.engineer ? [[{ accountId: booking.engineer, name: '', as: 'booked' as const }]] : []),
    ...looking.steps,
    ...own.map(({ key, duty }) => engineersOf(duty, key, question.today, at)),
    ...own.flatMap(({ duty }) =>
      groupOf(duty, question)
        .filter(({ accountId }) => !isLead(accountId))
        .map((person) => [person]),
    ),
    ...leads.map((person) => [person]),
  ];
  const told = available(steps, question.unavailable);
  const gaps = [...looking.gaps, ...told.gaps, ...own.flatMap(({ duty }) => groupGaps(duty, question))];
  const nobody: readonly DutyGap[] = told.steps.length === 0 ? [{ code: 'nobody', subject: duties[0] ?? answers.team }] : [];
  const able = leads.filter(({ accountId }) => !question.unavailable.has(accountId));
  return { team: answers.team, duties, steps: told.steps, leads: able, gaps: [...gaps, ...nobody] };
}

/** The groups whose members have to be known to answer: those of the duties, in turn. */
export function groupsOnDuty(question: Omit<DutyQuestion, 'members' | 'unavailable'>, at: number): readonly string[] {
  const { duties } = peopleOnDuty({ ...question, members: new Map(), unavailable: new Set() }, at);
  return [...new Set(duties.flatMap((key) => dutyOf(question.roster, question.today, key).group ?? []))];
}

function dutiesAt(question: DutyQuestion, answers: Responder, booking: ApprovedBooking | null, at: number): readonly DutyKey[] {
  const { plan } = question;
  if (booking !== null && answers.regions.length === 0) return withStandIn(question, weekendAt(plan, at).inside ? 'weekend' : null, at);
  if (answers.team === 'weekend' || answers.team === 'holiday') return withStandIn(question, answers.team, at);
  if (answers.team !== 'premier') return answers.team === 'nobody' ? [] : [answers.team];
  return regionsByEnd(plan, answers.regions, at);
}

/** A weekend or holiday team and, where nobody of it is rostered, the standard team; null = whoever is on duty on a weekday. */
function withStandIn(question: DutyQuestion, team: 'weekend' | 'holiday' | null, at: number): readonly DutyKey[] {
  const { plan, today, roster } = question;
  if (team === null) {
    const open = regionsByEnd(plan, onDuty(plan, at).open, at);
    return open.length > 0 ? open : withStandIn(question, 'holiday', at);
  }
  const duty = dutyOf(roster, today, team);
  const hasEngineers = engineersOf(duty, team, today, at).length > 0;
  return duty.lead === null && duty.group === null && !hasEngineers ? [team, 'standard'] : [team];
}

/** Regions on duty, the one that stays longest first: who is about to leave is told last. */
function regionsByEnd(plan: Plan, keys: readonly string[], at: number): readonly DutyKey[] {
  const ends = new Map(plan.regions.map((region) => [region.key, keys.includes(region.key) ? dutyEndsAt(region, plan, at) : at]));
  return [...keys].sort((a, b) => (ends.get(b) ?? at) - (ends.get(a) ?? at)).map(regionDuty);
}

function engineersOf({ weeks }: Duty, key: DutyKey, plan: Plan, at: number): readonly OnDutyPerson[] {
  const zone = findZone(plan.zones, dutyZone(plan, key));
  const people = zone === null ? [] : (weeks[isoWeekOf(zone, at)] ?? []);
  return people.map((person) => ({ ...person, as: 'engineer' }));
}

/** Some of a group's members, beginning with another one for each request, so that the same person is not always first. */
function groupOf({ group }: Duty, { members, requestId }: DutyQuestion): readonly OnDutyPerson[] {
  const sorted = [...((group === null ? null : members.get(group)) ?? [])].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  const first = sorted.length === 0 ? 0 : Number(BigInt(/^\d{1,19}$/.test(requestId) ? requestId : '0') % BigInt(sorted.length));
  return [...sorted.slice(first), ...sorted.slice(0, first)].slice(0, MOST_OF_A_GROUP).map((person) => ({ ...person, as: 'group' }));
}

function groupGaps({ group }: Duty, { members }: DutyQuestion): readonly DutyGap[] {
  if (group === null || !members.has(group)) return [];
  const found = members.get(group) ?? null;
  if (found === null) return [{ code: 'groupUnread', subject: group }];
  return found.length === 0 ? [{ code: 'groupEmpty', subject: group }] : [];
}

interface Rostered {
  readonly key: DutyKey;
  readonly duty: Duty;
}

/** The named engineer, else the backup, whichever is on duty; who is not leaves a gap (TEA-9). */
function lookingAfter(question: DutyQuestion, own: readonly Rostered[]): Pick<PeopleOnDuty, 'steps' | 'gaps'> {
  const { lookedAfterBy, unavailable } = question;
  const gaps: DutyGap[] = [];
  for (const [as, person] of [['named', lookedAfterBy?.engineer ?? null] as const, ['backup', lookedAfterBy?.backup ?? null] as const]) {
    if (person === null) continue;
    const isHere = own.some(({ duty }) => belongsTo(person.accountId, duty, question.members));
    if (isHere && !unavailable.has(person.accountId)) return { steps: [[{ ...person, as }]], gaps };
    if (isHere) gaps.push({ code: 'unavailable', subject: person.name });
    else gaps.push({ code: isRosteredAnywhere(person.accountId, question) ? 'asleep' : 'homeUnknown', subject: person.name });
  }
  return { steps: [], gaps };
}

/** Of a duty is whoever leads it, is in its group, or had or has a week of it. */
function belongsTo(accountId: string, { lead, group, weeks }: Duty, members: DutyQuestion['members']): boolean {
  if (lead?.accountId === accountId) return true;
  if (Object.values(weeks).some((people) => people.some((person) => person.accountId === accountId))) return true;
  return group !== null && (members.get(group) ?? []).some((person) => person.accountId === accountId);
}

function isRosteredAnywhere(accountId: string, { roster, today, members }: DutyQuestion): boolean {
  const keys = [...today.regions.map(({ key }) => regionDuty(key)), ...Object.keys(roster.duties)];
  return keys.some((key) => belongsTo(accountId, dutyOf(roster, today, key), members));
}

/** The steps without people who are unavailable or come up again; nobody is told twice. */
function available(steps: PeopleOnDuty['steps'], unavailable: ReadonlySet<string>): Pick<PeopleOnDuty, 'steps' | 'gaps'> {
  const seen = new Set<string>();
  const gaps: DutyGap[] = [];
  const kept = steps.map((step) =>
    step.filter(({ accountId, name }) => {
      if (seen.has(accountId)) return false;
      seen.add(accountId);
      if (unavailable.has(accountId)) gaps.push({ code: 'unavailable', subject: name });
      return !unavailable.has(accountId);
    }),
  );
  return { steps: kept.filter((step) => step.length > 0), gaps };
}
