import type { LeftRow, Migrating, Shape } from '../../store/shape';
import { log } from '../log';
import { bringRows } from './bring-rows';
import type { Migration } from './migration';

/**
 * What one run does at most before it leaves the rest to the next, the last in milliseconds: half of the 4,000 units of 10 KB that an
 * installation may write in a minute stay for requests that arrive meanwhile (Forge, limits-kvs-ce).
 */
const MOST_ROWS = 5_000;
const MOST_UNITS = 2_000;
const MOST_QUERIES = 1_000;
const LONGEST = 60_000;
const MOST_LEFT = 20;

/** What a run has done so far, and when it began (epoch milliseconds). */
export interface Spent {
  rows: number;
  units: number;
  queries: number;
  readonly from: number;
}

type Walked = 'ended' | 'goes on' | 'another run has it';

/** Where the form of the site stands, and how it is moved; false = another run has moved it. */
export interface Standing {
  readonly shape: () => Shape;
  readonly keep: (next: Shape) => Promise<boolean>;
}

/**
 * Walks the rows of one migration from where the last run came to, partition by partition in the order of their names. Rows at the
 * very place are read once more, which writes nothing; a run ends only beyond the place at which it began.
 */
export async function walk(migration: Migration, standing: Standing, spent: Spent): Promise<Walked> {
  const { running } = standing.shape();
  const began = running?.migration === migration.key ? running : null;
  for (const partition of await partitionsFrom(migration, began?.partition ?? null)) {
    const outcome = await walkPartition(migration, partition, began, standing, spent);
    if (outcome !== 'ended') return outcome;
  }
  return 'ended';
}

async function walkPartition(
  migration: Migration,
  { name, values }: Partition,
  began: Migrating | null,
  standing: Standing,
  spent: Spent,
): Promise<Walked> {
  const from = name === began?.partition ? began.from : null;
  let at = from;
  let cursor: string | null = null;
  do {
    const page = await migration.page(values, from, cursor);
    const { changed, units, left } = await bringRows(migration, page.steps);
    for (const { row, reason } of left) log('shape', row, `left as it is: ${reason}`);
    cursor = page.next;
    at = page.steps.at(-1)?.at ?? at;
    const rows = page.steps.length;
    spent.queries++;
    spent.rows += rows;
    spent.units += units;
    const isOver = isSpent(spent) && (name !== began?.partition || at !== from);
    const to = { migration: migration.key, partition: name, from: at };
    if ((rows > 0 || isOver) && !(await moved(standing, to, { rows, changed, left }))) return 'another run has it';
    if (isOver) return 'goes on';
  } while (cursor !== null);
  return 'ended';
}

type Found = Pick<Migrating, 'rows' | 'changed'> & { readonly left: readonly LeftRow[] };

function moved(
  { shape, keep }: Standing,
  to: Pick<Migrating, 'migration' | 'partition' | 'from'>,
  { rows, changed, left }: Found,
): Promise<boolean> {
  const known = shape();
  const so = known.running?.migration === to.migration ? known.running : { rows: 0, changed: 0 };
  const running = { ...to, rows: so.rows + rows, changed: so.changed + changed, movedAt: Date.now() };
  const rowsLeft = [...known.left.filter(({ row }) => !left.some((other) => other.row === row)), ...left];
  return keep({ ...known, running, left: rowsLeft.slice(0, MOST_LEFT) });
}

const isSpent = ({ rows, units, queries, from }: Spent): boolean =>
  rows >= MOST_ROWS || units >= MOST_UNITS || queries >= MOST_QUERIES || Date.now() - from >= LONGEST;

interface Partition {
  readonly name: string;
  readonly values: readonly string[];
}

async function partitionsFrom(migration: Migration, first: string | null): Promise<readonly Partition[]> {
  const named = (await migration.partitions()).map((values) => ({ name: JSON.stringify(values), values }));
  return named.filter(({ name }) => first === null || name >= first).sort((one, other) => (one.name < other.name ? -1 : 1));
}
