import { readCustomerFile } from '../../../src/domain/transfer/customer-file';
import type { ReadTable } from '../../../src/domain/transfer/customers-of-rows';
import { suggestedMapping, suggestedTable } from '../../../src/domain/transfer/mapping';
import { readingCsv } from './csv-text';
import { fileText } from './file-text';
import { atOnce } from './in-turns';

/** A file somebody chose: customers of our own format, a table with its columns, or why it can be neither. */
export type ChosenFile =
  | { readonly kind: 'json'; readonly name: string; readonly customers: readonly unknown[] }
  | { readonly kind: 'csv'; readonly name: string; readonly table: ReadTable }
  | { readonly kind: 'refused'; readonly name: string; readonly code: string; readonly values: Readonly<Record<string, string | number>> };

const isJson = (name: string, text: string): boolean => /\.json$/i.test(name) || /^\uFEFF?\s*[[{]/.test(text);

/** Reads a file's name and bytes; a table comes with the columns its headings suggest. */
export const chosenFile = (name: string, bytes: Uint8Array): ChosenFile => atOnce(choosingFile(name, bytes));

/** The same, bit by bit, for `inTurns`. */
export function* choosingFile(name: string, bytes: Uint8Array): Generator<undefined, ChosenFile> {
  const read = fileText(bytes);
  if (read.state === 'refused') return { kind: 'refused', name, code: read.code, values: {} };
  if (isJson(name, read.text)) return ofJson(name, read.text);
  const csv = yield* readingCsv(read.text);
  if (csv.state === 'refused') return { kind: 'refused', name, code: csv.code, values: csv.values };
  const { headings, rows } = csv;
  const table = suggestedTable(headings);
  return { kind: 'csv', name, table: { table, file: name, headings, mapping: suggestedMapping(table, headings), rows } };
}

function ofJson(name: string, text: string): ChosenFile {
  const file = readCustomerFile(text);
  switch (file.state) {
    case 'read':
      return { kind: 'json', name, customers: file.customers };
    case 'notJson':
      return { kind: 'refused', name, code: 'notJson', values: { reported: file.reported } };
    default:
      return { kind: 'refused', name, code: file.state, values: {} };
  }
}
