import { customersOfRows, placeOf } from '../../../src/domain/transfer/customers-of-rows';
import { suggestedMapping, suggestedTable, unmapped } from '../../../src/domain/transfer/mapping';
import { counter, harbor, kitaBank, tableOf } from './builders';

const gather = (...tables: readonly ReturnType<typeof tableOf>[]) => customersOfRows(tables, [harbor, kitaBank], counter());
const told = (found: ReturnType<typeof gather>) =>
  found.problems.map(({ place, column, code }) => `${place.file} ${place.row} ${column} ${code}`);

describe('rows name their customer', () => {
  test('by id or by name, whatever its case and width; a new one by the name in its own table', () => {
    const found = gather(
      tableOf('contacts', [
        ['customer', 'name', 'email'],
        ['harbor-logistics', 'Dana Brooks', 'dana.brooks@harborlogistics.example'],
        ['ＨＡＲＢＯＲ logistics', 'Omar Haddad', 'omar.haddad@harborlogistics.example'],
        ['Lumen Rail', 'Mira Sandoval', 'mira.sandoval@lumenrail.example'],
      ]),
      tableOf('customers', [
        ['name', 'zone'],
        ['Lumen Rail', 'America/Denver'],
      ]),
    );
    expect(found.problems).toEqual([]);
    expect(found.customers).toEqual([
      { id: 'new-1', name: 'Lumen Rail', zone: 'America/Denver', contacts: [expect.objectContaining({ name: 'Mira Sandoval' })] },
      {
        id: 'harbor-logistics',
        contacts: [expect.objectContaining({ name: 'Dana Brooks' }), expect.objectContaining({ name: 'Omar Haddad' })],
      },
    ]);
    expect(placeOf(found, 2, 'contacts.1.email')).toEqual({ file: 'contacts.csv', row: 3, table: 'contacts' });
    expect(placeOf(found, 1, 'zone')).toEqual({ file: 'customers.csv', row: 2, table: 'customers' });
  });

  test('who is nowhere, nobody, twice the same, and more cells than headings are told row by row', () => {
    const rows = [
      ['customer', 'name', 'email'],
      ['Nowhere Inc', 'A', 'a@x.example'],
      ['', 'B', 'b@x.example'],
      ['harbor-logistics', 'Grace Miller', 'GRACE.miller@harborlogistics.example'],
      ['harbor-logistics', 'Grace again', 'grace.miller@harborlogistics.example'],
      ['harbor-logistics', 'C', 'c@harborlogistics.example', 'one too many'],
    ];
    expect(told(gather(tableOf('contacts', rows)))).toEqual([
      'contacts.csv 2 customer customerNotFound',
      'contacts.csv 3 customer customerMissing',
      'contacts.csv 5  rowTwice',
      'contacts.csv 6  rowTooLong',
    ]);
  });

  test('two customers of one name need their ids', () => {
    const twin = { ...harbor, id: 'harbor-two' };
    const found = customersOfRows(
      [
        tableOf('domains', [
          ['customer', 'domain'],
          ['Harbor Logistics', 'harbor.example'],
        ]),
      ],
      [harbor, twin],
      counter(),
    );
    expect(told(found)).toEqual(['domains.csv 2 customer customerAmbiguous']);
  });
});

describe('entries without an id are recognised', () => {
  test.each([
    [
      'a contact by the address',
      'contacts',
      [
        ['customer', 'name', 'email'],
        ['harbor-logistics', 'Peter Novák', 'Peter.Novak@harborlogistics.example'],
      ],
      'peter',
    ],
    [
      'a contact by the account',
      'contacts',
      [
        ['customer', 'name', 'account'],
        ['harbor-logistics', 'Peter', 'person:peter-novak'],
      ],
      'peter',
    ],
    [
      'a licence by order and first day',
      'licences',
      [
        ['customer', 'order', 'from', 'to'],
        ['harbor-logistics', 'hl-77120', '2026/1/15', '2027/1/14'],
      ],
      'premier',
    ],
    [
      'another term of one order is another licence',
      'licences',
      [
        ['customer', 'order', 'from', 'to'],
        ['harbor-logistics', 'HL-77120', '2027-01-15', '2028-01-14'],
      ],
      'new-1',
    ],
    [
      'an instance by name and environment',
      'instances',
      [
        ['customer', 'name', 'product', 'environment'],
        ['harbor-logistics', 'bamboo production', 'bamboo', 'production'],
      ],
      'bamboo-production',
    ],
  ] as const)('%s', (_title, table, rows, id) => {
    const [customer] = gather(tableOf(table, rows)).customers;
    expect(customer?.[table]).toEqual([expect.objectContaining({ id })]);
  });
  test('days that begin with the year are read in Japanese and English writing', () => {
    const rows = [
      ['customer', 'order', 'from', 'to'],
      ['kita-bank', 'KB-2', '2026年4月1日', '2027.3.31'],
    ];
    expect(gather(tableOf('licences', rows)).customers[0]?.licences).toEqual([
      expect.objectContaining({ from: '2026-04-01', to: '2027-03-31' }),
    ]);
  });
  test('ALN-1 licences of Jira Align are told apart by their kind, and another kind is refused', () => {
    const rows = [
      ['customer', 'kind', 'order', 'from', 'to'],
      ['kita-bank', 'jira-align', 'A', '2026-04-01', '2027-03-31'],
      ['kita-bank', 'gold', 'B', '2026-04-01', '2027-03-31'],
    ];
    const found = gather(tableOf('licences', rows));
    expect(found.customers[0]?.alignLicences).toHaveLength(1);
    expect(told(found)).toEqual(['licences.csv 3 kind licenceKind']);
  });
});

describe('columns', () => {
  test('are recognised by their headings in English and Japanese, each once', () => {
    expect(suggestedMapping('contacts', ['お客様', '氏名', 'メールアドレス', 'Name'])).toEqual({ customer: 0, name: 3, email: 2 });
    expect(suggestedMapping('contacts', ['Company', 'Full name', 'E-Mail'])).toEqual({ customer: 0, name: 1, email: 2 });
  });
  test('tell which table it is', () => {
    expect(suggestedTable(['customer', 'name', 'email'])).toBe('contacts');
    expect(suggestedTable(['customer', 'order', 'from', 'to', 'seats'])).toBe('licences');
    expect(suggestedTable(['customer', 'domain'])).toBe('domains');
    expect(suggestedTable(['id', 'name', 'zone', 'language'])).toBe('customers');
    expect(suggestedTable(['customer', 'name', 'product', 'environment'])).toBe('instances');
  });
  test('that a table needs are asked for', () => {
    expect(unmapped('licences', suggestedMapping('licences', ['customer', 'order']))).toEqual(['from', 'to']);
  });
});
