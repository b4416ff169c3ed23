import type { Plan } from '../../domain/plan/plan';
import { type JudgedRequest, reassessed } from '../../domain/plan/reassessed';
import { isSamePromise } from '../../domain/request/earlier-promise';
import type { RequestRecord } from '../../domain/request/request-record';
import { readVersionedRecord } from '../../store/requests';
import { replaceRecord } from '../../store/rollups';
import { askForEvaluation } from '../evaluations';

/** Readings of one record before it is left to the next pass: each lost to somebody who changed it meanwhile. */
const ATTEMPTS = 3;
/** Records written at the same time. */
const TOGETHER = 10;

interface Act {
  readonly at: number;
  /** Account id of who asked for it. */
  readonly by: string;
  /** Of the very step of the job: by it a step that comes again after a death knows what it has written. */
  readonly changeId: string;
}

/**
 * Puts requests under another plan: the verdict of the comparison, the promise before kept beside it with who and when. Jira's
 * fields follow through the evaluator. Answers those that were written, now or by this very act before it died, as they were before.
 */
export async function reassessRecords(requests: readonly JudgedRequest[], plan: Plan, act: Act): Promise<readonly JudgedRequest[]> {
  const written: JudgedRequest[] = [];
  for (let from = 0; from < requests.length; from += TOGETHER) {
    const done = await Promise.all(requests.slice(from, from + TOGETHER).map((request) => reassessRecord(request, plan, act)));
    written.push(...done.flatMap((request) => request ?? []));
  }
  await askForEvaluation(written.map(({ facts }) => facts.issueId));
  return written;
}

async function reassessRecord({ facts, customer, bookings }: JudgedRequest, plan: Plan, act: Act): Promise<JudgedRequest | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const read = await readVersionedRecord(facts.issueId);
    const done = read.record?.earlier?.find(({ changeId }) => changeId === act.changeId);
    if (done !== undefined) return { facts, assessment: done.assessment, customer, bookings };
    const before = read.record && { facts: read.record.facts, assessment: read.record.assessment, customer, bookings };
    const next = before && read.record && recordUnder(read.record, before, plan, act);
    if (next === null) return null;
    const outcome = await replaceRecord(read, next);
    if (outcome !== 'raced') return outcome === 'stored' ? before : null;
  }
  return null;
}

function recordUnder(record: RequestRecord, before: JudgedRequest, plan: Plan, { at, by, changeId }: Act): RequestRecord | null {
  const assessment = reassessed(before, plan);
  if (assessment === null) return null;
  const desk = record.desk === undefined ? {} : { desk: { ...record.desk, nextAt: at, askedFor: null } };
  if (isSamePromise(record.assessment, assessment)) return { ...record, assessment, ...desk };
  return {
    ...record,
    assessment,
    ...desk,
    earlier: [...(record.earlier ?? []), { changeId, assessment: record.assessment, reassessed: { at, by, under: assessment.plan } }],
  };
}
