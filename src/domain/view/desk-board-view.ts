import { answeredOf, regionPlace } from '../care/handoff-place';
import { handoffWindow } from '../care/handoff-window';
import type { CareRecord } from '../care/record';
import { calendarOf } from '../clock/calendar';
import { openAt } from '../clock/due';
import type { Customer } from '../customer/customer';
import { boardOrder } from '../desk/board-order';
import { holderOf } from '../desk/holder';
import type { RequestDesk } from '../desk/request-desk';
import { type Answered, responder } from '../desk/responder';
import { STANDING_TEAMS } from '../desk/roster';
import { updateOwed } from '../desk/update-owed';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import type { BoardHandoff, BoardPlace, BoardRow, DeskBoardView } from './desk-board';
import { nextChangeOf } from './handoff-views';

/** The part of a request's record that the board shows. */
export interface BoardRequest {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
  readonly desk?: RequestDesk;
}

/** What the board is made of; `handoffs` = those that wait, of any project. */
export interface BoardSource {
  readonly requests: readonly BoardRequest[];
  readonly customers: readonly Pick<Customer, 'id' | 'name' | 'lookedAfterBy'>[];
  readonly handoffs: readonly CareRecord[];
  readonly names: ReadonlyMap<string, string>;
  readonly isCut: boolean;
}

/** Changes of hands that one board works out: the critical requests that are due first. */
const HANDOFFS = 200;

/** The desk board at `now` for a viewer: regions, shifts and handoffs by the plan in effect, without customers' bookings. */
export function deskBoardView(source: BoardSource, plan: Plan, viewerAccountId: string | null, now: number): DeskBoardView {
  const { customers } = source;
  const places = placesOf(plan);
  const people = [...new Set(source.requests.flatMap((request) => holderId(request, plan) ?? []))];
  const customerAt = new Map(customers.map(({ id }, index) => [id, index]));
  const placeAt = new Map(places.map(({ key }, index) => [key, index]));
  const sorted = source.requests
    .flatMap((request) => dueOf(request) ?? [])
    .map((due) => ({
      ...due,
      rank: plan.severities.findIndex(({ key }) => key === due.request.assessment.severity),
      isHeld: isHeld(due.request, plan, now),
    }))
    .sort(boardOrder);
  const handoffs = handoffsOf(sorted, source.handoffs, plan, now);
  const rows = sorted.map(({ request, dueAt, isUpdate, issueKey }): BoardRow => {
    const { facts, assessment } = request;
    const customer = customerAt.get(assessment.customerId ?? '');
    const holder = holderId(request, plan);
    const named = customer === undefined ? undefined : customers[customer]?.lookedAfterBy;
    const isNamed = [named?.engineer, named?.backup].some((person) => person?.accountId === viewerAccountId);
    const isMine = viewerAccountId !== null && (holder === null ? isNamed : holder === viewerAccountId);
    const handoff = handoffs.get(facts.issueId);
    return {
      ...{ id: facts.issueId, key: issueKey, severity: assessment.severity, dueAt },
      places: answering(plan, answeredOf(assessment, plan), Math.max(now, dueAt - 1)).flatMap((key) => placeAt.get(key) ?? []),
      ...(isUpdate ? { isUpdate } : {}),
      ...(customer === undefined ? {} : { customer }),
      ...(holder === null ? {} : { holder: people.indexOf(holder) }),
      ...(isMine ? { isMine } : {}),
      ...(handoff === undefined ? {} : { handoff }),
    };
  });
  return {
    ...{ state: 'ready', now, shiftEndsAt: nextChangeOf(plan, now), rows, places, isCut: source.isCut },
    customers: customers.map(({ name }) => name),
    people: people.map((id) => source.names.get(id) ?? ''),
    severities: plan.severities.map(({ key }) => key),
  };
}

/** Account id of who has a request; null = nobody. */
export const holderId = ({ facts, assessment, desk }: BoardRequest, plan: Plan): string | null =>
  holderOf(facts, assessment.severity, desk, plan)?.by ?? null;

/** What is owed on a request: its first answer, or after it an update that was promised; null = nothing. */
export function dueOf(request: BoardRequest): { request: BoardRequest; issueKey: string; dueAt: number; isUpdate: boolean } | null {
  const { facts, assessment, desk } = request;
  const { clock } = assessment;
  const owed = { request, issueKey: facts.issueKey };
  if (clock.state === 'open') return { ...owed, dueAt: clock.dueAt, isUpdate: false };
  const update = updateOwed(desk);
  return update === null ? null : { ...owed, dueAt: update.at, isUpdate: true };
}

function placesOf(plan: Plan): readonly BoardPlace[] {
  const regions = plan.regions.map(({ key, label }): BoardPlace => ({ key: regionPlace(key), label }));
  return [...regions, ...STANDING_TEAMS.map((key) => ({ key, label: plan.teams[key] }))];
}

function answering(plan: Plan, answered: Answered, at: number): readonly string[] {
  const { team, regions } = responder(plan, answered, at);
  return team === 'premier' ? regions.map(regionPlace) : [team];
}

function isHeld({ assessment }: BoardRequest, plan: Plan, now: number): boolean {
  const { coverageClass, severity } = answeredOf(assessment, plan);
  if (coverageClass === null || assessment.clock.state !== 'open') return false;
  const calendar = calendarOf(plan, coverageClass, severity);
  return !('uncovered' in calendar) && !openAt(calendar, now);
}

/** The changes of hands that are asked for by now, by request; what was late is said as long as it waits. */
function handoffsOf(
  sorted: readonly { readonly request: BoardRequest }[],
  records: readonly CareRecord[],
  plan: Plan,
  now: number,
): ReadonlyMap<string, BoardHandoff> {
  const waiting = new Map(records.map((record) => [record.issueId, record]));
  const critical = sorted.filter(({ request }) => plan.handoff.criticalSeverities.includes(request.assessment.severity)).slice(0, HANDOFFS);
  return new Map(
    critical.flatMap(({ request }): [string, BoardHandoff][] => {
      const record = waiting.get(request.facts.issueId);
      const { state, details } = record ?? {};
      if (typeof details?.endsAt === 'number' && (state === 'due' || state === 'offered' || state === 'cold'))
        return [[request.facts.issueId, { state, endsAt: details.endsAt }]];
      const found = handoffWindow({ ...request, handoffs: [] }, plan, now);
      if (typeof found === 'string' || now < found.asksAt) return [];
      return [[request.facts.issueId, { state: 'asked', endsAt: found.endsAt }]];
    }),
  );
}
