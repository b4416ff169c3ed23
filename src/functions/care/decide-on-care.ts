import { type CareAsked, type CareDecision, decideCare } from '../../domain/care/decide-care';
import type { CareKind, CareKnown } from '../../domain/care/kind';
import { CARE_KINDS } from '../../domain/care/kinds';
import type { CareKindKey, CareRecord } from '../../domain/care/record';
import type { RequestRecord } from '../../domain/request/request-record';
import { careWrite, readCare, readCareOf } from '../../store/care';
import { findCustomer } from '../../store/customers';
import { currentPlan } from '../../store/plans';
import { type ReadRecord, readVersionedRecord } from '../../store/requests';
import { replaceRecord } from '../../store/rollups';
import { writeUnchanged } from '../../store/versioned';
import { askForEvaluationLater } from '../evaluations';
import { log } from '../log';
import { reasonOf } from '../reason-of';
import { LEASE_SECONDS } from '../settle-tellings';
import { planFor, planToJudge } from './bookings-of';
import { CARE_SHELLS } from './care-shells';

const ATTEMPTS = 6;

/** What is to be done, to which record of which request; `recordId` null = the kind says which, or it is a new one. */
export interface CareWanted extends CareAsked {
  readonly kind: CareKindKey;
  readonly recordId: string | null;
  readonly issueId: string;
}

/**
 * Does one action to one record: reads, decides, writes if nothing moved meanwhile, the request's own record in the same
 * transaction where the kind changes it, and then what follows from it. A lost race reads and decides again.
 */
export async function decideOnCare(wanted: CareWanted): Promise<CareDecision> {
  const kind = CARE_KINDS[wanted.kind];
  if (kind === undefined) return { state: 'refused' };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const decision = await attempted(kind, wanted);
    if (decision !== 'raced') return decision;
  }
  throw new Error(`Care of request ${wanted.issueId} kept changing`);
}

async function attempted(kind: CareKind, wanted: CareWanted): Promise<CareDecision | 'raced'> {
  const request = await readVersionedRecord(wanted.issueId);
  if (request.record === null || (request.record.deleted && wanted.as !== 'job')) return { state: 'refused' };
  const seen = await knownOf(wanted.issueId, request.record);
  const recordId = wanted.recordId ?? kind.slotOf?.(seen) ?? `${kind.key}-${wanted.issueId}-${wanted.id}`;
  const read = await readCare(recordId);
  if (read.record !== null && (read.record.issueId !== wanted.issueId || read.record.kind !== kind.key)) return { state: 'refused' };
  const found = (await CARE_SHELLS[kind.key]?.find?.(wanted.action, wanted.by, read.record, seen, wanted.fields)) ?? {};
  const known = { ...seen, found };
  const decision = decideCare(kind, recordId, read.record, wanted, known);
  if (decision.state === 'changed') {
    const stored = await stores(request, { ...decision, write: careWrite(read, decision.record) }, known);
    if (stored === 'raced') return stored;
  }
  if (decision.state === 'changed' || isUnfollowed(decision, wanted, known.now)) await followed(decision.record, known);
  return decision;
}

/**
 * A step that was done before and that nothing has followed yet: what belongs to it is done again, by a schedule only once whoever did
 * the step is at it no more, since schedules run twice at a time.
 */
function isUnfollowed(decision: CareDecision, { id, as }: CareWanted, now: number): decision is Extract<CareDecision, { state: 'same' }> {
  const latest = decision.state === 'same' ? decision.record.steps.at(-1) : undefined;
  return latest?.id === id && (as !== 'job' || now - latest.at > LEASE_SECONDS * 1_000);
}

/** What decisions about the care of a request rest on. */
export async function knownOf(issueId: string, record: RequestRecord): Promise<CareKnown> {
  const { facts, assessment } = record;
  const now = Date.now();
  const [plan, rota, customer, others] = await Promise.all([
    planToJudge(assessment, facts.createdAt),
    currentPlan(now).then((current) => planFor(assessment.customerId, current)),
    assessment.customerId === null ? null : findCustomer(assessment.customerId),
    readCareOf(issueId),
  ]);
  return { now, plan, rota, subject: { facts, assessment }, customer, others, found: {} };
}

async function stores(
  request: ReadRecord,
  { record, write }: { record: CareRecord; write: ReturnType<typeof careWrite> },
  known: CareKnown,
): Promise<'stored' | 'raced'> {
  const next = request.record === null ? null : ((await CARE_SHELLS[record.kind]?.changed?.(request.record, record, known)) ?? null);
  const writes = [write, ...(CARE_SHELLS[record.kind]?.alongside?.(record, known) ?? [])];
  if (next === null) return (await writeUnchanged(writes, {})) ? 'stored' : 'raced';
  // Whatever a crash leaves open behind the write is finished by this evaluation.
  await askForEvaluationLater(record.issueId, LEASE_SECONDS + 1);
  return (await replaceRecord(request, next, writes)) === 'raced' ? 'raced' : 'stored';
}

/** What follows is kept apart from the step itself: if it fails, the step stands and the sweep or an evaluation comes back to it. */
async function followed(record: CareRecord, known: CareKnown): Promise<void> {
  const { record: request } = await readVersionedRecord(record.issueId);
  try {
    if (request !== null) await CARE_SHELLS[record.kind]?.after?.(record, request, known);
  } catch (fault) {
    log('care', record.id, `to be finished: ${reasonOf(fault)}`);
  }
}
