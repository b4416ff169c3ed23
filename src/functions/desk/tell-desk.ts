import { holderOf } from '../../domain/desk/holder';
import type { DueAlert } from '../../domain/desk/next-alert';
import type { OnDutyPerson, PeopleOnDuty } from '../../domain/desk/people-on-duty';
import type { Alert, RequestDesk } from '../../domain/desk/request-desk';
import { dutyZone } from '../../domain/desk/roster';
import type { RequestRecord } from '../../domain/request/request-record';
import type { Line } from '../../domain/request/telling';
import { assign } from '../../jira/assign';
import { readPersons } from '../../jira/persons';
import type { JiraRequest } from '../../jira/request';
import { findCustomer } from '../../store/customers';
import { alertLines } from '../../words/alerts';
import { findOnDuty } from './find-on-duty';
import type { DeskTerms } from './schedule-desk';

/** People whom Jira may refuse to assign before the request stays without an assignee. */
const REFUSALS = 4;

/** What an alert tells whom; `why` = nobody, and why. */
export interface Told {
  readonly to: readonly string[];
  readonly why: Alert['why'];
  readonly lines?: readonly Line[];
}

/**
 * Works out whom an alert is for at this moment and what it says. A request that just came and that nobody is assigned to is
 * assigned first, so that the comment never names somebody whom Jira does not let work on it.
 */
export async function tellDesk(record: RequestRecord, request: JiraRequest, terms: DeskTerms, due: DueAlert): Promise<Told> {
  const now = Date.now();
  const { desk } = record;
  if (desk === undefined) return { to: [], why: 'over' };
  const found = due.kind.startsWith('update')
    ? await oneOf(request.assigneeAccountId ?? desk.updates.at(-1)?.by ?? null)
    : await whoIsTold(record, request, terms, due, now);
  const { people, gaps } = found;
  if (people.length === 0) return { to: [], why: 'nobody' };
  const [customer, holder] = await Promise.all([customerName(record), holderName(record, terms)]);
  const zone = dutyZone(terms.today, found.duty ?? 'standard');
  const lines = alertLines(
    {
      ...{ due, people, gaps, customer, holder, now, assessment: record.assessment, plan: terms.plan },
      ...{ since: desk.since ?? record.facts.createdAt, updateAt: desk.updates.at(-1)?.at ?? null },
    },
    { language: terms.roster.language, zone },
  );
  return { to: people.map(({ accountId }) => accountId), why: null, lines };
}

interface Found {
  readonly people: readonly OnDutyPerson[];
  readonly gaps: PeopleOnDuty['gaps'];
  readonly duty: string | null;
}

async function whoIsTold(record: RequestRecord, request: JiraRequest, terms: DeskTerms, due: DueAlert, now: number): Promise<Found> {
  const assigns = due.kind === 'arrival' && request.assigneeAccountId === null;
  const refused = new Set<string>();
  const ask = () => findOnDuty(record, terms, now, { everybody: due.kind === 'repeat', refused });
  let onDuty = await ask();
  for (let attempt = 1; assigns && attempt <= REFUSALS; attempt++) {
    const first = onDuty.steps[0]?.[0];
    if (first === undefined || (await assign(request.issueId, first.accountId))) break;
    refused.add(first.accountId);
    onDuty = await ask();
  }
  return { people: chosen(onDuty, record, terms, due), gaps: gapsOf(onDuty, due), duty: onDuty.duties[0] ?? null };
}

/** What is missing is told with the first call; after that the request's panel says it. */
const gapsOf = ({ gaps }: PeopleOnDuty, { kind }: DueAlert): PeopleOnDuty['gaps'] =>
  kind === 'arrival' ? gaps.filter(({ code }) => code !== 'asleep') : [];

/** On arrival the first of those on duty, then those who were not called yet, at last the lead; later whoever has it, if on duty. */
function chosen(onDuty: PeopleOnDuty, record: RequestRecord, terms: DeskTerms, { kind }: DueAlert): readonly OnDutyPerson[] {
  const { steps, leads } = onDuty;
  const all = steps.flat();
  if (kind === 'repeat') return notCalledYet(steps, record.desk) ?? (leads.length > 0 ? leads.slice(0, 1) : (steps[0] ?? []));
  const holder = holderOf(record.facts, record.assessment.severity, record.desk, terms.plan);
  const first = all.filter(({ accountId }) => accountId === holder?.by);
  const told = first.length > 0 ? first : (steps[0] ?? []);
  const others = kind === 'missed' ? leads.filter(({ accountId }) => told.every((person) => person.accountId !== accountId)) : [];
  return [...told, ...others];
}

function notCalledYet(steps: PeopleOnDuty['steps'], desk: RequestDesk | undefined): readonly OnDutyPerson[] | undefined {
  const called = new Set(desk?.alerts.flatMap(({ kind, to }) => (kind === 'arrival' || kind === 'repeat' ? to : [])));
  return steps.find((step) => step.every(({ accountId }) => !called.has(accountId)));
}

async function oneOf(accountId: string | null): Promise<Found> {
  const [person] = accountId === null ? [] : await readPersons([accountId]);
  const people = person?.active === true ? [{ accountId: person.accountId, name: person.name, as: 'engineer' as const }] : [];
  return { people, gaps: [], duty: null };
}

async function customerName({ assessment }: RequestRecord): Promise<string | null> {
  return assessment.customerId === null ? null : ((await findCustomer(assessment.customerId))?.name ?? null);
}

async function holderName({ facts, assessment, desk }: RequestRecord, { plan }: DeskTerms): Promise<string | null> {
  const holder = holderOf(facts, assessment.severity, desk, plan);
  if (holder === null) return null;
  const [person] = await readPersons([holder.by]);
  return person?.name ?? null;
}
