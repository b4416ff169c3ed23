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
