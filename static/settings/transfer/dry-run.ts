import type { Customer } from '../../../src/domain/customer/customer';
import type { DraftTerms } from '../../../src/domain/customer/draft-problems';
import { type FieldProblem, problem } from '../../../src/domain/customer/field-problem';
import {
  type CustomersOfRows,
  customersOfRows,
  placeOf,
  type ReadTable,
  type RowProblem,
} from '../../../src/domain/transfer/customers-of-rows';
import { decodeCustomer, twiceInFile } from '../../../src/domain/transfer/decode-customers';
import type { Written } from '../../../src/domain/transfer/entry-of-row';
import { isTooLarge, rowsIn } from '../../../src/domain/transfer/import-parts';
import { importPlanner } from '../../../src/domain/transfer/import-planner';
import type { ImportProblem } from '../../../src/domain/transfer/import-problem';
import type { PlannedCustomer } from '../../../src/domain/transfer/planned-customer';
import { TABLES } from '../../../src/domain/transfer/tables';
import { usablePart } from '../../../src/domain/transfer/usable-part';
import type { ChosenFile } from './chosen-file';

/** One thing that is wrong, where it is in the files: row 0 = a JSON file, where `column` is the path. */
export interface ShownProblem {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly customer: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What an import would do, or everything that stands against it. */
export interface DryRun {
  readonly problems: readonly ShownProblem[];
  readonly planned: readonly PlannedCustomer[];
  /** What is handed over, in the format. */
  readonly customers: readonly Written[];
  readonly rows: number;
}

export interface Register {
  readonly customers: readonly Customer[];
  readonly terms: DraftTerms;
  readonly now: number;
}

/** How long the page may work before it lets people see where it stands, milliseconds. */
const STRETCH = 50;

type Usable = Exclude<ChosenFile, { kind: 'refused' }>;

/** Checks files against the register by the same rules the server uses, without writing anything; `told` hears how many customers are checked. */
export async function dryRun(
  files: readonly Usable[],
  register: Register,
  newId: () => string,
  told: (done: number, of: number) => void,
): Promise<DryRun> {
  const tables = files.flatMap((file) => (file.kind === 'csv' ? [file.table] : []));
  const rows = customersOfRows(tables, register.customers, newId);
  const ofJson = files.flatMap((file) => (file.kind === 'json' ? file.customers.map((customer) => ({ customer, file: file.name })) : []));
  const customers = [...rows.customers, ...ofJson.map(({ customer }) => Object(customer) as Written)];
  const nameOf = new Map(register.customers.map(({ id, name }) => [id, name]));
  const placed = placer(rows, tables, ofJson, customers, nameOf);
  const plan = importPlanner(register.customers, register.terms, register.now);
  const twice = new Set(twiceInFile(customers));
  const rowsRead = [...tables.map((table) => table.rows.length), ...ofJson.map(({ customer }) => rowsIn(Object(customer)))].reduce(
    (sum, count) => sum + count,
    0,
  );
  const planned: PlannedCustomer[] = [];
  const problems: ShownProblem[] = rows.problems.map((problem) => atRow(problem, tables));
  let since = performance.now();
  for (const [index, customer] of customers.entries()) {
    const checked = checkedCustomer(customer, twice.has(index + 1), plan);
    problems.push(...checked.problems.map((problem) => placed({ customer: index + 1, ...problem })));
    if (checked.planned !== null) planned.push(checked.planned);
    if (performance.now() - since < STRETCH) continue;
    told(index + 1, customers.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
  return { problems: problems.sort(byPlace), planned, customers, rows: rowsRead };
}

/** Everything that is wrong with one customer at once: what the format refuses, and what the rules refuse of the rest. */
function checkedCustomer(
  written: Written,
  isTwice: boolean,
  plan: ReturnType<typeof importPlanner>,
): { readonly problems: readonly FieldProblem[]; readonly planned: PlannedCustomer | null } {
  if (isTwice) return { problems: [problem('id', 'customerTwice')], planned: null };
  if (isTooLarge(written)) return { problems: [problem('', 'customerTooLarge')], planned: null };
  const decoded = decodeCustomer(written);
  if ('customer' in decoded) {
    const planned = plan(decoded.customer);
    return { problems: planned.problems, planned };
  }
  const usable = usablePart(written, decoded.problems);
  const rest = usable === null ? null : decodeCustomer(usable.customer);
  if (usable === null || rest === null || !('customer' in rest)) return { problems: decoded.problems, planned: null };
  const planned = plan(rest.customer);
  const more = planned.problems.map((found) => ({ ...found, path: usable.original(found.path) }));
  const told = new Set(decoded.problems.map(({ path }) => path));
  return { problems: [...decoded.problems, ...more.filter(({ path }) => !told.has(path))], planned: null };
}

const byPlace = (one: ShownProblem, other: ShownProblem): number => one.file.localeCompare(other.file) || one.row - other.row;

/** The heading that a file gives to a column of its table. */
function headingOf(tables: readonly ReadTable[], file: string, key: string): string {
  const table = tables.find((read) => read.file === file);
  return table?.headings[table.mapping[key] ?? -1] ?? key;
}

function atRow({ place, column, code, values }: RowProblem, tables: readonly ReadTable[]): ShownProblem {
  return {
    ...{ file: place.file, row: place.row, customer: String(values.customer ?? '') },
    column: headingOf(tables, place.file, column),
    code,
    values,
  };
}

/** Says of a problem where in the files it is. */
function placer(
  rows: CustomersOfRows,
  tables: readonly ReadTable[],
  ofJson: readonly { file: string }[],
  customers: readonly Written[],
  nameOf: ReadonlyMap<string, string>,
) {
  return ({ customer, path, code, values }: ImportProblem): ShownProblem => {
    const called = customers[customer - 1];
    const name = String(called?.name ?? nameOf.get(String(called?.id)) ?? called?.id ?? '');
    const place = placeOf(rows, customer, path);
    if (place === null) {
      const number = customer - rows.customers.length;
      return {
        ...{ file: ofJson[number - 1]?.file ?? '', row: 0, customer: name, code, values },
        column: `customers[${number - 1}]${path === '' ? '' : `.${path}`}`,
      };
    }
    const [part = '', index, ...rest] = path.split('.');
    const field = place.table === 'customers' && index === undefined ? part : rest.join('.');
    const key = place.table === 'domains' ? 'domain' : TABLES[place.table].find((column) => column.field === field)?.key;
    return {
      file: place.file,
      row: place.row,
      customer: name,
      column: key === undefined ? '' : headingOf(tables, place.file, key),
      code,
      values,
    };
  };
}
