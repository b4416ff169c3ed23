import { kvs, WhereConditions } from '@forge/kvs';
import type { Assessment } from '../domain/request/assessment';
import { counts, EMPTY_TALLY, type Tally, tallied } from '../domain/view/tally';
import { type RequestRecord, recordAttributes } from './requests';
import { change, changing, type Stored } from './versioned';

/** Ten years of months. */
const MONTHS = 120;

/**
 * Stores a request's record; when it begins to count, its project's tally of the month it was raised moves in the same
 * transaction, so that every request is counted exactly once. Returns whether anything was written.
 */
export async function saveRecord(record: RequestRecord, before: RequestRecord | null): Promise<boolean> {
  const saving = changing<RequestRecord>({
    entity: 'request',
    key: record.facts.issueId,
    decide: (current) => (JSON.stringify(current) === JSON.stringify(record) ? null : record),
    attributes: recordAttributes,
  });
  if (sameCount(before?.assessment ?? null, record.assessment)) return change([saving]);
  return change([saving, tallying(record, before)]);
}

/** The monthly tallies of a project, oldest first. */
export async function readTallies(projectId: string): Promise<readonly Tally[]> {
  const query = kvs
    .entity<Stored<Tally>>('rollup')
    .query()
    .index('by-project-month', { partition: [projectId] });
  const { results } = await query.where(WhereConditions.greaterThanEqualTo('0')).limit(Math.min(MONTHS, 100)).getMany();
  return results.map((row) => row.value.document);
}

function sameCount(before: Assessment | null, after: Assessment): boolean {
  if (!counts(before) && !counts(after)) return true;
  return (
    before !== null &&
    JSON.stringify([before.track, before.clock, before.severity]) === JSON.stringify([after.track, after.clock, after.severity])
  );
}

function tallying(record: RequestRecord, before: RequestRecord | null): ReturnType<typeof changing<Tally>> {
  const { projectId, createdAt } = record.facts;
  const month = new Date(createdAt).toISOString().slice(0, 7);
  return changing<Tally>({
    entity: 'rollup',
    key: `${projectId}:${month}`,
    decide: (current) => tallied(current ?? EMPTY_TALLY, before?.assessment ?? null, record.assessment),
    attributes: () => ({ projectId, month }),
  });
}
