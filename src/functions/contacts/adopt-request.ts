import * as v from 'valibot';
import type { Refused } from '../../contract';
import { adopterOf, adoption, isActiveContact, isWaiting, lacksContact } from '../../domain/request/adoption';
import { assessAgain } from '../../domain/request/assess-again';
import type { RequestRecord } from '../../domain/request/request-record';
import type { AdoptingInputs, AdoptionOutcome } from '../../domain/view/adoption';
import { visibleAssessment } from '../../domain/view/visible-assessment';
import { findVisibleRequest } from '../../jira/permissions';
import { findCustomer } from '../../store/customers';
import { replaceRecord } from '../../store/rollups';
import { planToJudge } from '../care/bookings-of';
import { project } from '../evaluate-request';
import { askForEvaluationLater } from '../evaluations';
import { isAnswered, type OpenRequest, openRequest } from '../open-request';
import { recordAfter } from '../record-after';
import type { Surface } from '../surface';

const REFUSED: Refused = { state: 'refused' };
const ATTEMPTS = 4;
const MINUTE = 60_000;
/** When the fields are looked at again, should writing them fail. */
const LOOK_AGAIN_SECONDS = 60;

const payloadSchema = v.object({
  issueId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
});

/**
 * A registered contact takes over a request of the same customer that he sees in Jira (card 1, X02): it is premium from now on,
 * its reporter stays and so does its history. Pressed twice it changes once; of two contacts the second is told. Anybody else
 * is refused as if there were no such request.
 */
export async function adoptRequest({ accountId }: Surface, payload: unknown): Promise<AdoptionOutcome | Refused> {
  const decoded = v.safeParse(payloadSchema, payload);
  if (!decoded.success || accountId === null) return REFUSED;
  const { issueId, id } = decoded.output;
  if ((await findVisibleRequest(issueId)) !== issueId) return REFUSED;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const open = await openRequest(issueId);
    if ('state' in open) return open;
    const outcome = await adoptedOn(open, id, accountId);
    if (outcome !== 'raced') return outcome;
  }
  throw new Error(`Request ${issueId} kept changing`);
}

async function adoptedOn(open: OpenRequest, id: string, by: string): Promise<AdoptionOutcome | Refused | 'raced'> {
  const { read, record, request, fieldIds } = open;
  const now = Date.now();
  const customer = await customerOf(record);
  if (!isActiveContact(customer, by, now)) return REFUSED;
  if (!lacksContact(record.assessment)) return { state: alreadyBy(record, by) };
  if (await isAnswered(request)) return { state: 'closed', why: 'answered' };
  await askForEvaluationLater(request.issueId, LOOK_AGAIN_SECONDS);
  const next = await recordAfter(record, adoption(record.facts, { id, by, at: now }), customer);
  const stored = await replaceRecord(read, next);
  if (stored === 'raced') return stored;
  await project(next.assessment, request, fieldIds).catch(() => false);
  return { state: 'adopted' };
}

/** Nothing to adopt: done by the same contact before, by a colleague, or it never went to the standard desk for want of one. */
function alreadyBy({ facts }: RequestRecord, by: string): 'adopted' | 'taken' | 'notNeeded' {
  const adopter = adopterOf(facts);
  if (adopter === null) return 'notNeeded';
  return adopter === by ? 'adopted' : 'taken';
}

const customerOf = async ({ assessment }: RequestRecord) => (assessment.customerId === null ? null : findCustomer(assessment.customerId));

/** The promise a request would get if the viewer adopted it in this minute; null where it is not his to adopt. */
export async function adoptingInputs(record: RequestRecord, accountId: string): Promise<AdoptingInputs | null> {
  const { facts, assessment, deleted } = record;
  if (deleted || !isWaiting(facts) || !lacksContact(assessment)) return null;
  const customer = await customerOf(record);
  const at = Math.floor(Date.now() / MINUTE) * MINUTE;
  if (!isActiveContact(customer, accountId, Date.now())) return null;
  const change = adoption(facts, { id: 'preview', by: accountId, at });
  const adopted = { ...facts, changes: [...(facts.changes ?? []), change] };
  const after = assessAgain(adopted, customer, await planToJudge(assessment, facts.createdAt), assessment);
  return lacksContact(after) ? null : { issueId: facts.issueId, after: visibleAssessment(after) };
}
