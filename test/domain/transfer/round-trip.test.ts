import type { Customer } from '../../../src/domain/customer/customer';
import { customerFileOf, readCustomerFile } from '../../../src/domain/transfer/customer-file';
import { customersOfRows } from '../../../src/domain/transfer/customers-of-rows';
import { decodeCustomers } from '../../../src/domain/transfer/decode-customers';
import { importPlanner } from '../../../src/domain/transfer/import-planner';
import type { PlannedCustomer } from '../../../src/domain/transfer/planned-customer';
import { rowsOf } from '../../../src/domain/transfer/rows-of';
import { TABLE_NAMES } from '../../../src/domain/transfer/tables';
import { csvOf, readCsv } from '../../../static/settings/transfer/csv-text';
import { counter, harbor, kitaBank, tableOf, terms, WEDNESDAY } from './builders';

const planned = (customers: readonly unknown[], stored: readonly Customer[]): readonly PlannedCustomer[] => {
  const decoded = decodeCustomers(customers);
  if ('problems' in decoded) throw new Error(JSON.stringify(decoded.problems));
  return decoded.customers.map(importPlanner(stored, terms, WEDNESDAY));
};

const exported = (customers: readonly Customer[]): readonly unknown[] => {
  const read = readCustomerFile(customerFileOf(customers, WEDNESDAY));
  if (read.state !== 'read') throw new Error(read.state);
  return read.customers;
};

/** Every table through the text of a CSV file and back. */
const throughCsv = (customers: readonly Customer[], stored: readonly Customer[]) =>
  customersOfRows(
    TABLE_NAMES.map((table) => {
      const read = readCsv(csvOf(rowsOf(table, customers)));
      if (read.state !== 'table') return tableOf(table, rowsOf(table, customers));
      return tableOf(table, [read.headings, ...read.rows.map(({ cells }) => cells)]);
    }),
    stored,
    counter(),
  );

describe('NEW-28 an export imported again', () => {
  test('changes nothing, whatever the file leaves out', () => {
    expect(planned(exported([harbor, kitaBank]), [harbor, kitaBank]).map(({ act, changes }) => [act, changes])).toEqual([
      ['same', []],
      ['same', []],
    ]);
  });

  test('is the same customer on another site: accounts with their dates, who left, who stood in', () => {
    const [next] = planned(exported([harbor]), []);
    expect(next).toMatchObject({ act: 'added', problems: [] });
    expect(next?.next).toEqual(harbor);
  });

  test('as tables changes nothing either', () => {
    const { customers, problems } = throughCsv([harbor, kitaBank], [harbor, kitaBank]);
    expect(problems).toEqual([]);
    expect(planned(customers, [harbor, kitaBank]).map(({ act, problems: found }) => [act, found])).toEqual([
      ['same', []],
      ['same', []],
    ]);
  });

  test('as tables on another site brings everything that tables have', () => {
    const { customers } = throughCsv([kitaBank], []);
    expect(planned(customers, [])[0]?.next).toEqual(kitaBank);
  });
});

test('an import adds and changes, and never removes: contacts, licences and domains that the file does not name stay', () => {
  const [next] = planned([{ id: 'harbor-logistics', name: 'Harbor Group', emailDomains: ['harbor.example'], contacts: [] }], [harbor]);
  expect(next?.next).toEqual({ ...harbor, name: 'Harbor Group', emailDomains: ['harborlogistics.example', 'harbor.example'] });
});

test('a contact’s status and dates are the register’s own: a file does not bring back who was removed', () => {
  const file = [{ id: 'harbor-logistics', contacts: [{ id: 'left', name: 'Liv Strand', status: 'active', removedAt: null }] }];
  expect(planned(file, [harbor])[0]?.act).toBe('same');
});

test('another account for a contact is a dated link; the one before stays on record', () => {
  const file = [{ id: 'harbor-logistics', contacts: [{ id: 'peter', accountId: 'person:peter-new' }] }];
  expect(planned(file, [harbor])[0]?.next.contacts[1]).toMatchObject({
    accountId: 'person:peter-new',
    linkedFrom: WEDNESDAY,
    earlierAccounts: [{ accountId: 'person:peter-novak', from: Date.parse('2026-01-15T08:00:00Z'), to: WEDNESDAY }],
  });
});
