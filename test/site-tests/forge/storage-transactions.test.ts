import { Store } from '../../site/store';
import { codeOf, type Desk, openDesk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const request = (dueAt: string, more: object = {}) => ({ version: 1, projectId: '10001', state: 'running', dueAt, ...more });

/** Queries the index by project and state; returns keys. */
const keysBy = (adjust: (query: ReturnType<typeof queryOf>) => ReturnType<typeof queryOf>) =>
  desk.asAgent(async () => (await adjust(queryOf()).getMany()).results.map(({ key }) => key));
const queryOf = () =>
  desk.packages.kvs.kvs
    .entity('request')
    .query()
    .index('by-state-due', { partition: ['10001', 'running'] });

describe('transactions and batches', () => {
  const versionIs = (version: number) => {
    const { Filter, FilterConditions } = desk.packages.kvs;
    return { entityName: 'request', conditions: new Filter<{ version: number }>().and('version', FilterConditions.equalTo(version)) };
  };
  const change = (from: number) =>
    desk.asAgent(() =>
      desk.packages.kvs.kvs
        .transact()
        .set('101', request('2026-01-05T09:00:00Z', { version: from + 1 }), versionIs(from))
        .set('trace', from)
        .execute(),
    );
  const stored = () => Reflect.get(Object(desk.host.storage.entity('request').entries()[0]?.[1]), 'version');

  test('of two writers with the same version one is refused, and nothing of its transaction is kept', async () => {
    await desk.asAgent(() => desk.packages.kvs.kvs.entity('request').set('101', request('2026-01-05T09:00:00Z')));
    const outcomes = await Promise.all([codeOf(change(1)), codeOf(change(1))]);
    expect(outcomes.sort()).toEqual(['CONDITIONAL_CHECK_FAILED', 'no error']);
    expect(stored()).toBe(2);
    expect(await codeOf(change(1))).toBe('CONDITIONAL_CHECK_FAILED');
    expect(desk.host.storage.get('trace')).toBe(1);
  });

  test('on a missing row only NOT_EXISTS holds', async () => {
    const { kvs, Filter, FilterConditions } = desk.packages.kvs;
    expect(await codeOf(change(0))).toBe('CONDITIONAL_CHECK_FAILED');
    const absent = { entityName: 'request', conditions: new Filter<{ version: number }>().and('version', FilterConditions.notExists()) };
    const create = () => codeOf(desk.asAgent(() => kvs.transact().set('101', request('2026-01-05T09:00:00Z'), absent).execute()));
    expect(await create()).toBe('no error');
    expect(await create()).toBe('CONDITIONAL_CHECK_FAILED');
  });

  test('a check guards what is not written; a deletion can be conditional', async () => {
    const { kvs } = desk.packages.kvs;
    await desk.asAgent(() => kvs.entity('request').set('101', request('2026-01-05T09:00:00Z')));
    expect(await codeOf(desk.asAgent(() => kvs.transact().check('101', versionIs(7)).set('seat', 1).execute()))).toBe(
      'CONDITIONAL_CHECK_FAILED',
    );
    expect(await codeOf(desk.asAgent(() => kvs.transact().check('101', versionIs(1)).set('seat', 1).execute()))).toBe('no error');
    expect(await codeOf(desk.asAgent(() => kvs.transact().delete('101', versionIs(1)).execute()))).toBe('no error');
    expect(desk.host.storage.entity('request').entries()).toEqual([]);
  });

  test('26 operations, and one key twice, are refused whole', async () => {
    const { kvs } = desk.packages.kvs;
    const many = () => Array.from({ length: 26 }, (_, n) => n).reduce((all, n) => all.set(`k${n}`, n), kvs.transact());
    expect(await codeOf(desk.asAgent(() => many().execute()))).toBe('TOO_MANY_OPERATIONS');
    expect(await codeOf(desk.asAgent(() => kvs.transact().set('k1', 1).delete('k1').execute()))).toBe('DUPLICATE_KEY');
    expect(desk.host.storage.get('k1')).toBeUndefined();
  });

  test('more than 4 MB together are refused', async () => {
    const { kvs } = desk.packages.kvs;
    const large = 'x'.repeat(200 * 1_024);
    const all = () => Array.from({ length: 22 }, (_, n) => n).reduce((one, n) => one.set(`k${n}`, large), kvs.transact());
    expect(await codeOf(desk.asAgent(() => all().execute()))).toBe('MAX_SIZE');
  });

  test('a batch keeps what it can and names what it cannot', async () => {
    const { kvs } = desk.packages.kvs;
    const answers = await desk.asAgent(async () => [
      await kvs.batchSet<unknown>([
        { key: 'a', value: 1 },
        { key: 'b@c', value: 2 },
        { key: '101', value: { version: 'x' }, entityName: 'request' },
      ]),
      await kvs.batchGet([{ key: 'a' }, { key: 'none' }]),
    ]);
    expect(answers[0]?.successfulKeys).toEqual([{ key: 'a' }]);
    expect(answers[0]?.failedKeys.map(({ error }) => error.code)).toEqual(['INVALID_KEY', 'INVALID_ENTITY_VALUE']);
    expect(answers[1]?.successfulKeys).toMatchObject([{ key: 'a', value: 1 }]);
    expect(answers[1]?.failedKeys).toMatchObject([{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }]);
  });
});

test('another host on the same store finds values and their places in the index', async () => {
  const store = await Store.open(null);
  desk = await openDesk({ store });
  await desk.asAgent(() => desk.packages.kvs.kvs.entity('request').set('101', request('2026-01-05T09:00:00Z')));
  desk = await openDesk({ store });
  expect(await keysBy((query) => query)).toEqual(['101']);
});

test('without storage:app in the manifest nothing is stored', async () => {
  desk = await openDesk({ manifest: (text) => text.replace('storage:app, ', '') });
  expect(await codeOf(desk.asAgent(() => desk.packages.kvs.kvs.set('a', 1)))).toBe('FORBIDDEN');
});

test('reads and writes are counted in units of 10 KB', async () => {
  await desk.asAgent(async () => {
    await desk.packages.kvs.kvs.set('large', 'x'.repeat(25_000));
    await desk.packages.kvs.kvs.get('large');
    await desk.packages.kvs.kvs.get('small');
  });
  expect(desk.host.counters()).toMatchObject({ invocations: 1, kvsWrites: 3, kvsReads: 3 });
});
