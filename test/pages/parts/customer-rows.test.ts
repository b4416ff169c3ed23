import type { CustomerRow } from '../../../src/domain/view/customer-list';
import { filteredCustomers, sortedCustomers } from '../../../static/parts/customer-rows';

const row = (name: string, changes: Partial<CustomerRow> = {}): CustomerRow => ({
  id: name,
  name,
  seats: { used: 1, total: 3 },
  licence: { state: 'active', endsOn: '2026-03-31', daysLeft: 80 },
  alignLicence: { state: 'none', endsOn: null, daysLeft: null },
  productCount: 2,
  openRequests: 0,
  ...changes,
});

const rows = [
  row('Northwind Rail', { openRequests: 4, licence: { state: 'ending', endsOn: '2026-01-20', daysLeft: 10 } }),
  row('Ａｃｍｅ Motors', { seats: { used: 3, total: 3 } }),
  row('みなと製薬', { licence: { state: 'expired', endsOn: '2025-12-31', daysLeft: null }, openRequests: 4 }),
];
const names = (found: readonly CustomerRow[]) => found.map((entry) => entry.name);

describe('the list of customers', () => {
  test.each([
    { text: '', found: 3 },
    { text: '  rail ', found: 1 },
    { text: 'acme', found: 1 },
    { text: 'みなと', found: 1 },
    { text: 'kita', found: 0 },
  ])('filtered by "$text" has $found', ({ text, found }) => {
    expect(filteredCustomers(rows, text)).toHaveLength(found);
  });
  test('sorted by licence, what has ended comes first', () => {
    expect(names(sortedCustomers(rows, 'licence', 'ASC'))).toEqual(['みなと製薬', 'Northwind Rail', 'Ａｃｍｅ Motors']);
  });
  test('sorted by licence, Jira Align counts where it is the one that needs a look, and what ends first comes first', () => {
    const none = { state: 'none', endsOn: null, daysLeft: null } as const;
    const active = (endsOn: string) => ({ state: 'active', endsOn, daysLeft: 200 }) as const;
    const mixed = [
      row('Later', { licence: active('2026-12-31') }),
      row('Sooner', { licence: active('2026-09-30') }),
      row('Without'),
      row('Align only', { licence: none, alignLicence: active('2026-10-31') }),
      row('In grace', { licence: { state: 'grace', endsOn: '2026-01-02', daysLeft: null } }),
      row('Align ending', { alignLicence: { state: 'ending', endsOn: '2026-01-20', daysLeft: 10 } }),
    ].map((entry) => (entry.name === 'Without' ? { ...entry, licence: none } : entry));
    const order = ['In grace', 'Align ending', 'Without', 'Sooner', 'Align only', 'Later'];
    expect(names(sortedCustomers(mixed, 'licence', 'ASC'))).toEqual(order);
  });
  test('sorted by free seats, the full ones come first', () => {
    expect(names(sortedCustomers(rows, 'seats', 'ASC'))[0]).toBe('Ａｃｍｅ Motors');
  });
  test('equal rows stay in the order of their names, also downwards', () => {
    expect(names(sortedCustomers(rows, 'open', 'DESC'))).toEqual(['Northwind Rail', 'みなと製薬', 'Ａｃｍｅ Motors']);
  });
});
