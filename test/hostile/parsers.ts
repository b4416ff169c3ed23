import { readAddress } from '../../src/domain/customer/address/read-address';
import { readDomain } from '../../src/domain/customer/email-domain';
import { holidaysFromIcs, holidaysFromText } from '../../src/domain/desk/read-holidays';
import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { versionNumber } from '../../src/domain/plan/version-number';
import { textFactsOf } from '../../src/domain/request/text-facts';
import { decodeCustomers } from '../../src/domain/transfer/decode-customers';
import { readCsv } from '../../static/settings/transfer/csv-text';

/** Everything that reads texts of strangers, and the texts that make it work hardest, as large as they are asked for. */
export interface HardReading {
  readonly parser: string;
  readonly input: string;
  readonly read: (size: number) => () => unknown;
}

const filled = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

type Shape = readonly [name: string, text: (size: number) => string];

const readings = (parser: string, read: (text: string) => unknown, shapes: readonly Shape[]): HardReading[] =>
  shapes.map(([input, textOf]) => ({
    parser,
    input,
    read: (size) => {
      const text = textOf(size);
      return () => read(text);
    },
  }));

const of = (piece: string): Shape => [JSON.stringify(piece), (size) => filled(piece, size)];

const rowsOf = (size: number): unknown[] =>
  Array.from({ length: Math.ceil(size / 250) }, (_, index) => ({
    id: `customer-${index}`,
    name: filled('x"=\\', 60),
    zone: 'Mars/Olympus',
    language: 'xx',
    contacts: [{ id: '', name: filled('\u202e', 40), activeFrom: '2026-02-30' }],
  }));

export const HARD_READINGS: readonly HardReading[] = [
  ...readings('address', readAddress, [
    ...['@', 'a@', '<', 'a.', '+', '\u00a0', '例', '"'].map(of),
    ['"<@@@"', (size) => `<${filled('@', size - 1)}`],
    ['"a<a@a>    x"', (size) => `a<a@a.example>${filled(' ', size - 16)}x`],
  ]),
  ...readings('domain', readDomain, ['a.', 'xn--', '例', '-', '.', '@'].map(of)),
  ...readings('version', versionNumber, ['9.', '9.9 ', 'rc', '.x', '年'].map(of)),
  ...readings('language of a request', (text) => textFactsOf(text, premier2019), [
    ...['a', 'a.', '{code:', '{code}', '```', '`', 'ERROR ', '\n', '\r', ' ', 'at ', '日', 'www.', 'http://', 'a@a'].map(of),
    ['"at x(   )x"', (size) => `at x(${filled(') ', size - 6)}x`],
  ]),
  ...readings('pasted holidays', holidaysFromText, [
    ...['\n', '2026-01-01 ', '#', '2026-01-01 x\n', ',', '9'].map(of),
    ['a date and blanks before a line separator', (size) => `2026-01-01 x${filled(' ', size - 20)}\u2028y`],
  ]),
  ...readings('iCalendar', holidaysFromIcs, [
    ...['BEGIN:VEVENT\n', ' \n', 'A;', 'A;"', '"', ':', 'DTSTART:20260101\n', '\\n'].map(of),
    ['events that all begin and end', (size) => filled('BEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT\n', size)],
    ['one event of many lines', (size) => `BEGIN:VEVENT\n${filled('SUMMARY:x\n', size - 30)}\nEND:VEVENT`],
  ]),
  ...readings('CSV', readCsv, [
    ...['"', '""', ',', 'a,', '"a",', '\n', '\r', ';,\t|', '"\n'].map(of),
    [
      'headings that all differ',
      (size) =>
        Array.from({ length: Math.ceil(size / 8) }, (_, index) => `h${index}`)
          .join(',')
          .slice(0, size),
    ],
  ]),
  {
    parser: 'customers of an import',
    input: 'rows that are wrong everywhere',
    read: (size) => {
      const rows = rowsOf(size);
      return () => decodeCustomers(rows);
    },
  },
];

export const MEGABYTE = 1_000_000;
