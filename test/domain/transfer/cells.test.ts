import fc from 'fast-check';
import { parse } from 'papaparse';
import { importParts, rowsIn } from '../../../src/domain/transfer/import-parts';
import { listCell, listOfCell } from '../../../src/domain/transfer/list-cell';
import { plainCell, safeCell } from '../../../src/domain/transfer/safe-cell';
import { csvOf, readCsv } from '../../../static/settings/transfer/csv-text';

/** As OWASP lists them, and as spreadsheets read them once they have dropped what they do not show. */
const isLive = (line: string): boolean => /^[=+\-@\t\r＝＋－＠]/.test(line.replace(/^[\s\0\u200b\ufeff]+(?=[^\s\0\u200b\ufeff])/, ''));

describe('a cell that a spreadsheet would run', () => {
  test.each(['=1+1', '+49 30 1234', '-5', '@cmd', '\tx', '\rx', '＝1', "'=1", "''@x"])(
    '%j gets an apostrophe and loses it again',
    (text) => {
      expect(safeCell(text).startsWith("'")).toBe(true);
      expect(plainCell(safeCell(text))).toBe(text);
    },
  );
  test.each(['Grace', "'quoted'", "O'Neill", '北銀行', ''])('%j stays as it is', (text) => {
    expect([safeCell(text), plainCell(text)]).toEqual([text, text]);
  });
  test('100,000 hostile cells come back through a file, and no line of any begins like a formula', () => {
    const pieces = [
      '=1+1',
      '+',
      '-',
      '@SUM(A1)',
      '\t',
      '\r',
      '\n',
      ' ',
      '\u00a0',
      '\u200b',
      '\ufeff',
      "'",
      '"',
      ',',
      ';',
      '＝',
      '|',
      '\0',
      'x',
    ];
    const cell = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 6 })), { maxLength: 6 });
    const rows = fc.sample(
      cell.map((parts) => parts.join('')),
      { seed: 28, numRuns: 100_000 },
    );
    const written = rows.map((text) => [safeCell(text)]);
    const live = written.flat().filter((text) => text.split(/[\r\n]+/).some((line, at) => isLive(at === 0 ? text : line)));
    expect(live).toEqual([]);
    expect(rows.filter((text, index) => plainCell(written[index]?.[0] ?? '') !== text)).toEqual([]);
    const { data } = parse<string[]>(csvOf(written).slice(1), { newline: '\r\n', delimiter: ',' });
    expect(data.slice(0, -1).flat()).toEqual(written.flat());
  });
});

test('several values in one cell come back, whatever separates them', () => {
  const values = fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== ''));
  fc.assert(
    fc.property(values, (list) => expect(listOfCell(listCell(list))).toEqual(list)),
    { seed: 5, numRuns: 1_000 },
  );
});

test('cells with separators, quotation marks and line breaks come back through the text of a file', () => {
  const rows = [
    ['customer', 'name'],
    ['kita;bank', 'a,b "c"\nd'],
    ['北銀行', "'=1"],
  ];
  const read = readCsv(csvOf(rows));
  expect(read.state === 'table' && [read.headings, ...read.rows.map(({ cells }) => cells)]).toEqual(rows);
});

describe('parts of an import', () => {
  const customer = (id: number, contacts: number) => ({
    id: `c${id}`,
    contacts: Array.from({ length: contacts }, (_, at) => ({ id: `${id}-${at}`, name: 'Aoi Tanaka' })),
  });
  test('have at most 1,000 rows and 200 KB, and all customers in their order', () => {
    const customers = Array.from({ length: 2_500 }, (_, id) => customer(id, 4));
    const parts = importParts(customers);
    expect(parts.flat()).toEqual(customers);
    expect(Math.max(...parts.map((part) => part.reduce((sum, one) => sum + rowsIn(one), 0)))).toBeLessThanOrEqual(1_000);
    expect(Math.max(...parts.map((part) => Buffer.byteLength(JSON.stringify(part))))).toBeLessThanOrEqual(200_000);
  });
  test('cut no customer in two', () => {
    expect(importParts([customer(1, 900), customer(2, 900)]).map((part) => part.length)).toEqual([1, 1]);
  });
});
