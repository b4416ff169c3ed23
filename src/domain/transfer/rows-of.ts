import type { Customer } from '../customer/customer';
import { writtenCustomer } from './customer-file';
import { listCell } from './list-cell';
import { safeCell } from './safe-cell';
import { type Column, PART_OF, TABLES, type TableName } from './tables';

type Written = Readonly<Record<string, unknown>>;

/** A table of customers as rows of cells, headings first, safe to open in a spreadsheet; what a file of the format tells, row by row. */
export function rowsOf(table: TableName, customers: readonly Customer[]): readonly (readonly string[])[] {
  const columns = TABLES[table];
  const rows = customers.flatMap((customer) => entriesOf(table, writtenCustomer(customer)).map((entry) => ({ entry, customer })));
  return [columns.map(({ key }) => key), ...rows.map(({ entry, customer }) => columns.map((column) => cellOf(column, entry, customer)))];
}

function entriesOf(table: TableName, customer: Written): readonly unknown[] {
  if (table === 'customers') return [customer];
  const entries = listOf(customer[PART_OF[table]]);
  if (table !== 'licences') return entries;
  const kinds = [...entries.map((entry) => ({ ...Object(entry), kind: 'premier' }))];
  return [...kinds, ...listOf(customer.alignLicences).map((entry) => ({ ...Object(entry), kind: 'jira-align' }))];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function cellOf({ key, field, list }: Column, entry: unknown, customer: Customer): string {
  if (key === 'customer') return safeCell(customer.id);
  const value = field === '' ? entry : valueAt(entry, field);
  if (list) return safeCell(listCell(listOf(value).map(String)));
  if (value === null || value === undefined) return '';
  return safeCell(typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
}

/** The value at a dotted path of an entry; undefined where there is none. */
export function valueAt(entry: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), entry);
}
