import { codeOf, type Desk, openDesk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

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
