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
  if (answer.state !== 'invalid') return answer.state;
  return answer.problems?.map(({ customer, path, code, values }) => ({ customer, path, code, values }));
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

test('NEW-28 the same file twice changes nothing the second time, and the history has one line', async () => {
  const file = [company('lumen', { organizationIds: ['104'] })];
  const ask = () => customerDesk(desk).ask('importCustomers', { customers: file });
  expect(await ask()).toMatchObject({ state: 'imported', count: 1, saved: 1 });
  expect(await ask()).toMatchObject({ state: 'imported', count: 1, saved: 0 });
  expect((await customerDesk(desk).open('lumen')).history.map(({ act }) => act)).toEqual(['imported']);
});

describe('what only Jira knows', () => {
  const contact = (accountId: string) => ({
    contacts: [{ id: 'c', name: 'Theo', accountId }],
    licences: [licence('2026-10-01', '2027-09-30')],
  });
  test.each([
    ['an account that never was', contact('person:nobody'), 'contacts.0.accountId', 'personUnknown'],
    ['a deactivated account', contact('person:theo-lindgren'), 'contacts.0.accountId', 'personInactive'],
    ['an organization that never was', { organizationIds: ['99999'] }, 'organizationIds.0', 'organizationUnknown'],
  ])('%s is told, and nothing of the file is taken', async (_title, part, path, code) => {
    expect(await importing([company('fine'), company('wrong', part)])).toEqual([expect.objectContaining({ customer: 2, path, code })]);
    expect(await customerDesk(desk).open('fine')).toEqual({ state: 'refused' });
  });
});

function licence(from: string, to: string) {
  return { id: 'one', order: 'LR-1', from, to };
}
