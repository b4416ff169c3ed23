import { kvs, WhereConditions } from '@forge/kvs';
import type { CareKindKey, CareRecord } from '../domain/care/record';
import { findStored, type Stored, type Write } from './versioned';

const PAGE = 100;
const NO_CUSTOMER = 'none';
/** Sorts after every real instant: nothing more comes by itself. */
const NEVER = '9999-12-31T23:59:59.999Z';

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
    nextAt: next.nextAt === null ? NEVER : new Date(next.nextAt).toISOString(),
  };
  return { entity: 'care', key: next.id, version, document: next, attributes };
}

/** All records of a request, what is due next first, at most 100. */
export function readCareOf(issueId: string): Promise<readonly CareRecord[]> {
  return read('by-issue', [issueId]);
}

/** A customer's records of one kind, what is due next first, at most 100. */
export function readCareOfCustomer(customerId: string, kind: CareKindKey): Promise<readonly CareRecord[]> {
  return read('by-customer-kind', [customerId, kind]);
}

/** All of a customer's records of one kind, finished ones too, at most 2,000. */
export async function readAllCareOfCustomer(customerId: string, kind: CareKindKey): Promise<readonly CareRecord[]> {
  const found: CareRecord[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 20; page++) {
    const query = kvs
      .entity<Stored<CareRecord>>('care')
      .query()
      .index('by-customer-kind', { partition: [customerId, kind] })
      .where(WhereConditions.lessThanEqualTo(NEVER))
      .limit(PAGE);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...results.map((row) => row.value.document));
    cursor = nextCursor;
    if (cursor === undefined) break;
  }
  return found;
}

/** Records of a kind for which a time has come by `until` (epoch milliseconds), the longest waiting first, at most 100. */
export function readDueCare(kind: CareKindKey, until: number): Promise<readonly CareRecord[]> {
  return read('by-kind-next', [kind], new Date(until).toISOString());
}

async function read(index: string, partition: string[], until = NEVER): Promise<readonly CareRecord[]> {
  const { results } = await kvs
    .entity<Stored<CareRecord>>('care')
    .query()
    .index(index, { partition })
    .where(WhereConditions.lessThanEqualTo(until))
    .limit(PAGE)
    .getMany();
  return results.map((row) => row.value.document);
}
