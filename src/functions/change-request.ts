import type { Refused } from '../contract';
import { assessAgain } from '../domain/request/assess-again';
import type { Change } from '../domain/request/facts';
import type { RequestRecord } from '../domain/request/request-record';
import { reasonProblems } from '../domain/request/wanted-change';
import type { ChangeOutcome, ChangePreview, ChangeView } from '../domain/view/change';
import { agentChange } from '../domain/view/change-history';
import { readPersons } from '../jira/persons';
import { setReporter } from '../jira/reporter';
import { findCustomer } from '../store/customers';
import { replaceRecord } from '../store/rollups';
import { planToJudge } from './care/bookings-of';
import { type ConfirmedChange, decodeConfirmed, decodeWanted } from './decode-change';
import { project } from './evaluate-request';
import { askForEvaluation, askForEvaluationLater } from './evaluations';
import { issueOfAgent } from './issue-of-agent';
import { log } from './log';
import { isAnswered, type OpenRequest, openRequest } from './open-request';
import { type Proposal, proposeChange } from './propose-change';
import { reasonOf } from './reason-of';
import { recordAfter } from './record-after';
import { LEASE_SECONDS, settleTellings } from './settle-tellings';
import type { Surface } from './surface';

const REFUSED: Refused = { state: 'refused' };
const ATTEMPTS = 4;

/** Both promises of a change an agent has not confirmed yet. Writes nothing. */
export async function previewChange(surface: Surface, payload: unknown): Promise<ChangePreview | Refused> {
  const issueId = await issueOfAgent(surface);
  if (issueId === null) return REFUSED;
  const decoded = decodeWanted(payload);
  if ('problems' in decoded) return { state: 'invalid', problems: decoded.problems };
  const open = await openRequest(issueId);
  if ('state' in open) return open;
  const proposal = await proposeChange(open, decoded.wanted);
  if ('problems' in proposal) return { state: 'invalid', problems: proposal.problems };
  const now = Date.now();
  const { record } = open;
  const change = changeOf(proposal, { id: 'preview', reason: '' }, surface.accountId, now);
  const facts = { ...record.facts, changes: [...(record.facts.changes ?? []), change] };
  const plan = await planToJudge(record.assessment, facts.createdAt, proposal.customer?.id ?? null);
  return { state: 'preview', now, plan, before: record.assessment, after: assessAgain(facts, proposal.customer, plan, record.assessment) };
}

/**
 * Changes a request for an agent: one versioned write of the record, then its fields and one public comment. Asking twice with
 * the same id changes once; whoever decided on an older state is told what happened instead. An evaluation asked for ahead
 * finishes what a crash leaves open.
 */
export async function changeRequest(surface: Surface, payload: unknown): Promise<ChangeOutcome | Refused> {
  const issueId = await issueOfAgent(surface);
  if (issueId === null) return REFUSED;
  const decoded = decodeConfirmed(payload);
  if ('problems' in decoded) return { state: 'invalid', problems: decoded.problems };
  const { confirmed } = decoded;
  const problems = reasonProblems(confirmed.reason);
  if (problems.length > 0) return { state: 'invalid', problems };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const open = await openRequest(issueId);
    if ('state' in open) return open;
    const outcome = await confirmedOn(open, confirmed, surface.accountId);
    if (outcome !== 'raced') return outcome;
  }
  throw new Error(`Request ${issueId} kept changing`);
}

async function confirmedOn(open: OpenRequest, confirmed: ConfirmedChange, by: string | null): Promise<ChangeOutcome | 'raced'> {
  const { read, record, request } = open;
  const { changes = [] } = record.facts;
  if (changes.some((change) => change.id === confirmed.id && change.by === by)) return finished(open, record);
  if (changes.length > confirmed.seen) return { state: 'overtaken', changes: await named(record, changes.slice(confirmed.seen), by) };
  if (await isAnswered(request)) return { state: 'closed', why: 'answered' };
  const proposal = await proposeChange(open, confirmed);
  if ('problems' in proposal) return { state: 'invalid', problems: proposal.problems };
  const reporter = proposal.steps.find((step) => step.what === 'reporter')?.to ?? null;
  await askForEvaluationLater(request.issueId, LEASE_SECONDS + 1);
  if (reporter !== null && !(await setReporter(request.issueId, reporter)))
    return { state: 'invalid', problems: [{ field: 'reporter', code: 'notAllowed' }] };
  const next = await recordAfter(record, changeOf(proposal, confirmed, by, Date.now()), proposal.customer);
  const stored = await replaceRecord(read, next);
  return stored === 'raced' ? stored : finished(open, next);
}

const changeOf = (
  { steps, match }: Proposal,
  { id, reason }: { readonly id: string; readonly reason: string },
  by: string | null,
  at: number,
): Change => ({ id, at, by, as: 'agent', steps, reason: reason.trim(), match });

/** What Jira shows and what the customer is told; whatever fails here is done by the evaluation that was asked for ahead. */
async function finished({ request, fieldIds }: OpenRequest, record: RequestRecord): Promise<ChangeOutcome> {
  try {
    await project(record.assessment, request, fieldIds);
    // A request that became critical is called out at once, by an evaluation that reads it anew.
    if (record.desk !== undefined) await askForEvaluation([request.issueId]);
    return { state: 'changed', told: await settleTellings(request.issueId) };
  } catch (fault) {
    log('change', request.issueId, `to be finished: ${reasonOf(fault)}`);
    return { state: 'changed', told: false };
  }
}

async function named(record: RequestRecord, changes: readonly Change[], viewerAccountId: string | null): Promise<readonly ChangeView[]> {
  const { customerId } = record.assessment;
  const [people, customer] = await Promise.all([
    readPersons(changes.flatMap((change) => change.by ?? [])),
    customerId === null ? null : findCustomer(customerId),
  ]);
  const names = new Map(people.map(({ accountId, name }) => [accountId, name]));
  return changes.map((change) => agentChange(change, { viewerAccountId, names, instances: customer?.instances ?? [] }));
}
