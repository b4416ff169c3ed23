import type { SiteClock } from '../../clock';
import type { Store, Table } from '../../store';
import type { Faults } from '../faults';
import type { EntityType } from '../manifest';
import { EntityIndex } from './entity-index';

/** A stored value with its times in epoch milliseconds. */
export interface Row {
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | null;
}

interface Change {
  readonly visibleAt: number;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/** One key space (plain values, secrets, or one entity): strongly consistent by key, as late as `faults.queryLag` in queries. */
export class Rows {
  private readonly table: Table<Row>;
  private readonly indexes: readonly EntityIndex[];
  private hidden: Change[] = [];

  constructor(
    space: string,
    store: Store,
    private readonly clock: SiteClock,
    private readonly faults: Faults,
    entity?: EntityType,
  ) {
    this.table = store.table<Row>(space);
    this.indexes = (entity?.indexes ?? []).map((type) => new EntityIndex(type));
    for (const [, row] of this.table.entries()) this.reindex(undefined, row);
  }

  /** The row of that key; an expired row is there until the platform gets round to deleting it. */
  find(key: string): Row | undefined {
    const row = this.table.peek(key);
    if (row?.expiresAt == null || row.expiresAt + this.faults.expiryLag > this.clock.now()) return row;
    this.table.delete(key);
    this.reindex(row, undefined);
    return undefined;
  }

  write(key: string, value: unknown, lifetime: number | null): Row {
    const now = this.clock.now();
    const before = this.find(key);
    const row = { key, value, createdAt: before?.createdAt ?? now, updatedAt: now, expiresAt: lifetime === null ? null : now + lifetime };
    this.table.put(key, row);
    this.change({ visibleAt: now + this.faults.queryLag, before, after: row });
    return row;
  }

  remove(key: string): Row | undefined {
    const before = this.find(key);
    if (before) this.change({ visibleAt: this.clock.now() + this.faults.queryLag, before, after: undefined });
    this.table.delete(key);
    return before;
  }

  /** The index of that name with everything that queries may see by now. */
  index(name: string): EntityIndex | undefined {
    this.reveal();
    return this.indexes.find(({ type }) => type.name === name);
  }

  /** The row as a query sees it now. */
  seen(key: string): Row | undefined {
    const change = this.hidden.find(({ before, after }) => (before ?? after)?.key === key);
    return change ? change.before : this.find(key);
  }

  /** All rows whose key starts with `prefix`, in key order, as a query sees them now. */
  seenFrom(prefix: string): Row[] {
    this.reveal();
    const keys = new Set([...this.table.keys(prefix), ...this.hidden.flatMap(({ before }) => before?.key ?? [])]);
    const rows = [...keys].flatMap((key) => this.seen(key) ?? []).filter(({ key }) => key.startsWith(prefix));
    return rows.sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  private change(change: Change): void {
    this.hidden.push(change);
    this.reveal();
  }

  private reveal(): void {
    const now = this.clock.now();
    while (this.hidden[0] && this.hidden[0].visibleAt <= now) {
      const change = this.hidden.shift();
      this.reindex(change?.before, change?.after);
    }
  }

  private reindex(before: Row | undefined, after: Row | undefined): void {
    for (const index of this.indexes) {
      if (before) index.remove(before);
      if (after) index.add(after);
    }
  }
}
