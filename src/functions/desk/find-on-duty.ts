import type { DeskPerson } from '../../domain/customer/customer';
import { bookingAt } from '../../domain/desk/approved-booking';
import { type DutyQuestion, groupsOnDuty, type OnDutyPerson, type PeopleOnDuty, peopleOnDuty } from '../../domain/desk/people-on-duty';
import { countedBy } from '../../domain/request/counted-by';
import type { RequestRecord } from '../../domain/request/request-record';
import { readGroup } from '../../jira/groups';
import { readPersons } from '../../jira/persons';
import { findCustomer } from '../../store/customers';
import { bookingsOf } from '../care/bookings-of';
import type { DeskTerms } from './schedule-desk';

/** What decides who is on duty for a request at an instant (epoch milliseconds), before anything is asked of Jira. */
export async function dutyQuestionOf(
  { facts, assessment }: RequestRecord,
  terms: DeskTerms,
  at: number,
): Promise<Omit<DutyQuestion, 'members' | 'unavailable'>> {
  const customer = assessment.customerId === null ? null : await findCustomer(assessment.customerId);
  const by = countedBy(assessment);
  const bookings = (await bookingsOf(assessment.customerId)).filter(({ productKeys }) => productKeys.includes(assessment.productKey ?? ''));
  return {
    plan: terms.plan,
    today: terms.today,
    roster: terms.roster,
    answered: { track: assessment.track, coverageClass: by?.coverageClass ?? null, severity: by?.severity ?? assessment.severity },
    lookedAfterBy: customer?.lookedAfterBy ?? null,
    booking: bookingAt(bookings, at),
    requestId: facts.issueId,
  };
}

/**
 * Who is on duty for a request at an instant (epoch milliseconds), with Jira's word on who is active and what they are called.
 * Groups are read only where nobody comes before their members, or `everybody` is wanted; `refused` = people Jira does not assign.
 */
export async function findOnDuty(
  record: RequestRecord,
  terms: DeskTerms,
  at: number,
  { everybody, refused }: { readonly everybody: boolean; readonly refused: ReadonlySet<string> },
): Promise<PeopleOnDuty> {
  const question = await dutyQuestionOf(record, terms, at);
  const rough = peopleOnDuty({ ...question, members: new Map(), unavailable: refused }, at);
  const isEnough = !everybody && rough.gaps.length === 0 && rough.steps[0]?.some(({ as }) => as !== 'lead') === true;
  const members = isEnough ? new Map<string, null>() : await readMembers(groupsOnDuty(question, at));
  const found = peopleOnDuty({ ...question, members, unavailable: refused }, at);
  const people = await readPersons(found.steps.flat().flatMap(({ as, accountId }) => (as === 'group' ? [] : [accountId])));
  const active = new Map(people.filter((person) => person.active).map(({ accountId, name }) => [accountId, name]));
  const gone = found.steps.flat().filter(({ as, accountId }) => as !== 'group' && !active.has(accountId));
  if (gone.length === 0) return named(found, active);
  // Whoever was counted on and is gone may be the reason why nobody else was looked for.
  const all = isEnough ? await readMembers(groupsOnDuty(question, at)) : members;
  const unavailable = new Set([...refused, ...gone.map(({ accountId }) => accountId)]);
  return named(peopleOnDuty({ ...question, members: all, unavailable }, at), active);
}

async function readMembers(groups: readonly string[]): Promise<ReadonlyMap<string, readonly DeskPerson[] | null>> {
  return new Map(await Promise.all(groups.map(async (group) => [group, await readGroup(group)] as const)));
}

function named(found: PeopleOnDuty, names: ReadonlyMap<string, string>): PeopleOnDuty {
  const called = (person: OnDutyPerson): OnDutyPerson => ({ ...person, name: names.get(person.accountId) ?? person.name });
  return { ...found, steps: found.steps.map((step) => step.map(called)), leads: found.leads.map(called) };
}
