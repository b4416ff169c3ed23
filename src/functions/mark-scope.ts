import type { Refused } from '../contract';
import type { Customer } from '../domain/customer/customer';
import type { Plan } from '../domain/plan/plan';
import { assessAgain } from '../domain/request/assess-again';
import { isSamePromise } from '../domain/request/earlier-promise';
import type { Change } from '../domain/request/facts';
import type { RequestRecord } from '../domain/request/request-record';
import { isMarkable, lastMarkOf } from '../domain/request/scope-mark';
import { MOST_CHANGES } from '../domain/request/wanted-change';
import type { ScopeOutcome, ScopePreview, ScopeProblem, WantedMark } from '../domain/view/scope';
import { findRequest } from '../jira/request';
import { findCustomer } from '../store/customers';
import { type ReadRecord, readVersionedRecord } from '../store/requests';
import { replaceRecord } from '../store/rollups';
import { readSettings } from '../store/settings';
import { planToJudge } from './care/bookings-of';
import { type ConfirmedMark, decodeMark, decodeWantedMark } from './decode-mark';
import { project } from './evaluate-request';
import { askForEvaluationLater } from './evaluations';
import { fieldIdsOf } from './field-ids-of';
import { issueOfAgent } from './issue-of-agent';
import { log } from './log';
import { reasonOf } from './reason-of';
import { recordAfter } from './record-after';
import { LEASE_SECONDS, settleTellings } from './settle-tellings';
import type { Surface } from './surface';

const REFUSED: Refused = { state: 'refused' };
const ATTEMPTS = 4;

interface Marked {
  readonly read: ReadRecord;
  readonly record: RequestRecord;
  readonly customer: Customer | null;
  readonly plan: Plan;
}

/** Both verdicts of what an agent wants to say about the scope, before it is confirmed. Writes nothing. */
export async function previewScope(surface: Surface, payload: unknown): Promise<ScopePreview | Refused> {
  const issueId = await issueOfAgent(surface);
  if (issueId === null) return REFUSED;
  const decoded = decodeWantedMark(payload);
  if ('problem' in decoded) return { state: 'invalid', problem: decoded.problem };
  const marked = await readMarked(issueId);
  if ('state' in marked) return marked;
  const problem = problemOf(decoded.value, marked);
  if (problem !== null) return { state: 'invalid', problem };
  const { record, customer, plan } = marked;
  const change = changeOf({ ...decoded.value, id: 'preview', reason: '' }, record, surface.accountId, Date.now());
  const facts = { ...record.facts, changes: [...(record.facts.changes ?? []), change] };
  return { state: 'preview', plan, before: record.assessment, after: assessAgain(facts, customer, plan, record.assessment) };
}

/**
 * Keeps what an agent says about a request's scope at any time, also after its answer, and owes the customer the comment that goes
 * with it. Asking twice with the same id marks once; whoever decided on an older state is told so (cards 5 to 7).
 */
export async function markScope(surface: Surface, payload: unknown): Promise<ScopeOutcome | Refused> {
  const issueId = await issueOfAgent(surface);
  if (issueId === null) return REFUSED;
  const decoded = decodeMark(payload);
  if ('problem' in decoded) return { state: 'invalid', problem: decoded.problem };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const marked = await readMarked(issueId);
    if ('state' in marked) return marked;
    const outcome = await markedOn(marked, decoded.value, surface.accountId);
    if (outcome !== 'raced') return outcome;
  }
  throw new Error(`Request ${issueId} kept changing`);
}

async function readMarked(issueId: string): Promise<Marked | Extract<ScopeOutcome, { state: 'closed' }>> {
  const read = await readVersionedRecord(issueId);
  const { record } = read;
  const { served } = await readSettings();
  const isServed = served.some(({ projectId }) => projectId === record?.facts.projectId);
  if (record === null || record.deleted || !isServed) return { state: 'closed', why: 'notServed' };
  const { customerId } = record.assessment;
  const customer = customerId === null ? null : await findCustomer(customerId);
  return { read, record, customer, plan: await planToJudge(record.assessment, record.facts.createdAt) };
}

async function markedOn(marked: Marked, confirmed: ConfirmedMark, by: string | null): Promise<ScopeOutcome | 'raced'> {
  const { read, record, customer } = marked;
  const { changes = [], issueId } = record.facts;
  if (changes.some((change) => change.id === confirmed.id && change.by === by)) return finished(record, confirmed.id);
  if (changes.length > confirmed.seen) return { state: 'overtaken' };
  if (changes.length >= MOST_CHANGES) return { state: 'closed', why: 'tooMany' };
  const problem = problemOf(confirmed, marked);
  if (problem !== null) return { state: 'invalid', problem };
  const change = changeOf(confirmed, record, by, Date.now());
  const next = withReply(record, await recordAfter(record, change, customer), change.id, confirmed.reply);
  await askForEvaluationLater(issueId, LEASE_SECONDS + 1);
  return (await replaceRecord(read, next)) === 'raced' ? 'raced' : finished(next, change.id);
}

/** Only what there is to tell is owed: the prepared comment, or another promise. */
function withReply(before: RequestRecord, next: RequestRecord, id: string, reply: string): RequestRecord {
  const isQuiet = reply === '' && isSamePromise(before.assessment, next.assessment);
  const tellings = (next.tellings ?? []).flatMap((entry) =>
    entry.id !== id ? [entry] : isQuiet ? [] : [reply === '' ? entry : { ...entry, reply }],
  );
  return { ...next, tellings };
}

function problemOf({ to, renewal }: WantedMark, { record, plan }: Marked): ScopeProblem | null {
  if (renewal != null) return record.assessment.reasons.some(({ code }) => code === 'maintenanceEnded') ? null : 'nothing';
  if ((lastMarkOf(record.facts) ?? null) === to) return 'nothing';
  if (to === null) return null;
  if (to === 'in') return isMarkable(record.assessment.reasons, to) ? null : 'notAllowed';
  return plan.exclusions.some(({ rule }) => rule === to) ? null : 'exclusion';
}

function changeOf(mark: WantedMark & Pick<Change, 'id' | 'reason'>, { facts }: RequestRecord, by: string | null, at: number): Change {
  const steps: Change['steps'] =
    mark.renewal == null
      ? [{ what: 'scope', from: lastMarkOf(facts) ?? null, to: mark.to }]
      : [{ what: 'renewal', from: null, to: mark.renewal }];
  return { id: mark.id, at, by, as: 'agent', steps, reason: mark.reason, match: null };
}

/** What Jira shows and what the customer is told; whatever fails here is done by the evaluation that was asked for ahead. */
async function finished(record: RequestRecord, id: string): Promise<ScopeOutcome> {
  const { issueId } = record.facts;
  const isOwed = record.tellings?.some((telling) => telling.id === id) === true;
  try {
    const fieldIds = await fieldIdsOf(await readSettings());
    const request = await findRequest(issueId, fieldIds);
    if (request !== null) await project(record.assessment, request, fieldIds);
    await settleTellings(issueId);
    return { state: 'marked', told: isOwed ? 'told' : 'quiet' };
  } catch (fault) {
    log('change', issueId, `to be finished: ${reasonOf(fault)}`);
    return { state: 'marked', told: isOwed ? 'later' : 'quiet' };
  }
}
