import { kvs, WhereConditions } from '@forge/kvs';
import type { Assessment } from '../domain/request/assessment';
import { counts, EMPTY_TALLY, type Tally, tallied } from '../domain/view/tally';
import { type ReadRecord, type RequestRecord, readVersionedRecord, recordAttributes } from './requests';
import { findStored, type Stored, type Write, writeUnchanged } from './versioned';

/** Ten years of months. */
const MONTHS = 120;

/** Tries against other requests of the same project that finish at the same moment. */
const ATTEMPTS = 6;

/**
 * Stores a request's record if it is still the one that was read; when it begins to count, its project's tally of the month it
 * was raised moves in the same transaction, so that every request is counted exactly once. `raced` = the record has moved
 * since: read it again and decide anew. Throws when storage fails.
 */
export async function replaceRecord(read: ReadRecord, next: RequestRecord): Promise<'stored' | 'same' | 'raced'> {
  const before = read.record;
  if (JSON.stringify(before) === JSON.stringify(next)) return 'same';
  const { issueId } = next.facts;
  const write: Write = { entity: 'request', key: issueId, version: read.version, document: next, attributes: recordAttributes(next) };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const isCounted = !sameCount(before?.assessment ?? null, next.assessment);
    if (await writeUnchanged(isCounted ? [write, await tallyWrite(next, before)] : [write], {})) return 'stored';
    if ((await readVersionedRecord(issueId)).version !== read.version) return 'raced';
  }
  throw new Error(`The figures of project ${next.facts.projectId} kept moving`);
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

async function tallyWrite(record: RequestRecord, before: RequestRecord | null): Promise<Write> {
  const { projectId, createdAt } = record.facts;
  const month = new Date(createdAt).toISOString().slice(0, 7);
  const key = `${projectId}:${month}`;
  const stored = await findStored<Tally>('rollup', key);
  const document = tallied(stored?.document ?? EMPTY_TALLY, before?.assessment ?? null, record.assessment);
  return { entity: 'rollup', key, version: stored?.version ?? 0, document, attributes: { projectId, month } };
}
