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

describe('plain values and secrets', () => {
  test('a value comes back as it was kept, with its times if asked for', async () => {
    const { kvs, MetadataField } = desk.packages.kvs;
    const found = await desk.asAgent(async () => {
      await kvs.set('settings:served', { projects: ['SUP'] });
      await desk.clock.moveTo(desk.clock.now() + 60_000);
      await kvs.set('settings:served', { projects: ['SUP', 'OPS'] });
      return kvs.get('settings:served', { metadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT] });
    });
    expect(found).toEqual({
      key: 'settings:served',
      value: { projects: ['SUP', 'OPS'] },
      createdAt: desk.clock.now() - 60_000,
      updatedAt: desk.clock.now(),
    });
    expect(desk.host.storage.get('settings:served')).toEqual({ projects: ['SUP', 'OPS'] });
  });

  test('a missing or deleted key is undefined; deleting twice is no error', async () => {
    const { kvs } = desk.packages.kvs;
    const found = await desk.asAgent(async () => {
      await kvs.set('one', 1);
      await kvs.delete('one');
      await kvs.delete('one');
      return [await kvs.get('one'), await kvs.get('never')];
    });
    expect(found).toEqual([undefined, undefined]);
  });

  test('secrets live in a key space of their own', async () => {
    const { kvs } = desk.packages.kvs;
    const found = await desk.asAgent(async () => {
      await kvs.setSecret('token', 's3');
      return [await kvs.get('token'), await kvs.getSecret('token')];
    });
    expect(found).toEqual([undefined, 's3']);
  });

  test('queries go by prefix in key order, page by page', async () => {
    const { kvs, WhereConditions } = desk.packages.kvs;
    const pages = await desk.asAgent(async () => {
      for (const key of ['job:2', 'job:1', 'plan:1', 'job:3']) await kvs.set(key, key);
      const first = await kvs.query().where('key', WhereConditions.beginsWith('job:')).limit(2).getMany();
      const second = await kvs
        .query()
        .where('key', WhereConditions.beginsWith('job:'))
        .limit(2)
        .cursor(first.nextCursor ?? '')
        .getMany();
      return [first, second];
    });
    expect(pages.map(({ results }) => results.map(({ key }) => key))).toEqual([['job:1', 'job:2'], ['job:3']]);
    expect(pages[1]?.nextCursor).toBeUndefined();
  });

  test('FAIL_IF_EXISTS lets one of two writers win; the other gets 409 KEY_CONFLICT', async () => {
    const { kvs } = desk.packages.kvs;
    const claim = (who: string) => desk.asAgent(() => kvs.set('lease:sweep', who, { keyPolicy: 'FAIL_IF_EXISTS' }));
    const outcomes = await Promise.all([codeOf(claim('first')), codeOf(claim('second'))]);
    expect(outcomes.sort()).toEqual(['KEY_CONFLICT', 'no error']);
  });

  test('an expired value stays readable, and in the way, until the platform deletes it up to 48 hours later', async () => {
    const { kvs, MetadataField } = desk.packages.kvs;
    const claim = () =>
      codeOf(desk.asAgent(() => kvs.set('lease', 1, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { value: 10, unit: 'MINUTES' } })));
    expect(await claim()).toBe('no error');
    const expireTime = new Date(desk.clock.now() + 600_000).toISOString();
    await desk.clock.moveTo(desk.clock.now() + 3_600_000);
    const found = await desk.asAgent(() => kvs.get('lease', { metadataFields: [MetadataField.EXPIRE_TIME] }));
    expect(found).toEqual({ key: 'lease', value: 1, expireTime });
    expect(await claim()).toBe('KEY_CONFLICT');
    desk.host.faults.expiryLag = 0;
    expect(await claim()).toBe('no error');
  });

  test('set can hand back the previous or the latest value', async () => {
    const { kvs } = desk.packages.kvs;
    const found = await desk.asAgent(async () => [
      await kvs.set('n', 1, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' }),
      await kvs.set('n', 2, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' }),
      await kvs.set('n', 3, { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' }),
    ]);
    expect(found).toEqual([undefined, { key: 'n', value: 1 }, { key: 'n', value: 3 }]);
  });
});

describe('limits and their codes', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 'bottom' : { in: deep(levels - 1) });
  test.each([
    ['an empty key', 'EMPTY_KEY', '', 1],
    ['an e-mail address as key', 'INVALID_KEY', 'aoi@kita-bank.example', 1],
    ['a key of blanks', 'INVALID_KEY', '   ', 1],
    ['a key of 501 characters', 'KEY_TOO_LONG', 'k'.repeat(501), 1],
    ['a key of 500 characters', 'no error', 'k'.repeat(500), 1],
    ['a value of 240 KiB', 'no error', 'size', 'x'.repeat(240 * 1_024 - 2)],
    ['a value of 240 KiB and a byte', 'MAX_SIZE', 'size', 'x'.repeat(240 * 1_024 - 1)],
    ['31 levels', 'no error', 'depth', deep(31)],
    ['32 levels', 'MAX_DEPTH', 'depth', deep(32)],
  ])('%s → %s', async (_what, code, key, value) => {
    expect(await codeOf(desk.asAgent(() => desk.packages.kvs.kvs.set(key, value)))).toBe(code);
  });

  test.each([
    ['an undeclared entity', 'INVALID_ENTITY_TYPE', 'customers', 'a', {}],
    ['an entity name with a capital', 'INVALID_ENTITY_TYPE', 'deadLetter', 'a', {}],
    ['an entity name of two letters', 'ENTITY_TYPE_TOO_SHORT', 'rq', 'a', {}],
    ['an undeclared attribute', 'INVALID_ENTITY_VALUE', 'request', 'a', { colour: 'red' }],
    ['a text where an integer is declared', 'INVALID_ENTITY_VALUE', 'request', 'a', { version: '1' }],
    ['an integer beyond 32 bits', 'INVALID_ENTITY_VALUE', 'request', 'a', { version: 2 ** 31 }],
    ['the largest 32-bit integer', 'no error', 'request', 'a', { version: 2 ** 31 - 1 }],
    ['an empty string in an index', 'INVALID_ENTITY_VALUE', 'request', 'a', { state: '' }],
    ['a bare string', 'INVALID_ENTITY_VALUE', 'request', 'a', 'running'],
  ])('%s → %s', async (_what, code, entity, key, value) => {
    expect(await codeOf(desk.asAgent(() => desk.packages.kvs.kvs.entity(entity).set(key, value)))).toBe(code);
  });
});

describe('entity queries', () => {
  beforeEach(async () => {
    const entity = desk.packages.kvs.kvs.entity('request');
    await desk.asAgent(async () => {
      await entity.set('102', request('2026-01-05T11:00:00Z'));
      await entity.set('101', request('2026-01-05T09:00:00Z', { weight: -2.5 }));
      await entity.set('103', request('2026-01-05T10:00:00Z', { weight: 10 }));
      await entity.set('104', request('2026-01-05T08:00:00Z', { state: 'held', weight: 9 }));
      await entity.set('105', { version: 1, projectId: '10001', state: 'running' });
    });
  });

  test('one partition comes in range order; a row without the range attribute is not in the index', async () => {
    expect(await keysBy((query) => query)).toEqual(['101', '103', '102']);
    expect(await keysBy((query) => query.sort(desk.packages.kvs.Sort.DESC))).toEqual(['102', '103', '101']);
  });

  test('numbers are ordered as numbers', async () => {
    const query = desk.packages.kvs.kvs
      .entity('request')
      .query()
      .index('by-weight', { partition: ['10001'] });
    const rows = await desk.asAgent(() => query.getMany());
    expect(rows.results.map(({ key }) => key)).toEqual(['101', '104', '103']);
  });

  test('a range keeps what is due by then; between includes both ends', async () => {
    const { WhereConditions } = desk.packages.kvs;
    expect(await keysBy((query) => query.where(WhereConditions.lessThanEqualTo('2026-01-05T10:00:00Z')))).toEqual(['101', '103']);
    const both = WhereConditions.between('2026-01-05T10:00:00Z', '2026-01-05T11:00:00Z');
    expect(await keysBy((query) => query.where(both))).toEqual(['103', '102']);
  });

  test('cursors go on where the page ended, also downwards', async () => {
    const { Sort } = desk.packages.kvs;
    const pages = await desk.asAgent(async () => {
      const first = await queryOf().sort(Sort.DESC).limit(2).getMany();
      return [
        first,
        await queryOf()
          .sort(Sort.DESC)
          .limit(2)
          .cursor(first.nextCursor ?? '')
          .getMany(),
      ];
    });
    expect(pages.map(({ results }) => results.map(({ key }) => key))).toEqual([['102', '103'], ['101']]);
  });

  test('filters thin out a page that was read: it may be empty and still have a cursor', async () => {
    const { Filter, FilterConditions } = desk.packages.kvs;
    const page = await desk.asAgent(() =>
      queryOf()
        .filters(new Filter<{ weight: number }>().and('weight', FilterConditions.greaterThan(5)))
        .limit(1)
        .getMany(),
    );
    expect(page.results).toEqual([]);
    expect(page.nextCursor).toBeDefined();
  });

  test('a change moves the row in the index, a deletion takes it out', async () => {
    const entity = desk.packages.kvs.kvs.entity('request');
    await desk.asAgent(async () => {
      await entity.set('103', request('2026-01-06T00:00:00Z'));
      await entity.set('101', request('2026-01-05T09:00:00Z', { state: 'answered' }));
    });
    expect(await keysBy((query) => query)).toEqual(['102', '103']);
    await desk.asAgent(() => entity.delete('102'));
    expect(await keysBy((query) => query)).toEqual(['103']);
  });

  test('with a lag, queries show the old state for that long; get never does', async () => {
    desk.host.faults.queryLag = 30_000;
    const entity = desk.packages.kvs.kvs.entity<{ state: string }>('request');
    await desk.asAgent(() => entity.set('101', request('2026-01-05T09:00:00Z', { state: 'answered' })));
    expect(await keysBy((query) => query)).toEqual(['101', '103', '102']);
    expect(await desk.asAgent(async () => (await entity.get('101'))?.state)).toBe('answered');
    await desk.clock.moveTo(desk.clock.now() + 30_000);
    expect(await keysBy((query) => query)).toEqual(['103', '102']);
  });

  test.each([
    ['an undeclared index', 'INVALID_ENTITY_INDEX', 'by-customer', undefined],
    ['half of a partition', 'INVALID_PARTITION', 'by-state-due', ['10001']],
    ['a number where the partition is a string', 'INVALID_PARTITION', 'by-state-due', ['10001', 1]],
    ['an index over an attribute of type any', 'INVALID_ENTITY_INDEX', 'by-document', undefined],
    ['an index with two range attributes', 'INVALID_ENTITY_INDEX', 'by-two', undefined],
  ])('%s → %s', async (_what, code, index, partition) => {
    const query = desk.packages.kvs.kvs.entity('request').query();
    const options = partition ? { partition } : undefined;
    expect(await codeOf(desk.asAgent(() => query.index(index, options as never).getMany()))).toBe(code);
  });

  test('a page has 1 to 100 rows', async () => {
    expect(await codeOf(desk.asAgent(() => queryOf().limit(101).getMany()))).toBe('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
  });
});

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
