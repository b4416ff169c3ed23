import type { Migration, RowStep } from '../../src/functions/migrations/migration';
import { walk } from '../../src/functions/migrations/walk';
import type { Shape } from '../../src/store/shape';

const PAGE = 100;
const ONE = 'harbor-robotics';
const OTHER = 'kita-bank';

const row = (at: string, key: string): RowStep => ({ key, version: 1, at, rewrite: null, fault: null });

/** Rows of two customers, `sameInstant` of them raised in one millisecond, and which of them were read, run by run. */
const desk = (counts: Readonly<Record<string, number>>, sameInstant = 1) => {
  const rows = new Map(
    Object.entries(counts).map(([name, count]) => [
      name,
      Array.from({ length: count }, (_, at) => row(String(Math.floor(at / sameInstant)).padStart(6, '0'), `${name} ${at}`)),
    ]),
  );
  const read: string[][] = [];
  const migration: Migration = {
    key: 'request-indexes',
    entity: 'request',
    partitions: async () => [...rows.keys()].map((name) => [name]),
    page: async ([name = ''], from, cursor) => {
      const all = (rows.get(name) ?? []).filter(({ at }) => at >= (from ?? ''));
      const begin = Number(cursor ?? 0);
      const steps = all.slice(begin, begin + PAGE);
      read.at(-1)?.push(...steps.map(({ key }) => key));
      return { steps, next: all.length > begin + PAGE ? String(begin + PAGE) : null };
    },
    find: async () => null,
  };
  return { migration, read };
};

/** Runs until nothing is left, each run a new invocation; at most 200. */
const walkOn = async ({ migration, read }: ReturnType<typeof desk>): Promise<{ runs: number; shape: Shape }> => {
  let shape: Shape = { shape: 0, highest: 0, since: 0, running: null, left: [] };
  const keep = async (next: Shape): Promise<boolean> => {
    shape = next;
    return true;
  };
  for (let runs = 1; runs <= 200; runs++) {
    read.push([]);
    const outcome = await walk(migration, { shape: () => shape, keep }, { rows: 0, units: 0, queries: 0, from: Date.now() });
    if (outcome === 'ended') return { runs, shape };
  }
  throw new Error('It never ended');
};

test('12,345 rows take three runs of 5,000, to the page; each goes on where the last one was, and every row is read', async () => {
  const site = desk({ [ONE]: 7_345, [OTHER]: 5_000 });
  const { runs, shape } = await walkOn(site);
  expect(runs).toBe(3);
  expect(new Set(site.read.flat()).size).toBe(12_345);
  for (const read of site.read) expect(read.length).toBeLessThan(5_000 + PAGE);
  expect(shape.running).toMatchObject({ partition: '["kita-bank"]', rows: expect.any(Number) });
  expect((shape.running?.rows ?? 0) - 12_345).toBeLessThan(5);
});

test('a run does not end in the middle of one millisecond, so that 6,000 rows of it hold nobody up', async () => {
  const site = desk({ [ONE]: 6_500 }, 6_000);
  const { runs } = await walkOn(site);
  expect(runs).toBe(3);
  expect(new Set(site.read.flat()).size).toBe(6_500);
});

test('3,000 customers without a request take three runs of 1,000 questions', async () => {
  const site = desk(Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`company-${String(at).padStart(5, '0')}`, 0])));
  expect((await walkOn(site)).runs).toBeLessThanOrEqual(4);
});

test('whoever finds that another run has moved it stops at once', async () => {
  const { migration, read } = desk({ [ONE]: 500 });
  read.push([]);
  const shape: Shape = { shape: 0, highest: 0, since: 0, running: null, left: [] };
  const standing = { shape: () => shape, keep: async () => false };
  expect(await walk(migration, standing, { rows: 0, units: 0, queries: 0, from: Date.now() })).toBe('another run has it');
  expect(read.flat()).toHaveLength(PAGE);
});
