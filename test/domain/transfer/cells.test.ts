import fc from 'fast-check';
import { importParts, rowsIn } from '../../../src/domain/transfer/import-parts';
import { listCell, listOfCell } from '../../../src/domain/transfer/list-cell';
import { plainCell, safeCell } from '../../../src/domain/transfer/safe-cell';
import { csvOf, readCsv } from '../../../static/settings/transfer/csv-text';

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
  test('whatever a text is, it comes back; and what is written never begins like a formula', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^'*[=+\-@\t\r＝]?.*$/));
    fc.assert(
      fc.property(text, (any) => plainCell(safeCell(any)) === any && !/^[=+\-@\t\r]/.test(safeCell(any))),
      { seed: 28, numRuns: 2_000 },
    );
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
