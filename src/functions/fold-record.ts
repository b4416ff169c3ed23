import { contactAt } from '../domain/customer/contact-at';
import type { Customer } from '../domain/customer/customer';
import { assess } from '../domain/request/assess';
import { conclude } from '../domain/request/conclude';
import type { Change, RequestFacts } from '../domain/request/facts';
import { factsNow } from '../domain/request/facts-after';
import { owed, PROMISE } from '../domain/request/telling';
import { choiceOf } from '../jira/panel-property';
import { findReporterChange } from '../jira/reporter';
import type { JiraRequest } from '../jira/request';
import { findCustomer } from '../store/customers';
import { currentPlan, planOf } from '../store/plans';
import type { RequestRecord } from '../store/requests';
import { findResponse } from './find-response';
import { matchCustomer } from './match-customer';
import { recordAfter } from './record-after';

/** A request that is first seen later than this after it was raised does not arrive, it is taken over: nobody is written to. */
const ARRIVING = 3_600_000;
/** How long the choice of the create panel may lag behind the request it belongs to. */
const CHOICE_LAG = 60_000;
const NOT_QUALIFIED = new Set(['contactNot', 'contactPending', 'contactOverLimit']);

/**
 * The record with what is new in Jira: judged once, then changed only by what somebody did, so that a promise never changes
 * behind anybody's back. `tells` = arriving premium requests get their promise as a comment.
 */
export async function foldRecord(request: JiraRequest, record: RequestRecord | null, tells: boolean, now: number): Promise<RequestRecord> {
  const response = record?.facts.response ?? (await findResponse(request));
  const seen = { response, endedAt: response === null ? request.endedAt : null };
  const choice = choiceOf(request.panelValue);
  if (record === null) return arrived(await judged(request, { choice, ...seen }, null), tells, now);
  const isLate = record.facts.choice === null && choice !== null && record.facts.response === null;
  const { changes = [] } = record.facts;
  if (isLate && changes.length === 0) return { ...record, ...(await judged(request, { choice, ...seen }, record.assessment)) };
  const facts: RequestFacts = { ...record.facts, ...(isLate ? { choice } : {}), ...seen };
  const isOvertaken = record.facts.response === null && response !== null && changes.some((change) => change.at >= response.at);
  if (isLate || isOvertaken) return { ...record, facts, assessment: await judgedAgain(record, facts), deleted: false };
  const known = { ...record, facts, assessment: conclude(record.assessment, seen.response, seen.endedAt), deleted: false };
  return response === null && seen.endedAt === null ? changedOutside(known, request, now) : known;
}

type Seen = Pick<RequestFacts, 'choice' | 'response' | 'endedAt'>;

/** `born` = an earlier verdict, whose plan goes on to judge. */
async function judged(request: JiraRequest, seen: Seen, born: RequestRecord['assessment'] | null): Promise<RequestRecord> {
  const { match, customer } = await matchCustomer(request.reporterAccountId, request.organizationIds);
  const { issueId, issueKey, projectId, createdAt, reporterAccountId } = request;
  const facts: RequestFacts = { issueId, issueKey, projectId, createdAt, reporterAccountId, match, ...seen };
  const plan = born === null ? await currentPlan(createdAt) : await planOf(born.plan, createdAt);
  return { facts, assessment: assess(facts, customer, plan), deleted: false };
}

function arrived(record: RequestRecord, tells: boolean, now: number): RequestRecord {
  const { facts, assessment } = record;
  const isNew = facts.response === null && facts.endedAt === null && now - facts.createdAt <= ARRIVING;
  if (!tells || !isNew || assessment.clock.state === 'none') return record;
  return { ...record, tellings: [owed(PROMISE, facts.choice === null ? facts.createdAt + CHOICE_LAG : facts.createdAt)] };
}

async function judgedAgain({ assessment }: RequestRecord, facts: RequestFacts): Promise<RequestRecord['assessment']> {
  const plan = await planOf(assessment.plan, facts.createdAt);
  return assess(facts, await customerOf(assessment.customerId), plan);
}

const customerOf = async (customerId: string | null): Promise<Customer | null> => (customerId === null ? null : findCustomer(customerId));

/** What happened to an unanswered request outside the app's own forms: another reporter in Jira, or its reporter was registered (Q01). */
async function changedOutside(record: RequestRecord, request: JiraRequest, now: number): Promise<RequestRecord> {
  const { reporterAccountId } = factsNow(record.facts);
  if (request.reporterAccountId !== null && request.reporterAccountId !== reporterAccountId)
    return withReporter(record, request, request.reporterAccountId, now);
  const isOpenToContact = record.assessment.reasons.some((reason) => NOT_QUALIFIED.has(reason.code));
  return isOpenToContact ? registered(record, reporterAccountId, now) : record;
}

async function withReporter(record: RequestRecord, request: JiraRequest, accountId: string, now: number): Promise<RequestRecord> {
  const [{ match, customer }, change] = await Promise.all([
    matchCustomer(accountId, request.organizationIds),
    findReporterChange(request.issueId, accountId),
  ]);
  const at = change?.at ?? now;
  const steps: Change['steps'] = [{ what: 'reporter', from: factsNow(record.facts).reporterAccountId, to: accountId }];
  return recordAfter(record, { id: `reporter-${at}`, at, by: change?.by ?? null, as: 'jira', steps, reason: '', match }, customer);
}

async function registered(record: RequestRecord, accountId: string | null, now: number): Promise<RequestRecord> {
  const customer = await customerOf(record.assessment.customerId);
  const contact = customer === null ? null : contactAt(customer, accountId, now);
  if (contact?.status !== 'active') return record;
  const at = contact.activeFrom > factsNow(record.facts).contactSince ? contact.activeFrom : now;
  const steps: Change['steps'] = [{ what: 'contact', from: null, to: accountId }];
  return recordAfter(record, { id: `contact-${at}`, at, by: null, as: 'jira', steps, reason: '', match: null }, customer);
}
