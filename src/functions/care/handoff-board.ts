import type { HandoffBoardView, HandoffRow } from '../../domain/view/handoff-board';
import { type HandoffReader, issueHandoffs, nextChangeOf } from '../../domain/view/handoff-views';
import { readCustomers } from '../../store/customers';
import { currentPlan } from '../../store/plans';
import { planOfVerdict } from './bookings-of';
import { type CriticalRequest, criticalRequests } from './critical-requests';
import { namesIn } from './issue-care';

/** How long a change of hands that went well stays on the board. */
const SHOWN_AFTER = 12 * 3_600_000;

/** The handoff board of a project, for its agents (the caller has checked that); read from indexes alone. */
export async function handoffBoard(projectId: string, viewerAccountId: string | null): Promise<HandoffBoardView> {
  const now = Date.now();
  const rota = await currentPlan(now);
  const found = await criticalRequests(projectId, rota);
  const [customers, names] = await Promise.all([
    found.length === 0 ? [] : readCustomers(),
    namesIn(found.flatMap(({ handoffs }) => handoffs)),
  ]);
  const customerOf = new Map(customers.map(({ id, name }) => [id, name]));
  const rows = await Promise.all(found.map((one) => rowsOf(one, now, { viewerAccountId, names }, customerOf)));
  const all = rows.flat().sort((one, other) => one.handoff.endsAt - other.handoff.endsAt);
  const isCold = ({ handoff }: HandoffRow): boolean => handoff.record?.state === 'cold';
  const isDone = ({ handoff }: HandoffRow): boolean => handoff.record?.isClosed === true;
  return {
    state: 'ready',
    now,
    plan: rota,
    toDo: all.filter((row) => !isCold(row) && !isDone(row)),
    cold: all.filter(isCold),
    done: all.filter(isDone).reverse(),
    nextChangeAt: nextChangeOf(rota, now),
  };
}

async function rowsOf(
  { record, handoffs, rota }: CriticalRequest,
  now: number,
  reader: HandoffReader,
  customerOf: ReadonlyMap<string, string>,
): Promise<readonly HandoffRow[]> {
  const { facts, assessment } = record;
  const { next, earlier } = issueHandoffs({ facts, assessment, handoffs }, rota, now, reader);
  const shown = [
    ...(next !== null && (next.record !== null || now >= next.asksAt) ? [next] : []),
    ...earlier.filter(({ record: care, endsAt }, index) => (care?.state === 'cold' && index === 0) || isRecent(care, endsAt, now)),
  ];
  if (shown.length === 0) return [];
  const plan = await planOfVerdict(assessment, facts.createdAt);
  const customer = customerOf.get(assessment.customerId ?? '') ?? null;
  const { issueId, issueKey, createdAt } = facts;
  return shown.map((handoff) => ({ issueId, issueKey, createdAt, customer, plan, assessment, handoff }));
}

const isRecent = (care: { readonly isClosed: boolean } | null, endsAt: number, now: number): boolean =>
  care?.isClosed === true && now - endsAt < SHOWN_AFTER;
