import { parse, unparse } from 'papaparse';
import { csvRows, MOST_COLUMNS, withNewlines } from './csv-rows';
import { atOnce } from './in-turns';

/** A table of a CSV text: its headings and its rows, numbered as a spreadsheet numbers them. */
export type CsvTable =
  | {
      readonly state: 'table';
      readonly headings: readonly string[];
      readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
    }
  | {
      readonly state: 'refused';
      readonly code: 'csvNoRows' | 'csvQuote' | 'csvColumns' | 'csvHeadingTwice' | 'csvHeadingEmpty';
      readonly values: Readonly<Record<string, string | number>>;
    };

type Refused = Extract<CsvTable, { state: 'refused' }>;

const refused = (code: Refused['code'], values: Refused['values'] = {}): CsvTable => ({ state: 'refused', code, values });

/** So much of a text is enough to tell its separator. */
const BEGINNING = 16_000;
const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Reads a CSV text whatever its separator (comma, semicolon, tab), line ends and byte order mark; a first line `sep=;` names the
 * separator as spreadsheets write it. Quotes that never end, headings that are there twice and rows of a thousand cells are refused by
 * name. Yields now and then, so that a page can show where it stands meanwhile.
 */
export function* readingCsv(text: string): Generator<undefined, CsvTable> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const [named, separator] = /^"?sep=(.)"?(?:\r\n?|\n)/i.exec(plain) ?? [];
  const body = named === undefined ? plain : plain.slice(named.length);
  const read = yield* csvRows(body, separator ?? separatorOf(body));
  const shift = named === undefined ? 1 : 2;
  if ('code' in read) return refused(read.code, { row: read.row + shift, most: MOST_COLUMNS });
  const [head, ...rest] = read.rows;
  const headings = trimmedEnd((head?.cells ?? []).map((heading) => heading.trim()));
  const empty = headings.indexOf('');
  if (empty >= 0) return refused('csvHeadingEmpty', { column: empty + 1 });
  const twice = firstTwice(headings);
  if (twice !== undefined) return refused('csvHeadingTwice', { heading: twice });
  const rows = rest.map(({ number, cells }) => ({ number: number + shift, cells }));
  return rows.length === 0 ? refused('csvNoRows') : { state: 'table', headings, rows };
}

/** Reads a CSV text in one go. */
export const readCsv = (text: string): CsvTable => atOnce(readingCsv(text));

/** The separator that cuts the first rows most evenly. */
function separatorOf(body: string): string {
  const beginning = withNewlines(body.slice(0, BEGINNING));
  const whole = body.length > BEGINNING ? beginning.slice(0, beginning.lastIndexOf('\n') + 1) || beginning : beginning;
  return parse<string[]>(whole, { newline: '\n', delimitersToGuess: SEPARATORS, preview: 1 }).meta.delimiter;
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
