import { decodePlan } from '../../src/domain/plan/decode-plan';
import { customersOfRows } from '../../src/domain/transfer/customers-of-rows';
import { decodeCatalogue } from '../../src/domain/transfer/decode-catalogue';
import { decodeCustomer } from '../../src/domain/transfer/decode-customers';
import { suggestedMapping } from '../../src/domain/transfer/mapping';
import { parsedJson, withValue } from '../../static/plan/json';
import { readCsv } from '../../static/settings/transfer/csv-text';

const KEYS = ['__proto__', 'constructor', 'prototype'];

/** Nothing that was read may have reached what all objects share. */
afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Reflect.get(Object, 'polluted')).toBeUndefined();
});

const poisoned = (key: string, inside: string): string => `{"${key}": {"polluted": true, "prototype": {"polluted": true}}, ${inside}}`;
const customer = '"id": "lumen", "name": "Lumen Rail", "zone": "America/Denver", "language": "en"';

describe.each(KEYS)('a file with the key %s', (key) => {
  test('leaves no trace of it in a customer', () => {
    const read = decodeCustomer(JSON.parse(poisoned(key, customer)));
    expect('customer' in read && Object.hasOwn(read.customer, key)).toBe(false);
  });
  test('leaves no trace of it in an instance’s answers', () => {
    const instance = `{"id": "a", "productKey": "bamboo", "deployment": "server", "environment": "production", "name": "A", "profile": {"${key}": "x", "os": "y"}}`;
    const read = decodeCustomer(JSON.parse(`{${customer}, "instances": [${instance}]}`));
    if ('customer' in read) for (const { profile = {} } of read.customer.instances ?? []) expect(Object.keys(profile)).toEqual(['os']);
    else expect(read.problems.map(({ path }) => path)).toEqual([expect.stringContaining('profile')]);
  });
  test('is no plan and no catalogue', () => {
    expect(decodePlan(JSON.parse(poisoned(key, '"id": "x"')))).toHaveProperty('unreadable');
    expect(() => decodeCatalogue(JSON.parse(`[${poisoned(key, '"key": "x"')}]`))).not.toThrow();
  });
  test('is an ordinary column of a table, and none of ours', () => {
    const table = readCsv(`customer,${key},domain\nLumen Rail,polluted,lumenrail.example`);
    if (table.state !== 'table') throw new Error(table.code);
    const mapping = suggestedMapping('domains', table.headings);
    expect(Object.values(mapping)).toEqual([0, 2]);
    const file = { table: 'domains' as const, file: 'domains.csv', headings: table.headings, mapping, rows: table.rows };
    const { customers } = customersOfRows([file], [], () => 'new');
    expect(JSON.stringify(customers)).not.toContain('polluted');
  });
  test('stays a member of its own when a plan is edited', () => {
    const read = parsedJson(poisoned(key, '"id": "x"'));
    const edited = withValue(withValue(read?.json ?? null, 'id', 'y'), `${key}.polluted`, 'z');
    expect(Object.getPrototypeOf(edited)).toBe(Object.prototype);
  });
});
