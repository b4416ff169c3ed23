import { kvs, WhereConditions } from '@forge/kvs';
import { CARE_KINDS } from '../domain/care/kinds';
import type { CareKindKey, CareRecord } from '../domain/care/record';
import { findStored, type Stored, type Write } from './versioned';

const PAGE = 100;
const NO_CUSTOMER = 'none';
/** Sorts after every real instant: nothing more comes by itself. A record that is not closed sorts before those that are. */
const NEVER = '9999-12-31T23:59:59.999Z';
const NOT_BY_ITSELF = '9999-12-30T00:00:00.000Z';
/** Pages of 100 that one list reads at most. */
const MOST_PAGES = 20;

/** A record with the version a write must name; version 0 = there is none. */
export interface ReadCare {
  readonly version: number;
  readonly record: CareRecord | null;
}

/** A record of care by its id, read consistently. */
export async function readCare(recordId: string): Promise<ReadCare> {
  const stored = await findStored<CareRecord>('care', recordId);
  return { version: stored?.version ?? 0, record: stored?.document ?? null };
}

/** The write that puts a record in the place of the one that was read. */
export function careWrite({ version }: ReadCare, next: CareRecord): Write {
  const attributes = {
    customerId: next.customerId ?? NO_CUSTOMER,
    issueId: next.issueId,
    kind: next.kind,
    nextAt: nextOf(next),
  };
  return { entity: 'care', key: next.id, version, document: next, attributes };
}

function nextOf({ kind, state, nextAt }: CareRecord): string {
  if (nextAt !== null) return new Date(nextAt).toISOString();
  return CARE_KINDS[kind]?.closed.includes(state) === false ? NOT_BY_ITSELF : NEVER;
}

/** All records of a request, what is due next first, at most 100. */
export function readCareOf(issueId: string): Promise<readonly CareRecord[]> {
  return read('by-issue', [issueId]);
}

/** All records of a request, at most 2,000, in the order of their ids. */
export async function readAllCareOf(issueId: string): Promise<readonly CareRecord[]> {
  const records = await readAll('by-issue', [issueId], NEVER);
  return [...records].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A customer's records of one kind, what is due next first, at most 100. */
export function readCareOfCustomer(customerId: string, kind: CareKindKey): Promise<readonly CareRecord[]> {
  return read('by-customer-kind', [customerId, kind]);
}

/** All of a customer's records of one kind, finished ones too, at most 2,000. */
export function readAllCareOfCustomer(customerId: string, kind: CareKindKey): Promise<readonly CareRecord[]> {
  return readAll('by-customer-kind', [customerId, kind], NEVER);
}

/** All records of a kind that are not closed, at most 2,000, what is due next first. */
export function readOpenCare(kind: CareKindKey): Promise<readonly CareRecord[]> {
  return readAll('by-kind-next', [kind], NOT_BY_ITSELF);
}

/** Records of a kind for which a time has come by `until` (epoch milliseconds), the longest waiting first, at most 100. */
export function readDueCare(kind: CareKindKey, until: number): Promise<readonly CareRecord[]> {
  return read('by-kind-next', [kind], new Date(until).toISOString());
}

async function read(index: string, partition: string[], until = NEVER): Promise<readonly CareRecord[]> {
  return (await readPage(index, partition, until)).records;
}

async function readAll(index: string, partition: string[], until: string): Promise<readonly CareRecord[]> {
  const found: CareRecord[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { records, next } = await readPage(index, partition, until, cursor);
    found.push(...records);
    cursor = next;
    if (cursor === undefined) break;
  }
  return found;
}

async function readPage(index: string, partition: string[], until: string, cursor?: string) {
  const where = WhereConditions.lessThanEqualTo(until);
  const query = kvs.entity<Stored<CareRecord>>('care').query().index(index, { partition }).where(where).limit(PAGE);
  const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
  return { records: results.map((row) => row.value.document), next: nextCursor };
}
