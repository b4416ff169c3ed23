import { findRow, type Rewrite, readRowPage, type StoredRow } from '../../store/stored-rows';
import type { EntityName } from '../../store/versioned';

/** A row on its way: how it is to be written, or null where it has today's form already, or why it cannot have it. */
export interface RowStep {
  readonly key: string;
  readonly version: number;
  /** Value of the range attribute it was found by. */
  readonly at: string | number;
  readonly rewrite: Rewrite | null;
  readonly fault: string | null;
}

/** One step of the form of stored data: rows of one entity, walked by an index that has known every one since the app's first version. */
export interface Migration {
  readonly key: string;
  readonly entity: EntityName;
  readonly partitions: () => Promise<readonly (readonly string[])[]>;
  /** A page of a partition from a range value on, null = its beginning; `cursor` is storage's own token. */
  readonly page: (
    partition: readonly string[],
    from: string | number | null,
    cursor: string | null,
  ) => Promise<{ readonly steps: readonly RowStep[]; readonly next: string | null }>;
  readonly find: (key: string) => Promise<RowStep | null>;
}

interface Wanted<Document> {
  readonly key: string;
  readonly entity: EntityName;
  readonly index: string;
  /** The attribute that orders the index, and what comes before all its values. */
  readonly range: string;
  readonly beginning: string | number;
  readonly partitions: Migration['partitions'];
  /** Today's form of a row's document and its attributes; done twice it changes nothing, and no fact, verdict or term ever. */
  readonly today: (document: Document) => { readonly document: Document; readonly attributes: Readonly<Record<string, string>> };
}

/** A migration of rows with documents of one kind. */
export function migrationOf<Document>({ key, entity, index, range, beginning, partitions, today }: Wanted<Document>): Migration {
  const stepOf = (row: StoredRow<Document>): RowStep => {
    const at = row.attributes[range];
    const known = { key: row.key, version: row.version, at: typeof at === 'string' || typeof at === 'number' ? at : beginning };
    try {
      return { ...known, rewrite: rewriteOf(row, today(row.document)), fault: null };
    } catch (fault) {
      return { ...known, rewrite: null, fault: String(fault) };
    }
  };
  return {
    key,
    entity,
    partitions,
    page: async (partition, from, cursor) => {
      const { rows, next } = await readRowPage<Document>(entity, { index, partition, from: from ?? beginning }, cursor);
      return { steps: rows.map(stepOf), next };
    },
    find: async (wanted) => {
      const row = await findRow<Document>(entity, wanted);
      return row && stepOf(row);
    },
  };
}

/** Attributes alone leave the version as it is: nobody who has read the document meanwhile is refused for that. */
function rewriteOf<Document>(row: StoredRow<Document>, next: ReturnType<Wanted<Document>['today']>): Rewrite | null {
  const { key, version } = row;
  const isSameDocument = JSON.stringify(row.document) === JSON.stringify(next.document);
  if (isSameDocument && sorted(row.attributes) === sorted(next.attributes)) return null;
  return { key, version, nextVersion: isSameDocument ? version : version + 1, ...next };
}

const sorted = (attributes: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(attributes).sort(([one], [other]) => (one < other ? -1 : 1)));
