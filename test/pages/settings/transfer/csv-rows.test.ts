import fc from 'fast-check';
import { parse } from 'papaparse';
import { csvRows } from '../../../../static/settings/transfer/csv-rows';
import { readCsv } from '../../../../static/settings/transfer/csv-text';
import { atOnce, inTurns } from '../../../../static/settings/transfer/in-turns';

const ours = (text: string, separator: string) => {
  const read = atOnce(csvRows(text, separator));
  return 'code' in read ? { code: read.code, row: read.row } : read.rows;
};

/** The same of another reader: rows with something in them, numbered, or the row of the first quotation mark that is wrong. */
const theirs = (text: string, delimiter: string) => {
  const { data, errors } = parse<string[]>(text.replaceAll(/\r\n?/g, '\n'), { delimiter, newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return { code: 'csvQuote', row: broken.row };
  return data
    .map((cells, number) => ({ number, cells }))
    .filter(({ number, cells }) => number === 0 || cells.some((cell) => cell.trim() !== ''));
};

const pieces = fc.constantFrom('"', '"', '""', ',', ';', '\n', '\r', '\r\n', ' ', 'a', '日本', '\t', '=', '');

test('reads every text as papaparse does, or refuses the same row', () => {
  const texts = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''));
  fc.assert(
    fc.property(
      texts.filter((text) => text !== ''),
      fc.constantFrom(',', ';', '\t'),
      (text, separator) => {
        expect(ours(text, separator)).toEqual(theirs(text, separator));
      },
    ),
    { numRuns: 5_000 },
  );
});

test('10,000 contacts are read, in turns as at once', async () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, index) => `C-${index},"Contact, ${index}",robin.${index}@company-${index}.example,direct`,
  );
  const text = `\uFEFFcustomer,name,email,mode\r\n${lines.join('\r\n')}\r\n`;
  const read = atOnce(csvRows(text.slice(1), ','));
  expect(await inTurns(csvRows(text.slice(1), ','))).toEqual(read);
  expect(readCsv(text)).toMatchObject({ state: 'table', headings: ['customer', 'name', 'email', 'mode'] });
  expect('rows' in read && read.rows.length).toBe(10_001);
});

test('a large text is read in stretches, so that a page is never kept busy by all of it', () => {
  const reading = csvRows('a,b\n'.repeat(250_000), ',');
  let turns = 0;
  while (!reading.next().done) turns++;
  expect(turns).toBeGreaterThanOrEqual(9);
});

test('a row of more cells than any table has is refused by its number', () => {
  expect(readCsv(`a,b\n1,2\n${','.repeat(1_000)}`)).toEqual({ state: 'refused', code: 'csvColumns', values: { row: 3, most: 1_000 } });
});
