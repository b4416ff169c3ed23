import { kvs, WhereConditions } from '@forge/kvs';
import { isExcused } from '../domain/desk/breach';
import { excludedBy } from '../domain/request/excluded-by';
import type { RequestRecord } from '../domain/request/request-record';
import { type Counted, counts, EMPTY_TALLY, type Tally, tallied } from '../domain/view/tally';
import { type ReadRecord, recordAttributes } from './requests';
import { findStored, type Stored, type Write, writeUnchanged } from './versioned';

/** Ten years of months. */
const MONTHS = 120;

/** Tries against other requests of the same project that finish at the same moment. */
const ATTEMPTS = 6;

/**
 * Stores a request's record if it is still the one that was read; when it begins to count, its project's tally of the month it
 * was raised moves in the same transaction, so that every request is counted exactly once. `raced` = the record has moved
 * since: read it again and decide anew. `alongside` is written with it or not at all. Throws when storage fails.
 */
export async function replaceRecord(
  read: ReadRecord,
  next: RequestRecord,
  alongside: readonly Write[] = [],
): Promise<'stored' | 'same' | 'raced'> {
  const before = read.record;
  if (alongside.length === 0 && JSON.stringify(before) === JSON.stringify(next)) return 'same';
  const { issueId } = next.facts;
  const write: Write = { entity: 'request', key: issueId, version: read.version, document: next, attributes: recordAttributes(next) };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const isCounted = !sameCount(before, next);
    const writes = [write, ...alongside];
    if (await writeUnchanged(isCounted ? [...writes, await tallyWrite(next, before)] : writes, {})) return 'stored';
    if (await haveMoved(writes)) return 'raced';
  }
  throw new Error(`The figures of project ${next.facts.projectId} kept moving`);
}

async function haveMoved(writes: readonly Write[]): Promise<boolean> {
  const stored = await Promise.all(writes.map(({ entity, key }) => findStored(entity, key)));
  return writes.some(({ version }, index) => (stored[index]?.version ?? 0) !== version);
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

function sameCount(before: RequestRecord | null, after: RequestRecord): boolean {
  if (!counts(before?.assessment ?? null) && !counts(after.assessment)) return true;
  const told = ({ assessment: { track, clock, severity }, desk }: RequestRecord): string =>
    JSON.stringify([track, clock, severity, isExcused(desk)]);
  const isSame = before !== null && told(before) === told(after);
  return isSame && String(excludedBy(before.assessment)) === String(excludedBy(after.assessment));
}

const countedOf = ({ assessment, desk }: RequestRecord): Counted => ({ assessment, isExcused: isExcused(desk) });

async function tallyWrite(record: RequestRecord, before: RequestRecord | null): Promise<Write> {
  const { projectId, createdAt } = record.facts;
  const month = new Date(createdAt).toISOString().slice(0, 7);
  const key = `${projectId}:${month}`;
  const stored = await findStored<Tally>('rollup', key);
  const document = tallied(stored?.document ?? EMPTY_TALLY, before && countedOf(before), countedOf(record));
  return { entity: 'rollup', key, version: stored?.version ?? 0, document, attributes: { projectId, month } };
}
