import type { TypedKind } from '../domain/care/typed-kinds';
import type { Customer } from '../domain/customer/customer';
import { isErased } from '../domain/privacy/person-fields';
import { assess } from '../domain/request/assess';
import { assessAgain } from '../domain/request/assess-again';
import { conclude } from '../domain/request/conclude';
import type { Change, RequestFacts } from '../domain/request/facts';
import { factsNow } from '../domain/request/facts-after';
import type { RequestRecord } from '../domain/request/request-record';
import { owed, PROMISE } from '../domain/request/telling';
import { textFactsOf } from '../domain/request/text-facts';
import { counts } from '../domain/view/tally';
import { choiceOf } from '../jira/panel-property';
import { findReporterChange } from '../jira/reporter';
import type { JiraRequest } from '../jira/request';
import { requestText } from '../jira/request-text';
import { findCustomer } from '../store/customers';
import { currentPlan, planOf } from '../store/plans';
import { opaqueId } from '../store/site-secret';
import { planFor, planToJudge } from './care/bookings-of';
import { findResponse } from './find-response';
import { matchCustomer } from './match-customer';
import { recordAfter } from './record-after';

/** A request that is first seen later than this after it was raised does not arrive, it is taken over: nobody is written to. */
const ARRIVING = 3_600_000;
/** How long the choice of the create panel may lag behind the request it belongs to. */
const CHOICE_LAG = 60_000;

/** How a request arrives: whether premium ones get their promise as a comment, and the kind of care its type is for. */
export interface ArrivalTerms {
  readonly tells: boolean;
  readonly care: TypedKind | null;
}

/**
 * The record with what is new in Jira: judged once, then changed only by what somebody did, so that a promise never changes
 * behind anybody's back.
 */
export async function foldRecord(
  request: JiraRequest,
  record: RequestRecord | null,
  terms: ArrivalTerms,
  now: number,
): Promise<RequestRecord> {
  const response = record?.facts.response ?? (await findResponse(request));
  const resolved = request.endedAt === null ? {} : { resolvedAt: request.endedAt };
  const seen = { response, endedAt: response === null ? request.endedAt : null, ...resolved };
  const choice = choiceOf(request.panelValue);
  if (record === null) return arrived(await judged(request, { choice, ...seen, ...careOf(terms) }, null), terms.tells, now);
  const isLate = record.facts.choice === null && choice !== null && record.facts.response === null;
  const { changes = [] } = record.facts;
  if (isLate && changes.length === 0)
    return { ...record, ...(await judged(request, { choice, ...seen, ...careOf(record.facts) }, record)) };
  const { resolvedAt: _before, ...before } = record.facts;
  const facts: RequestFacts = { ...before, ...placeOf(record, request), ...(isLate ? { choice } : {}), ...seen };
  const isOvertaken = record.facts.response === null && response !== null && changes.some((change) => change.at >= response.at);
  if (isLate || isOvertaken) return { ...record, facts, assessment: await judgedAgain(record, facts), deleted: false };
  const known = { ...record, facts, assessment: conclude(record.assessment, facts), deleted: false };
  return record.facts.response === null && record.facts.endedAt === null ? changedOutside(known, request, now) : known;
}

/** A request that moves takes its promise along; once it counts in a project's figures it stays there. */
const placeOf = ({ assessment }: RequestRecord, { projectId, issueKey }: JiraRequest): Partial<RequestFacts> =>
  counts(assessment) ? {} : { projectId, issueKey };

type Seen = Pick<RequestFacts, 'choice' | 'response' | 'endedAt' | 'resolvedAt' | 'care'>;

const careOf = ({ care }: { readonly care?: TypedKind | null }): Pick<RequestFacts, 'care'> => (care == null ? {} : { care });

/** `before` = the record so far, whose plan goes on to judge; what was measured of its words stands. */
async function judged(request: JiraRequest, seen: Seen, before: RequestRecord | null): Promise<RequestRecord> {
  const { match, customer } = await matchCustomer(request.reporterAccountId, request.organizationIds);
  const { issueId, issueKey, projectId, createdAt, reporterAccountId } = request;
  const plan = before === null ? await currentPlan(createdAt) : await planOf(before.assessment.plan, createdAt);
  const { summary, description } = request.written;
  const text = before === null ? { text: textFactsOf(requestText(summary, description), plan) } : measuredOf(before.facts);
  const facts: RequestFacts = { issueId, issueKey, projectId, createdAt, reporterAccountId, match, ...text, ...seen };
  return { facts, assessment: assess(facts, customer, await planFor(customer?.id ?? null, plan)), deleted: false };
}

const measuredOf = ({ text }: RequestFacts): Pick<RequestFacts, 'text'> => (text === undefined ? {} : { text });

function arrived(record: RequestRecord, tells: boolean, now: number): RequestRecord {
  const { facts, assessment } = record;
  const isNew = facts.response === null && facts.endedAt === null && now - facts.createdAt <= ARRIVING;
  if (!tells || !isNew || assessment.clock.state === 'none') return record;
  // Where Jira's clock is ahead of this one, what it has is there already.
  const from = Math.min(facts.createdAt, now);
  return { ...record, tellings: [owed(PROMISE, facts.choice === null ? from + CHOICE_LAG : from)] };
}

async function judgedAgain({ assessment }: RequestRecord, facts: RequestFacts): Promise<RequestRecord['assessment']> {
  const plan = await planToJudge(assessment, facts.createdAt);
  return assessAgain(facts, await customerOf(assessment.customerId), plan, assessment);
}

const customerOf = async (customerId: string | null): Promise<Customer | null> => (customerId === null ? null : findCustomer(customerId));

/**
 * Another reporter, set in Jira's own field (Q01). Who is registered later does not move his waiting requests by that: somebody
 * looks at both promises and moves them (ONB-4, X31).
 */
async function changedOutside(record: RequestRecord, request: JiraRequest, now: number): Promise<RequestRecord> {
  const { reporterAccountId } = factsNow(record.facts);
  if (request.reporterAccountId === null || request.reporterAccountId === reporterAccountId) return record;
  // Jira goes on naming an account that was closed; here it is known by its opaque id only.
  if (isErased(reporterAccountId) && reporterAccountId === (await opaqueId(request.reporterAccountId))) return record;
  return withReporter(record, request, request.reporterAccountId, now);
}

const reporterChangeId = (at: number): string => `reporter-${at}`;

const isFolded = ({ changes = [] }: RequestFacts, at: number): boolean => changes.some(({ id }) => id === reporterChangeId(at));

async function withReporter(record: RequestRecord, request: JiraRequest, accountId: string, now: number): Promise<RequestRecord> {
  const [{ match, customer }, change] = await Promise.all([
    matchCustomer(accountId, request.organizationIds),
    findReporterChange(request.issueId, accountId),
  ]);
  const at = change?.at ?? now;
  // An id of somebody erased before a reinstallation compares with nobody: only Jira's history tells that the reporter is another.
  if (isErased(factsNow(record.facts).reporterAccountId) && (change === null || isFolded(record.facts, at))) return record;
  // Found together with what ended it: only what came before that counts, as if both had been seen in turn.
  if (at >= (record.facts.response?.at ?? record.facts.endedAt ?? Number.POSITIVE_INFINITY)) return record;
  const steps: Change['steps'] = [{ what: 'reporter', from: factsNow(record.facts).reporterAccountId, to: accountId }];
  return recordAfter(record, { id: reporterChangeId(at), at, by: change?.by ?? null, as: 'jira', steps, reason: '', match }, customer);
}
