import { listOfCell } from './list-cell';
import type { Mapping } from './mapping';
import { plainCell } from './safe-cell';
import { type Column, TABLES, type TableName } from './tables';

export type Written = Readonly<Record<string, unknown>>;

/** The facts a row tells, under the names the format gives them; an empty cell tells nothing. */
export function entryOfRow(table: TableName, mapping: Mapping, cells: readonly string[]): Written {
  const entry: Record<string, unknown> = {};
  for (const column of TABLES[table]) {
    const index = mapping[column.key];
    const text = index === undefined ? '' : plainCell((cells[index] ?? '').trim());
    if (text !== '') put(entry, column.field === '' ? column.key : column.field, factOf(column, text));
  }
  return entry;
}

function put(entry: Record<string, unknown>, field: string, value: unknown): void {
  const [first = '', second] = field.split('.');
  entry[first] = second === undefined ? value : { ...Object(entry[first]), [second]: value };
}

const YES: ReadonlySet<string> = new Set(['yes', 'true', '1', 'はい']);
const NO: ReadonlySet<string> = new Set(['no', 'false', '0', 'いいえ']);

/** A cell as the format wants it; what does not read as that stays text, which the format then refuses by name. */
function factOf({ list, kind }: Column, text: string): unknown {
  if (list) return listOfCell(text);
  if (kind === 'whole') return /^\d{1,15}$/.test(text) ? Number(text) : text;
  if (kind === 'yesNo') return YES.has(text.toLowerCase()) || (NO.has(text.toLowerCase()) ? false : text);
  return kind === 'day' ? dayOf(text) : text;
}

/** Days that begin with the year can be read in one way only; every other order stays as it is written. */
function dayOf(text: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
