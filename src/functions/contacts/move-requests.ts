import * as v from 'valibot';
import type { Refused } from '../../contract';
import { contactAt } from '../../domain/customer/contact-at';
import type { Customer } from '../../domain/customer/customer';
import type { Plan } from '../../domain/plan/plan';
import { move, movedTo } from '../../domain/request/adoption';
import { factsNow } from '../../domain/request/facts-after';
import type { RequestRecord } from '../../domain/request/request-record';
import type { MovableRequest, MovableView, MoveOutcome } from '../../domain/view/adoption';
import { findCustomer } from '../../store/customers';
import { NO_CUSTOMER, readLatestRecordsOf } from '../../store/requests';
import { replaceRecord } from '../../store/rollups';
import { planToJudge } from '../care/bookings-of';
import { askForEvaluationLater } from '../evaluations';
import { isAnswered, openRequest } from '../open-request';
import { recordAfter } from '../record-after';

const REFUSED: Refused = { state: 'refused' };
const ATTEMPTS = 4;
const MINUTE = 60_000;
/** The latest 300 requests of a customer are looked through, and those of nobody known. */
const PAGES = 3;
const MOST = 50;
/** Jira's fields and the customer's comment are written by an evaluation right after. */
const SECONDS = 2;

const customerId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const issueId = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const movableSchema = v.object({ customerId });
const moveSchema = v.object({
  customerId,
  issueIds: v.pipe(v.array(issueId), v.minLength(1), v.maxLength(MOST)),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
});

/** Where somebody may move requests: in one project, or on the whole site (null). */
export type Reach = string | null;

/** Waiting standard requests whose reporters are registered contacts by now, newest first, each with both promises; writes nothing. */
export async function movableRequests(reach: Reach, payload: unknown): Promise<MovableView | Refused> {
  const wanted = v.safeParse(movableSchema, payload);
  const customer = wanted.success ? await findCustomer(wanted.output.customerId) : null;
  if (customer === null) return REFUSED;
  const now = Math.floor(Date.now() / MINUTE) * MINUTE;
  const [own, unknown] = await Promise.all([readLatestRecordsOf(customer.id, PAGES), readLatestRecordsOf(NO_CUSTOMER, PAGES)]);
  const rows = (await Promise.all([...own, ...unknown].map((record) => movable(record, reach, customer, now)))).flatMap((row) => row ?? []);
  const some = rows.slice(0, MOST);
  const plans = new Map(some.map(({ plan }) => [`${plan.id}:${plan.version}`, plan]));
  return { state: 'ready', now, plans: [...plans.values()], requests: some.map(({ request }) => request) };
}

async function movable(
  { facts, assessment, deleted }: RequestRecord,
  reach: Reach,
  customer: Customer,
  now: number,
): Promise<{ request: MovableRequest; plan: Plan } | null> {
  const accountId = factsNow(facts).reporterAccountId;
  const contact = contactAt(customer, accountId, now);
  const isElsewhere = reach !== null && facts.projectId !== reach;
  if (deleted || contact === null || facts.care !== undefined || isElsewhere) return null;
  const plan = await planToJudge(assessment, facts.createdAt, customer.id);
  const after = movedTo(facts, assessment, customer, plan, now);
  if (after === null) return null;
  const { issueId: id, issueKey, createdAt } = facts;
  return { plan, request: { issueId: id, issueKey, createdAt, contactName: contact.name, before: assessment, after } };
}

/**
 * Moves chosen requests to premium from this instant on; each is checked anew, and one that was answered, ended or moved
 * meanwhile is left and named. Asked twice with one id it moves once (ONB-4, X31).
 */
export async function moveRequests(reach: Reach, payload: unknown, by: string): Promise<MoveOutcome | Refused> {
  const wanted = v.safeParse(moveSchema, payload);
  const customer = wanted.success ? await findCustomer(wanted.output.customerId) : null;
  if (!wanted.success || customer === null) return REFUSED;
  const { issueIds, id } = wanted.output;
  const [moved, left]: [string[], string[]] = [[], []];
  for (const one of new Set(issueIds)) ((await moveOne(one, reach, customer, { id, by })) ? moved : left).push(one);
  return { state: 'moved', moved, left };
}

async function moveOne(one: string, reach: Reach, customer: Customer, { id, by }: { id: string; by: string }): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const open = await openRequest(one);
    if ('state' in open) return false;
    const { read, record, request, plan } = open;
    if (record.facts.changes?.some((change) => change.id === id && change.by === by)) return true;
    const now = Date.now();
    const isThere = reach === null || request.projectId === reach;
    if (!isThere || movedTo(record.facts, record.assessment, customer, plan, now) === null || (await isAnswered(request))) return false;
    await askForEvaluationLater(one, SECONDS);
    const next = await recordAfter(record, move(record.facts, { id, by, at: now }), customer);
    if ((await replaceRecord(read, next)) !== 'raced') return true;
  }
  throw new Error(`Request ${one} kept changing`);
}
