import { kvs, WhereConditions } from '@forge/kvs';
import type { CareRecord } from '../domain/care/record';
import type { Customer } from '../domain/customer/customer';
import type { RequestRecord } from '../domain/request/request-record';
import { careWrite } from './care';
import { saveCustomerAt } from './customers';
import { recordAttributes } from './requests';
import { type EntityName, findDocument, type Stored, writeUnchanged } from './versioned';

/** A stored row, whatever it is about. */
export interface StoredRow {
  readonly entity: EntityName;
  readonly key: string;
  readonly document: unknown;
}

interface Page {
  readonly rows: readonly StoredRow[];
  readonly next: string | null;
}

const PAGE = 100;
const ATTEMPTS = 6;

/** The rows of one partition of an index, 100 a page. */
export async function readRows(
  entity: EntityName,
  index: string,
  partition: readonly string[],
  cursor: string | null,
  most = PAGE,
): Promise<Page> {
  const from = kvs.entity<Stored<unknown>>(entity).query();
  const indexed = partition.length === 0 ? from.index(index) : from.index(index, { partition: [...partition] });
  const query = indexed.where(WhereConditions.greaterThanEqualTo(' ')).limit(most);
  const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
  return { rows: results.map(({ key, value }) => ({ entity, key, document: value.document })), next: nextCursor ?? null };
}

/** Rows of the whole site that name people: who is rostered, who published a plan, who imported, restored, compared and kept cases. */
const SITE_ROWS = [
  ...(['roster', 'import-job', 'request-restores', 'plan-job', 'nightly'] as const).map((key) => ({ entity: 'job' as const, key })),
  ...(['published', 'cases'] as const).map((key) => ({ entity: 'plan' as const, key })),
];

/** What is kept about people beside customers and their requests. */
export async function readSiteRows(): Promise<readonly StoredRow[]> {
  const rows = await Promise.all(
    SITE_ROWS.map(async ({ entity, key }) => ({ entity, key, document: await findDocument<unknown>(entity, key) })),
  );
  return rows.filter(({ document }) => document !== null);
}

/** Replaces a row's document by what `decide` makes of it; the same document writes nothing. */
export async function rewriteRow({ entity, key }: StoredRow, decide: (document: unknown) => unknown): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const stored = await kvs.entity<Stored<unknown>>(entity).get(key);
    if (stored === undefined) return false;
    const { version, document, ...attributes } = stored;
    const next = decide(document);
    if (JSON.stringify(next) === JSON.stringify(document)) return false;
    const write = { entity, key, version, document: next, attributes: attributesOf(entity, next, attributes) };
    if (entity === 'customer' && !isDeleted(next)) {
      if ((await saveCustomerAt(version, next as Customer, key, null)).state === 'saved') return true;
    } else if (await writeUnchanged([write], {})) return true;
  }
  throw new Error(`${entity} ${key} kept changing`);
}

/** What today's indexes know, so that a row read before a migration does not fall back to an older form; other rows keep what they have. */
function attributesOf(entity: EntityName, document: unknown, known: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  if (entity === 'request') return recordAttributes(document as RequestRecord);
  if (entity === 'care') return careWrite({ version: 0, record: null }, document as CareRecord).attributes;
  return known as Readonly<Record<string, string>>;
}

const isDeleted = (document: unknown): boolean => 'deletedAt' in Object(document);
