/** A row with something in it, numbered from 0 as it stands in the text. */
export interface CsvRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The row at which a text ends to be a table: a quotation mark without its partner, or more cells than any table has. */
export interface CsvFault {
  readonly code: 'csvQuote' | 'csvColumns';
  readonly row: number;
}

/** Cells of one row: our largest table has 20 columns, and a spreadsheet of more than this is none of ours. */
export const MOST_COLUMNS = 1_000;
/** Characters and rows read between two breathers: a few milliseconds' worth. */
const STRETCH = 100_000;
const ROWS = 5_000;

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

const isBreak = (code: number): boolean => code === NEWLINE || code === RETURN;

/** Where the next line begins, behind a line break of one character or two. */
const behindBreak = (text: string, at: number): number =>
  text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === NEWLINE ? at + 2 : at + 1;

/**
 * Rows of cells of a CSV text (RFC 4180; lines may end as on any system), the first of them whatever it holds, later ones only where they hold something. Read in one pass
 * that never looks at a character twice as often as another, and ends at the first fault. Yields now and then, so that whoever reads can
 * let others have a turn.
 */
export function* csvRows(text: string, separator: string): Generator<undefined, { readonly rows: readonly CsvRow[] } | CsvFault> {
  const rows: CsvRow[] = [];
  const [split, end] = [separator.charCodeAt(0), text.length];
  let [at, number, breathed] = [0, 0, 0];
  while (at < end) {
    if (at - breathed >= STRETCH || number % ROWS === ROWS - 1) {
      breathed = at;
      yield;
    }
    if (isBreak(text.charCodeAt(at)) && number > 0) {
      at = behindBreak(text, at);
      number++;
      continue;
    }
    const row = rowAt(text, at, split, number);
    if ('code' in row) return row;
    if (number === 0 || row.cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells: row.cells });
    at = row.end;
    number++;
  }
  return { rows };
}

/** A text whose line breaks are all \n. */
export const withNewlines = (text: string): string => (text.includes('\r') ? text.split('\r\n').join('\n').split('\r').join('\n') : text);

type RowRead = { readonly cells: readonly string[]; readonly end: number } | CsvFault;

/** The row that begins at a place; `end` = where the next one begins. */
function rowAt(text: string, from: number, split: number, number: number): RowRead {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = text.charCodeAt(at) === QUOTE ? quotedCell(text, at, split) : plainCell(text, at, split);
    if (cell === null) return { code: 'csvQuote', row: number };
    if (cells.push(cell.value) > MOST_COLUMNS) return { code: 'csvColumns', row: number };
    if (cell.end >= text.length) return { cells, end: text.length };
    if (isBreak(text.charCodeAt(cell.end))) return { cells, end: behindBreak(text, cell.end) };
    at = cell.end + 1;
  }
}

interface Cell {
  readonly value: string;
  /** The separator or the end of line behind it, or the end of the text. */
  readonly end: number;
}

function plainCell(text: string, from: number, split: number): Cell {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== split && !isBreak(text.charCodeAt(end))) end++;
  return { value: text.slice(from, end), end };
}

/** A cell in quotation marks, two of which mean one; null where they do not end, or something but blanks follows before the cell ends. */
function quotedCell(text: string, from: number, split: number): Cell | null {
  let [close, isDoubled] = [from + 1, false];
  while (close < text.length && (text.charCodeAt(close) !== QUOTE || text.charCodeAt(close + 1) === QUOTE)) {
    const isPair = text.charCodeAt(close) === QUOTE;
    isDoubled ||= isPair;
    close += isPair ? 2 : 1;
  }
  if (close >= text.length) return null;
  const inside = withNewlines(text.slice(from + 1, close));
  const value = isDoubled ? inside.split('""').join('"') : inside;
  if (close + 1 === text.length) return { value, end: close + 1 };
  const { value: behind, end } = plainCell(text, close + 1, split);
  return behind.trim() === '' && end < text.length ? { value, end } : null;
}
