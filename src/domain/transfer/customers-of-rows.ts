import type { Customer } from '../customer/customer';
import { storedIdOf } from './entry-id';
import { entryOfRow, type Written } from './entry-of-row';
import { type KnownCustomers, knownCustomers } from './known-customers';
import type { Mapping } from './mapping';
import { PART_OF, type TableName } from './tables';

/** A table as it was read from a file: cells as they stand, headings not among them. `number` counts rows as spreadsheets do. */
export interface ReadTable {
  readonly table: TableName;
  readonly file: string;
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** The row that something came from. */
export interface Place {
  readonly file: string;
  readonly row: number;
  readonly table: TableName;
}

/** What is wrong with a row before anything of it can be a customer's; `column` '' = the row as a whole. */
export interface RowProblem {
  readonly place: Place;
  readonly column: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Customers as the format has them, each entry with the row it came from: `places.get('3.contacts.12')` is of the third one, from 1. */
export interface CustomersOfRows {
  readonly customers: readonly Written[];
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly RowProblem[];
}

interface Gathering {
  readonly customers: Record<string, unknown>[];
  readonly numbers: Map<string, number>;
  readonly places: Map<string, Place>;
  readonly problems: RowProblem[];
  readonly known: KnownCustomers;
  readonly newId: () => string;
}

/**
 * Brings the rows of one or more tables together as customers. Rows name their customer by id or by name; entries without an id
 * get the one of the same entry in the register (a contact by account or address, a licence by order and first day, an instance
 * by name and environment), else `newId`.
 */
export function customersOfRows(tables: readonly ReadTable[], stored: readonly Customer[], newId: () => string): CustomersOfRows {
  const known = knownCustomers(stored, newId);
  const gathering: Gathering = { customers: [], numbers: new Map(), places: new Map(), problems: [], known, newId };
  const first = tables.filter(({ table }) => table === 'customers');
  for (const table of [...first, ...tables.filter(({ table }) => table !== 'customers')])
    for (const row of table.rows) gather(gathering, table, row);
  return gathering;
}

function gather(to: Gathering, { table, file, mapping, headings }: ReadTable, { number, cells }: ReadTable['rows'][number]): void {
  const place: Place = { file, row: number, table };
  const refuse = (column: string, code: string, values: RowProblem['values'] = {}) => to.problems.push({ place, column, code, values });
  if (cells.slice(headings.length).some((cell) => cell.trim() !== '')) return void refuse('', 'rowTooLong', { count: headings.length });
  const entry = entryOfRow(table, mapping, cells);
  const isCustomer = table === 'customers';
  const found = isCustomer ? to.known.add(entry) : to.known.find(String(entry.customer ?? ''));
  if (found.state === 'none') return void refuse(isCustomer ? 'id' : 'customer', found.code, { customer: found.customer });
  const index = to.numbers.get(found.id) ?? to.customers.push({ id: found.id });
  to.numbers.set(found.id, index);
  const customer = to.customers[index - 1] ?? {};
  if (isCustomer) Object.assign(customer, entry, { id: found.id });
  if (isCustomer || !to.places.has(`${index}`)) to.places.set(`${index}`, place);
  if (isCustomer) return;
  const part = partOf(table, entry);
  if (part === null) return void refuse('kind', 'licenceKind');
  const list = listIn(customer, part);
  const next = part === 'emailDomains' ? (entry.domain ?? '') : withId(part, entry, to.known.stored(found.id), to.newId);
  if (list.some((other) => isSameEntry(other, next))) return void refuse('', 'rowTwice');
  list.push(next);
  to.places.set(`${index}.${part}.${list.length - 1}`, place);
}

/** The list of a customer that a row belongs to; null = a kind of licence that there is not. */
function partOf(table: Exclude<TableName, 'customers'>, { kind = 'premier' }: Written): string | null {
  if (table !== 'licences') return PART_OF[table];
  if (kind !== 'premier' && kind !== 'jira-align') return null;
  return kind === 'premier' ? 'licences' : 'alignLicences';
}

function withId(part: string, { customer: _named, ...entry }: Written, stored: Customer | null, newId: () => string): Written {
  const { kind, ...licence } = entry;
  const facts = part.endsWith('icences') ? licence : { ...licence, ...(kind === undefined ? {} : { kind }) };
  return { ...facts, id: facts.id ?? storedIdOf(part, facts, stored) ?? newId() };
}

const isSameEntry = (one: unknown, other: unknown): boolean =>
  typeof other === 'string' ? one === other : Object(one).id === Object(other).id;

function listIn(customer: Record<string, unknown>, part: string): unknown[] {
  const list: unknown[] = Array.isArray(customer[part]) ? customer[part] : [];
  customer[part] = list;
  return list;
}

/** The row of a problem at a path such as `contacts.12.email` of a customer: the entry's own, else the customer's. */
export function placeOf({ places }: Pick<CustomersOfRows, 'places'>, customer: number, path: string): Place | null {
  const [part = '', index = ''] = path.split('.');
  return places.get(`${customer}.${part}.${index}`) ?? places.get(`${customer}`) ?? null;
}
