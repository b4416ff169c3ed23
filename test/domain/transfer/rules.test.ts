import { decodeCustomers } from '../../../src/domain/transfer/decode-customers';
import { importPlanner } from '../../../src/domain/transfer/import-planner';
import { harbor, kitaBank, terms, WEDNESDAY } from './builders';

const company = (more: object = {}) => ({
  ...{ id: 'lumen-rail', name: 'Lumen Rail', zone: 'America/Denver', language: 'en', emailDomains: ['lumenrail.example'] },
  licences: [{ id: 'lr', order: 'LR-1', from: '2026-10-01', to: '2027-09-30' }],
  ...more,
});
const person = (local: string, more: object = {}) => ({ id: local, name: local, email: `${local}@lumenrail.example`, ...more });

const plan = (customers: readonly object[], stored = [harbor, kitaBank]) => {
  const decoded = decodeCustomers(customers);
  if ('problems' in decoded)
    return { found: decoded.problems.map(({ customer, path, code }) => `${customer} ${path} ${code}`), planned: [] };
  const planned = decoded.customers.map(importPlanner(stored, terms, WEDNESDAY));
  return { found: planned.flatMap(({ problems }, index) => problems.map(({ path, code }) => `${index + 1} ${path} ${code}`)), planned };
};

describe('every row is judged by the rules of the register', () => {
  test.each<[string, object, string]>([
    [
      'CON-5 an address of a foreign domain',
      { contacts: [person('mira', { email: 'mira@elsewhere.example' })] },
      'contacts.0.email domainForeign',
    ],
    ['an address with a blank', { contacts: [person('mira', { email: 'mi ra@lumenrail.example' })] }, 'contacts.0.email addressSpace'],
    ['nobody without a name', { contacts: [{ id: 'mira', email: 'mira@lumenrail.example' }] }, 'contacts.0.name nameMissing'],
    [
      'one mailbox twice, tags aside',
      { contacts: [person('mira'), person('two', { email: 'Mira+jira@lumenrail.example' })] },
      'contacts.1.email mailboxTwice',
    ],
    [
      'CON-8 a partner’s address without its partner',
      { partners: ['Northlight'], contacts: [person('mira', { kind: 'partner', partner: 'Northlight' })] },
      'contacts.0.email partnerPartMissing',
    ],
    [
      'a licence that ends before it begins',
      { licences: [{ id: 'lr', order: 'LR-1', from: '2027-01-01', to: '2026-01-01' }] },
      'licences.0.to licenceReversed',
    ],
    ['a product the plan does not have', { productKeys: ['abacus'] }, 'productKeys productUnknown'],
    [
      'an instance without a product',
      { instances: [{ id: 'i', name: 'Bamboo', environment: 'production' }] },
      'instances.0.productKey productMissing',
    ],
    ['a domain that another customer has', { emailDomains: ['lumenrail.example', 'kitabank.example.jp'] }, 'emailDomains.1 domainTaken'],
    [
      'a person who is another customer’s contact',
      { contacts: [person('mira', { accountId: 'person:grace-miller' })] },
      'contacts.0.accountId personTaken',
    ],
    ['a day that does not exist', { licences: [{ id: 'lr', from: '2026-02-30', to: '2026-12-31' }] }, 'licences.0.from dateWrong'],
    ['a language the app does not speak', { language: 'tlh' }, 'language languageUnknown'],
    ['no zone', { zone: 'Mars/Olympus' }, 'zone zoneUnknown'],
  ])('%s', (_title, part, found) => {
    expect(plan([company(part)]).found).toContain(`1 ${found}`);
  });

  test('CON-10 a fourth direct contact has no seat, and the message names the nearest mix', () => {
    const { planned } = plan([company({ contacts: ['mira', 'noor', 'otto', 'pia'].map((name) => person(name)) })]);
    expect(planned[0]?.problems).toEqual([
      expect.objectContaining({ path: 'contacts', code: 'seatsDirect', values: expect.objectContaining({ used: 4, total: 3, direct: 3 }) }),
    ]);
  });

  test('a whole company without a mistake is added', () => {
    const { found, planned } = plan([company({ contacts: ['mira', 'noor', 'otto'].map((name) => person(name)) })]);
    expect(found).toEqual([]);
    expect(planned[0]).toMatchObject({ act: 'added', pending: 0 });
  });
});

describe('two customers of one file', () => {
  test('cannot share a domain: told about the second, with the name of the first', () => {
    const { planned } = plan([company(), company({ id: 'lumen-europe', name: 'Lumen Europe' })]);
    expect(planned[1]?.problems).toEqual([
      { path: 'emailDomains.0', code: 'domainTaken', values: { id: 'lumenrail.example', customer: 'Lumen Rail' } },
    ]);
  });
  test('cannot have one id', () => {
    expect(plan([company(), company()]).found).toEqual(['2 id customerTwice']);
  });
});

describe('CON-6 signs of a shared mailbox', () => {
  const jiraAdmins = person('jira-admins', { name: 'Jira admins' });
  const contactIn = (contact: object) => plan([company({ contacts: [contact] })]).planned[0];
  test('wait for a reviewer instead of being taken or refused', () => {
    const planned = contactIn(jiraAdmins);
    expect([planned?.pending, planned?.problems, planned?.next.contacts[0]?.status]).toEqual([1, [], 'pending']);
    expect(planned?.next.contacts[0]?.review?.signals).toContain('roleWord');
  });
  test('a decision that the file brings along holds', () => {
    const review = {
      signals: ['roleWord'],
      attestedBy: 'person:olivia-grant',
      decidedBy: 'person:olivia-grant',
      decidedAt: '2026-05-01T10:00:00Z',
      note: 'A real name.',
    };
    expect(contactIn({ ...jiraAdmins, review })?.next.contacts[0]?.status).toBe('active');
  });
});
