import { customerFileOf } from '../../../../src/domain/transfer/customer-file';
import { chosenFile } from '../../../../static/settings/transfer/chosen-file';
import { readCsv } from '../../../../static/settings/transfer/csv-text';
import { harbor } from '../../../domain/transfer/builders';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 名前,お客様 as spreadsheets of Japanese Windows save them. */
const SHIFT_JIS = new Uint8Array([
  0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x82, 0xa8, 0x8b, 0x71, 0x97, 0x6c, 0x0a, 0x93, 0x63, 0x92, 0x86, 0x2c, 0x61,
]);
const wide = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, 'utf16le'))]);
const TABLE = 'customer,name,email\nkita-bank,田中 葵,aoi@kitabank.example.jp\n';

describe('what a chosen file is', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['Shift_JIS, by name', 'contacts.csv', SHIFT_JIS, 'fileShiftJis'],
    ['letters that were lost before', 'contacts.csv', utf8('customer,name\nkita-bank,\uFFFD\uFFFD'), 'fileDamaged'],
    ['bytes of no text', 'contacts.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0xfd]), 'fileNotText'],
    ['zeros between letters', 'contacts.csv', utf8('a\u0000b'), 'fileNotText'],
    ['nothing', 'contacts.csv', utf8(' \n'), 'fileEmpty'],
    ['headings without rows', 'contacts.csv', utf8('customer,name\n\n'), 'csvNoRows'],
    ['a quotation mark that never ends', 'contacts.csv', utf8('customer,name\nkita-bank,"Aoi\n'), 'csvQuote'],
    ['two headings alike', 'contacts.csv', utf8('customer,Name,name\na,b,c'), 'csvHeadingTwice'],
    ['a column without heading', 'contacts.csv', utf8('customer,,name\na,b,c'), 'csvHeadingEmpty'],
    ['broken JSON', 'customers.json', utf8('{"customers": ['), 'notJson'],
    ['JSON of something else', 'customers.json', utf8('{"format": "other/format", "customers": []}'), 'otherFormat'],
    [
      'a file of a newer app',
      'customers.json',
      utf8('{"format": "premier-desk/customers", "version": 2, "customers": []}'),
      'newerVersion',
    ],
    ['JSON without customers', 'customers.json', utf8('{"a": 1}'), 'noList'],
  ])('%s is refused', (_title, name, bytes, code) => {
    expect(chosenFile(name, bytes)).toMatchObject({ kind: 'refused', code });
  });

  test.each<[string, Uint8Array]>([
    ['plain', utf8(TABLE)],
    ['with a byte order mark', utf8(`\uFEFF${TABLE}`)],
    ['as UTF-16', wide(TABLE)],
    ['with semicolons', utf8(TABLE.replaceAll(',', ';'))],
    ['with tabs', utf8(TABLE.replaceAll(',', '\t'))],
    ['with CRLF', utf8(TABLE.replaceAll('\n', '\r\n'))],
    ['with CR and CRLF mixed', utf8(TABLE.replace('\n', '\r').replaceAll('\n', '\r\n'))],
  ])('a table %s is read the same', (_title, bytes) => {
    const file = chosenFile('contacts.csv', bytes);
    expect(file.kind === 'csv' && [file.table.table, file.table.rows]).toEqual([
      'contacts',
      [{ number: 2, cells: ['kita-bank', '田中 葵', 'aoi@kitabank.example.jp'] }],
    ]);
  });

  test('our own format, and a list alone, are customers', () => {
    expect(chosenFile('x.json', utf8(customerFileOf([harbor], 0)))).toMatchObject({
      kind: 'json',
      customers: [{ id: 'harbor-logistics' }],
    });
    expect(chosenFile('x.json', utf8('\uFEFF[{"id": "a"}]'))).toMatchObject({ kind: 'json', customers: [{ id: 'a' }] });
  });
});

describe('rows of a table', () => {
  test('sep=; names the separator, and the rows are numbered as the spreadsheet shows them', () => {
    expect(readCsv('sep=;\ncustomer;name\na;"x;y"\n\nb;z')).toMatchObject({
      headings: ['customer', 'name'],
      rows: [
        { number: 3, cells: ['a', 'x;y'] },
        { number: 5, cells: ['b', 'z'] },
      ],
    });
  });
  test('a line break in a cell is part of it', () => {
    expect(readCsv('customer,name\na,"two\nlines"\nb,c')).toMatchObject({ rows: [{ cells: ['a', 'two\nlines'] }, { number: 3 }] });
  });
});
