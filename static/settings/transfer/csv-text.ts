import { parse, unparse } from 'papaparse';

/** A table of a CSV text: its headings and its rows, numbered as a spreadsheet numbers them. */
export type CsvTable =
  | {
      readonly state: 'table';
      readonly headings: readonly string[];
      readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
    }
  | {
      readonly state: 'refused';
      readonly code: 'csvNoRows' | 'csvQuote' | 'csvHeadingTwice' | 'csvHeadingEmpty';
      readonly values: Readonly<Record<string, string | number>>;
    };

const refused = (
  code: Extract<CsvTable, { state: 'refused' }>['code'],
  values: Readonly<Record<string, string | number>> = {},
): CsvTable => ({
  state: 'refused',
  ...{ code, values },
});

/**
 * Reads a CSV text whatever its separator (comma, semicolon, tab), line ends and byte order mark; a first line `sep=;` names the
 * separator as spreadsheets write it. Quotes that never end and headings that are there twice are refused by name.
 */
export function readCsv(text: string): CsvTable {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const [named, separator = ''] = /^"?sep=(.)"?\n/i.exec(plain) ?? [];
  const body = named === undefined ? plain : plain.slice(named.length);
  const read = parse<string[]>(body, { delimiter: separator, newline: '\n', delimitersToGuess: [',', ';', '\t', '|'] });
  const broken = read.errors.find(({ type }) => type === 'Quotes');
  const shift = named === undefined ? 1 : 2;
  if (broken !== undefined) return refused('csvQuote', { row: (broken.row ?? 0) + shift });
  const [head = [], ...rest] = read.data;
  const headings = trimmedEnd(head.map((heading) => heading.trim()));
  const empty = headings.indexOf('');
  if (empty >= 0) return refused('csvHeadingEmpty', { column: empty + 1 });
  const twice = firstTwice(headings);
  if (twice !== undefined) return refused('csvHeadingTwice', { heading: twice });
  const rows = rest
    .map((cells, index) => ({ number: index + 1 + shift, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return rows.length === 0 ? refused('csvNoRows') : { state: 'table', headings, rows };
}

/** The first heading that an earlier one is already, whatever its case; undefined where all differ. */
function firstTwice(headings: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return headings.find((heading) => seen.size === seen.add(heading.toLowerCase()).size);
}

function trimmedEnd(headings: readonly string[]): readonly string[] {
  const last = headings.findLastIndex((heading) => heading !== '');
  return headings.slice(0, last + 1);
}

/** Rows of cells as a CSV text that spreadsheets open as UTF-8: a byte order mark, commas, and CRLF (RFC 4180). */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n' },
  )}\r\n`;
}
