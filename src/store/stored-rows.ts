import { Filter, FilterConditions, ForgeKvsAPIError, kvs, WhereConditions } from '@forge/kvs';
import type { EntityName, Stored } from './versioned';

/** A row as it is stored: the document, and beside it the attributes that indexes know. */
export interface StoredRow<Document> {
  readonly key: string;
  readonly version: number;
  readonly document: Document;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A row to write if it still has `version`, and the version it has then. */
export interface Rewrite {
  readonly key: string;
  readonly version: number;
  readonly nextVersion: number;
  readonly document: unknown;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A place in an index: a partition, and the least value of its range attribute. */
export interface Place {
  readonly index: string;
  readonly partition: readonly string[];
  readonly from: string | number;
}

const PAGE = 100;
const TOO_MANY = 429;
const SERVER = 500;

const rowOf = <Document>(key: string, { version, document, ...attributes }: Stored<Document>): StoredRow<Document> => ({
  key,
  version,
  document,
  attributes,
});

/** A page of an index in its order, at most 100 rows; `cursor` = storage's own token, good for this invocation. */
export async function readRowPage<Document>(
  entity: EntityName,
  { index, partition, from }: Place,
  cursor: string | null,
): Promise<{ readonly rows: readonly StoredRow<Document>[]; readonly next: string | null }> {
  const all = kvs.entity<Stored<Document>>(entity).query();
  const indexed = partition.length === 0 ? all.index(index) : all.index(index, { partition: [...partition] });
  const query = indexed.where(WhereConditions.greaterThanEqualTo(from)).limit(PAGE);
  const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
  return { rows: results.map(({ key, value }) => rowOf(key, value)), next: nextCursor ?? null };
}

/** A row, read consistently; null = there is none. */
export async function findRow<Document>(entity: EntityName, key: string): Promise<StoredRow<Document> | null> {
  const stored = await kvs.entity<Stored<Document>>(entity).get(key);
  return stored === undefined ? null : rowOf(key, stored);
}

/**
 * Writes rows, at most 25, all or none; false = storage refused, because one has moved or because of what it is. Faults that pass are thrown.
 * Source: Forge, kvs-transactions; which code a lost race has is not documented.
 */
export async function rewriteRows(entity: EntityName, rows: readonly Rewrite[]): Promise<boolean> {
  const transaction = kvs.transact();
  for (const { key, version, nextVersion, document, attributes } of rows) {
    const conditions = new Filter<{ version: number; document: unknown }>().and('version', FilterConditions.equalTo(version));
    transaction.set(key, { ...attributes, version: nextVersion, document }, { entityName: entity, conditions });
  }
  try {
    await transaction.execute();
    return true;
  } catch (error) {
    if (!(error instanceof ForgeKvsAPIError)) throw error;
    const { status } = error.responseDetails;
    if (status === TOO_MANY || status >= SERVER) throw error;
    return false;
  }
}
