import { ClassicLevel } from 'classic-level';

/** All rows of all tables as they were at one moment; tables never change a row in place. */
export type Remembered = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** An ordered key → JSON table, held in memory and written behind to the site's folder. */
export interface Table<Value> {
  get(key: string): Value | undefined;
  /** The row itself instead of a copy, for readers that only write it out. */
  peek(key: string): Readonly<Value> | undefined;
  put(key: string, value: Value): void;
  delete(key: string): void;
  /** Rows in key order whose key starts with `prefix`. */
  entries(prefix?: string): [string, Value][];
  /** Their keys alone. */
  keys(prefix?: string): string[];
  /** All rows themselves, in no order, for readers that change none. */
  peekAll(): Iterable<Readonly<Value>>;
  readonly size: number;
}

/** Plain data anew, several times as fast as structuredClone; anything else is left to that. */
const copyOf = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__')) return structuredClone(value);
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) copy[name] = copyOf(Reflect.get(value, name));
  return copy as Value;
};

type Change = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

/** First index in `keys` that is not before `key`. */
const placeOf = (keys: readonly string[], key: string): number => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** So many new keys are put in their places one by one; more are sorted together with the rest. */
const ONE_BY_ONE = 32;

class MemoryTable<Value> implements Table<Value> {
  private readonly rows = new Map<string, Value>();
  private sorted: string[] = [];
  /** Keys put since somebody last asked for an order, which for most tables nobody ever does. */
  private fresh: string[] = [];
  private gone = 0;
  constructor(private readonly changed: (change: Change) => void) {}

  load(rows: Iterable<[string, Value]>): void {
    for (const [key, value] of rows) this.rows.set(key, value);
    this.sortAll();
  }
  copy(): ReadonlyMap<string, Value> {
    return new Map(this.rows);
  }
  get size(): number {
    return this.rows.size;
  }
  get(key: string): Value | undefined {
    const value = this.rows.get(key);
    return copyOf(value);
  }
  peek(key: string): Readonly<Value> | undefined {
    return this.rows.get(key);
  }
  put(key: string, value: Value): void {
    const kept = copyOf(value);
    if (!this.rows.has(key)) this.fresh.push(key);
    this.rows.set(key, kept);
    this.changed({ type: 'put', key, value: kept });
  }
  delete(key: string): void {
    if (!this.rows.delete(key)) return;
    this.gone++;
    this.changed({ type: 'del', key });
  }
  entries(prefix = ''): [string, Value][] {
    return this.keys(prefix).flatMap((key): [string, Value][] => {
      const value = this.get(key);
      return value === undefined ? [] : [[key, value]];
    });
  }
  keys(prefix = ''): string[] {
    this.sort();
    const found: string[] = [];
    for (let index = placeOf(this.sorted, prefix); index < this.sorted.length; index++) {
      const key = this.sorted[index] ?? '';
      if (!key.startsWith(prefix)) break;
      if (this.rows.has(key)) found.push(key);
    }
    return found;
  }
  peekAll(): Iterable<Readonly<Value>> {
    return this.rows.values();
  }

  private sort(): void {
    const isMuch = this.fresh.length > ONE_BY_ONE || this.gone > this.rows.size;
    if (isMuch) this.sortAll();
    for (const key of this.fresh) {
      const place = placeOf(this.sorted, key);
      if (this.sorted[place] !== key) this.sorted.splice(place, 0, key);
    }
    this.fresh = [];
  }
  private sortAll(): void {
    this.sorted = [...this.rows.keys()].sort((a, b) => (a < b ? -1 : 1));
    this.fresh = [];
    this.gone = 0;
  }
}

/** Why the site's folder could not be opened, in words that say what to do. */
export class StoreUnusable extends Error {}

const openLevel = async (folder: string): Promise<ClassicLevel<string, unknown>> => {
  const level = new ClassicLevel<string, unknown>(folder, { valueEncoding: 'json' });
  try {
    await level.open();
    return level;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? (error.cause as { code?: string }) : {};
    throw new StoreUnusable(
      cause.code === 'LEVEL_LOCKED'
        ? 'The local site is already running on this data; stop it first, or look for it in another terminal.'
        : 'The data of the local site cannot be read; start over with: npm start -- --fresh',
      { cause: error },
    );
  }
};

/**
 * All that the local site remembers: named tables, in memory, and in one classic-level folder when one is given.
 * `close` (or `flush`) waits until everything is on disk.
 */
export class Store {
  private readonly tables = new Map<string, MemoryTable<unknown>>();
  private waiting: Change[] = [];
  private writing: Promise<void> = Promise.resolve();
  private readonly listeners: ((table: string) => void)[] = [];

  private constructor(private readonly level: ClassicLevel<string, unknown> | null) {}

  static async open(folder: string | null): Promise<Store> {
    const store = new Store(folder === null ? null : await openLevel(folder));
    await store.load();
    return store;
  }

  /** A store in memory that goes on from what another one remembered. */
  static from(remembered: Remembered): Store {
    const store = new Store(null);
    for (const [name, rows] of remembered) (store.table(name) as MemoryTable<unknown>).load(rows);
    return store;
  }

  copy(): Remembered {
    return new Map([...this.tables].map(([name, table]) => [name, table.copy()]));
  }

  table<Value>(name: string): Table<Value> {
    const known = this.tables.get(name);
    if (known) return known as Table<Value>;
    const table = new MemoryTable<unknown>((change) => {
      this.keep({ ...change, key: `${name}!${change.key}` });
      for (const listener of this.listeners) listener(name);
    });
    this.tables.set(name, table);
    return table as Table<Value>;
  }

  /** Calls `listener` with the table's name after every write. */
  onChange(listener: (table: string) => void): void {
    this.listeners.push(listener);
  }

  async flush(): Promise<void> {
    await this.writing;
    if (this.waiting.length > 0) await this.write();
  }

  async close(): Promise<void> {
    await this.flush();
    await this.level?.close();
  }

  private keep(change: Change): void {
    if (!this.level) return;
    this.waiting.push(change);
    if (this.waiting.length === 1) queueMicrotask(() => void this.write());
  }

  private write(): Promise<void> {
    this.writing = this.writing.then(async () => {
      const batch = this.waiting;
      this.waiting = [];
      if (batch.length > 0) await this.level?.batch(batch as { type: 'put'; key: string; value: unknown }[]);
    });
    return this.writing;
  }

  private async load(): Promise<void> {
    const rows = new Map<string, [string, unknown][]>();
    if (!this.level) return;
    try {
      for await (const [key, value] of this.level.iterator()) {
        const cut = key.indexOf('!');
        const name = key.slice(0, cut);
        const list = rows.get(name) ?? [];
        list.push([key.slice(cut + 1), value]);
        rows.set(name, list);
      }
    } catch (error) {
      throw new StoreUnusable('The data of the local site cannot be read; start over with: npm start -- --fresh', { cause: error });
    }
    for (const [name, list] of rows) (this.table(name) as MemoryTable<unknown>).load(list);
  }
}
