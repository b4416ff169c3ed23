import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';

/** The custom entities of the manifest. */
export type EntityName = 'customer' | 'person' | 'instance' | 'request' | 'care' | 'plan' | 'job' | 'rollup' | 'history' | 'dead-letter';

/** How a document is stored: indexed attributes beside it, and a version that only its own change raises. */
export interface Stored<Document> {
  readonly version: number;
  readonly document: Document;
  readonly [attribute: string]: unknown;
}

/** One document to change; several are changed together or not at all. */
export interface Change<Document> {
  readonly entity: EntityName;
  readonly key: string;
  /** The next document, or null to leave it as it is. Called again when somebody else was faster. */
  readonly decide: (current: Document | null) => Document | null;
  readonly attributes: (document: Document) => Readonly<Record<string, string>>;
}

/** Plain keys written together with the documents, such as links; null deletes one. */
export type Links = Readonly<Record<string, unknown>>;

const ATTEMPTS = 6;

/**
 * Read, decide, write if unchanged, for one or more documents in one transaction; a lost race reads and decides again, at
 * most six times. Returns whether anything was written. Throws when the races never end or storage fails.
 * Source: Forge documentation, kvs-transactions (conditions hold for entities only).
 */
export async function change(changes: readonly Change<never>[], links: Links = {}): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    const steps = await Promise.all(changes.map(prepare));
    const writes = steps.filter((step) => step.next !== null);
    if (writes.length === 0) return false;
    if (await tryWrite(writes, links, attempt)) return true;
  }
}

interface Step {
  readonly change: Change<never>;
  readonly version: number;
  readonly next: unknown;
}

async function prepare(wanted: Change<never>): Promise<Step> {
  const stored = await kvs.entity<Stored<never>>(wanted.entity).get(wanted.key);
  const current = stored?.document ?? null;
  return { change: wanted, version: stored?.version ?? 0, next: wanted.decide(current as never) };
}

async function execute(steps: readonly Step[], links: Links): Promise<void> {
  const transaction = kvs.transact();
  for (const { change: wanted, version, next } of steps) {
    const conditions = new Filter<{ version: number; document: unknown }>().and(
      'version',
      version === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(version),
    );
    const value = { ...wanted.attributes(next as never), version: version + 1, document: next };
    transaction.set(wanted.key, value, { entityName: wanted.entity, conditions });
  }
  for (const [key, value] of Object.entries(links)) value === null ? transaction.delete(key) : transaction.set(key, value);
  await transaction.execute();
}

async function tryWrite(steps: readonly Step[], links: Links, attempt: number): Promise<boolean> {
  try {
    await execute(steps, links);
    return true;
  } catch (error) {
    // Which code a lost race has is not documented: any refusal of a transaction is "not applied", so read again.
    if (!(error instanceof ForgeKvsAPIError) || attempt >= ATTEMPTS) throw error;
    return false;
  }
}

/** One change among several, with its document type kept to itself. */
export function changing<Document>(wanted: Change<Document>): Change<never> {
  return wanted as unknown as Change<never>;
}

/** The document under a key, read consistently; null when there is none. */
export async function findDocument<Document>(entity: EntityName, key: string): Promise<Document | null> {
  return (await kvs.entity<Stored<Document>>(entity).get(key))?.document ?? null;
}

/** The document under a key with its version, read consistently; null when there is none. */
export async function findStored<Document>(entity: EntityName, key: string): Promise<{ version: number; document: Document } | null> {
  const stored = await kvs.entity<Stored<Document>>(entity).get(key);
  return stored ? { version: stored.version, document: stored.document } : null;
}

/** One document to write if it still has `version`; 0 = if there is none. */
export interface Write {
  readonly entity: EntityName;
  readonly key: string;
  readonly version: number;
  readonly document: unknown;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Writes documents and plain keys in one transaction if every document still has the version it was read with. False when one
 * has moved, so that the caller reads and decides again; a refusal for any other reason is thrown.
 */
export async function writeUnchanged(writes: readonly Write[], links: Links): Promise<boolean> {
  const steps = writes.map(({ entity, key, version, document, attributes }) => ({
    change: { entity, key, decide: () => null, attributes: () => attributes },
    version,
    next: document,
  }));
  try {
    await execute(steps, links);
    return true;
  } catch (error) {
    const versions = await Promise.all(writes.map(({ entity, key }) => findStored(entity, key)));
    if (writes.every(({ version }, index) => (versions[index]?.version ?? 0) === version)) throw error;
    return false;
  }
}
