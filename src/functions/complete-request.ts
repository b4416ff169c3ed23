import * as v from 'valibot';
import type { Refused } from '../contract';
import type { Customer } from '../domain/customer/customer';
import { completionOf } from '../domain/request/completion';
import { LONGEST_IMPACT, type PanelChoice, type RequestFacts } from '../domain/request/facts';
import { factsNow, isIncomplete } from '../domain/request/facts-after';
import type { RequestRecord } from '../domain/request/request-record';
import { stepProblems } from '../domain/request/wanted-change';
import type { CompletionInputs, CompletionOutcome } from '../domain/view/change';
import { visibleFacts } from '../domain/view/change-history';
import { visibleCustomer } from '../domain/view/visible-customer';
import { findVisibleRequest } from '../jira/permissions';
import { findCustomer } from '../store/customers';
import { planOf } from '../store/plans';
import { replaceRecord } from '../store/rollups';
import { project } from './evaluate-request';
import { askForEvaluationLater } from './evaluations';
import { matchCustomer } from './match-customer';
import { isAnswered, type OpenRequest, openRequest } from './open-request';
import { matchViewer } from './own-viewer';
import { recordAfter } from './record-after';
import type { Surface } from './surface';

const REFUSED: Refused = { state: 'refused' };
const ATTEMPTS = 4;
/** When the fields are looked at again, should writing them fail. */
const LOOK_AGAIN_SECONDS = 60;

const key = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200)));
const said = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_IMPACT))), null);
const payloadSchema = v.object({
  choice: v.object({ productKey: key, instanceId: key, severity: key, kind: said, app: said, impact: said }),
});

/** Product, instance and severity of a request that came without them, by its customer's people and once; told to nobody but them. */
export async function completeRequest({ accountId, requestKey }: Surface, payload: unknown): Promise<CompletionOutcome | Refused> {
  const issueId = accountId === null || requestKey === null ? null : await findVisibleRequest(requestKey);
  if (issueId === null || accountId === null) return REFUSED;
  const decoded = v.safeParse(payloadSchema, payload);
  if (!decoded.success) return { state: 'invalid', problems: [{ field: 'form', code: 'nothing' }] };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const open = await openRequest(issueId);
    if ('state' in open) return open;
    if (!(await isTheirs(open.record, accountId))) return REFUSED;
    const outcome = await completedOn(open, decoded.output.choice, accountId);
    if (outcome !== 'raced') return outcome;
  }
  throw new Error(`Request ${issueId} kept changing`);
}

async function completedOn(open: OpenRequest, choice: PanelChoice, by: string): Promise<CompletionOutcome | 'raced'> {
  const { read, record, request, plan, fieldIds } = open;
  if (!isIncomplete(record.facts)) return { state: 'closed', why: 'complete' };
  if (await isAnswered(request)) return { state: 'closed', why: 'answered' };
  const { customerId } = record.assessment;
  const customer = customerId === null ? null : await findCustomer(customerId);
  const known = customer === null ? null : await knownTo(by, customer);
  const change = completionOf(record.facts, choice, known, by, Date.now());
  const problems = stepProblems(change.steps, known, plan);
  if (problems.length > 0) return { state: 'invalid', problems };
  const next = await recordAfter(record, change, customer);
  const stored = await replaceRecord(read, next);
  if (stored === 'raced') return stored;
  // Where it may have become critical, the desk is called out at once.
  await askForEvaluationLater(request.issueId, next.desk === undefined ? LOOK_AGAIN_SECONDS : 1);
  await project(next.assessment, request, fieldIds).catch(() => false);
  return { state: 'completed' };
}

/** The reporter's own request, or one of the company the viewer belongs to: nobody else's instances are shown or chosen. */
async function isTheirs({ facts, assessment }: RequestRecord, accountId: string): Promise<boolean> {
  if (factsNow(facts).reporterAccountId === accountId) return true;
  if (assessment.customerId === null) return false;
  return (await matchCustomer(accountId, [])).customer?.id === assessment.customerId;
}

/** Who has left the company completes his own request, but neither sees nor chooses what it runs. */
async function knownTo(accountId: string, customer: Customer): Promise<Customer> {
  return (await matchViewer(accountId)).customer?.id === customer.id ? customer : { ...customer, instances: [] };
}

/** What the viewer needs to complete a request; null where nothing is missing any more or it is not theirs. */
export async function completionInputs(record: RequestRecord, accountId: string): Promise<CompletionInputs | null> {
  const { facts, assessment, deleted } = record;
  if (deleted || !isWaiting(facts) || !isIncomplete(facts) || !(await isTheirs(record, accountId))) return null;
  const customer = assessment.customerId === null ? null : await findCustomer(assessment.customerId);
  const plan = await planOf(assessment.plan, facts.createdAt);
  if (customer === null) return { facts: visibleFacts(facts), customer };
  const { contactAccountId } = factsNow(facts);
  const shown = visibleCustomer(await knownTo(accountId, customer), contactAccountId ?? accountId, plan);
  return { facts: visibleFacts(facts), customer: { ...shown, contacts: shown.contacts.map((contact) => ({ ...contact, name: '' })) } };
}

const isWaiting = ({ response, endedAt }: RequestFacts): boolean => response === null && endedAt === null;
