import { customersOfFile, nameInFile } from '../../../static/settings/customers-of-file';

describe('a file of customers', () => {
  test.each([
    ['a list', '[{"name":"Kita Bank"}]'],
    ['an object with the list', '{"customers":[{"name":"Kita Bank"}]}'],
    ['a list with a byte-order mark', '\uFEFF[{"name":"Kita Bank"}]'],
  ])('%s is read', (_, text) => {
    expect(customersOfFile(text)).toEqual({ state: 'read', customers: [{ name: 'Kita Bank' }] });
  });
  test.each([
    ['{"customers":{}}', 'noList'],
    ['null', 'noList'],
    ['"Kita Bank"', 'noList'],
    ['[{"name":', 'notJson'],
    ['', 'notJson'],
  ])('%s is told as %s', (text, state) => {
    expect(customersOfFile(text).state).toBe(state);
  });
  test('problems are told by the customer’s name where the file has one, counted from 1', () => {
    const customers = [{ name: 'Kita Bank' }, { name: 3 }, null];
    expect([1, 2, 3, 4].map((number) => nameInFile(customers, number))).toEqual(['Kita Bank', null, null, null]);
  });
});
