import { type Desk, openDesk } from '../desk';
import { customerDesk } from './customer-desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const company = (id: string, more: object = {}) => ({ id, name: id, zone: 'America/Denver', language: 'en', ...more });
const importing = async (customers: readonly object[]) => {
  const answer = (await customerDesk(desk).ask('importCustomers', { customers })) as {
    state: string;
    problems?: readonly { customer: number; path: string; code: string; values: object }[];
  };
  return answer.problems?.map(({ customer, path, code, values }) => ({ customer, path, code, values })) ?? answer.state;
};

describe('two customers on one organization', () => {
  test('in one file: told about the second, and nothing of the file is taken', async () => {
    const shared = { organizationIds: ['104'] };
    expect(await importing([company('lumen', shared), company('lumen-europe', shared)])).toEqual([
      { customer: 2, path: 'organizationIds.0', code: 'organizationTaken', values: { id: '104', customer: 'lumen' } },
    ]);
    expect(await customerDesk(desk).open('lumen')).toEqual({ state: 'refused' });
  });

  test('one of them already here: told with the name of its customer', async () => {
    expect(await importing([company('lumen', { emailDomains: ['KitaBank.example.jp'] })])).toEqual([
      { customer: 1, path: 'emailDomains.0', code: 'domainTaken', values: { id: 'kitabank.example.jp', customer: '北銀行' } },
    ]);
  });
});

test.each([
  ['a file that is no list', 'customers' as unknown as object[], { customer: 0, path: '', code: 'notCustomers' }],
  [
    'a licence that ends before it begins',
    [company('a', { licences: [licence('2027-01-01', '2026-01-01')] })],
    { code: 'licenceReversed' },
  ],
  [
    'a day that does not exist',
    [company('a', { licences: [licence('2026-02-30', '2026-12-31')] })],
    { path: 'licences.0.from', code: 'dateWrong' },
  ],
  ['a domain with a space', [company('a', { emailDomains: ['x y.example'] })], { path: 'emailDomains.0', code: 'domainForm' }],
  ['a language the app does not speak', [company('a', { language: 'tlh' })], { path: 'language', code: 'languageUnknown' }],
])('%s is refused by name', async (_title, customers, problem) => {
  expect(await importing(customers)).toEqual([expect.objectContaining(problem)]);
});

test('the same file twice is taken twice, and the history says so', async () => {
  const file = [company('lumen', { organizationIds: ['104'] })];
  expect(await importing(file)).toBe('imported');
  expect(await importing(file)).toBe('imported');
  expect((await customerDesk(desk).open('lumen')).history.map(({ act }) => act)).toEqual(['imported', 'imported']);
});

function licence(from: string, to: string) {
  return { id: 'one', order: 'LR-1', from, to };
}
