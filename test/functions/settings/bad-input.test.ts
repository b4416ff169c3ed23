import { type Desk, openDesk } from '../desk';
import { bambooOf, contactOf, customerDesk, premierLicence, refusalsOf, versionOf } from './customer-desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const lumen = { name: 'Lumen Rail', licences: [premierLicence], emailDomains: ['lumenrail.example'] };

describe('each wrong input has its name at its field, and nothing is stored', () => {
  test.each<[string, object, string]>([
    ['a domain with a space', { emailDomains: ['lumen rail.example'] }, 'emailDomains.0 domainSpace'],
    ['a domain with an invisible character', { emailDomains: ['lumen\u200brail.example'] }, 'emailDomains.0 domainSpace'],
    ['a whole address for a domain', { emailDomains: ['mira@lumenrail.example'] }, 'emailDomains.0 domainAddress'],
    ['CON-5 a mail service anybody can use', { emailDomains: ['Gmail.com'] }, 'emailDomains.0 domainPublic'],
    ['Cyrillic letters among Latin ones', { emailDomains: ['lum\u0435nrail.example'] }, 'emailDomains.0 domainMixed'],
    ['the same domain in another case', { emailDomains: ['a.example', 'A.EXAMPLE'] }, 'emailDomains.1 domainTwice'],
    ['a domain of another customer', { emailDomains: ['KitaBank.example.jp'] }, 'emailDomains.0 domainTaken'],
    ['an organization of another customer', { organizationIds: ['101'] }, 'organizationIds.0 organizationTaken'],
    ['an organization that does not exist', { organizationIds: ['99999'] }, 'organizationIds.0 organizationUnknown'],
    ['CON-5 somebody with an address of another company', { contacts: [contactOf('grace-miller')] }, 'contacts.0.email domainForeign'],
    [
      'an address that is not the account’s own',
      { contacts: [contactOf('grace-miller', { email: 'grace@lumenrail.example' })] },
      'contacts.0.email addressOther',
    ],
    ['a person deactivated', { contacts: [contactOf('theo-lindgren')] }, 'contacts.0.accountId personInactive'],
    ['a person who is gone', { contacts: [contactOf('nobody')] }, 'contacts.0.accountId personUnknown'],
    [
      'a person twice',
      { contacts: [contactOf('mira-sandoval'), contactOf('mira-sandoval', { id: 'again' })] },
      'contacts.1.accountId contactTwice',
    ],
    ['a customer as named engineer', engineer('mira-sandoval'), 'lookedAfterBy.engineer personNotStaff'],
    ['a licence that ends before it begins', { licences: [{ ...premierLicence, to: '2026-09-30' }] }, 'licences.0.to licenceReversed'],
    ['a day that does not exist', { licences: [{ ...premierLicence, from: '2026-02-30' }] }, 'licences.0.from dateWrong'],
    [
      'one order twice for the same days',
      { licences: [premierLicence, { ...premierLicence, id: 'twin', from: '2027-09-30', to: '2028-09-29' }] },
      'licences.1.from licenceOverlap',
    ],
    ['a time zone of another planet', { zone: 'Mars/Olympus' }, 'zone zoneUnknown'],
    [
      'an address that runs code',
      { instances: [{ ...bambooOf('Main'), baseUrl: 'javascript:alert(1)' }] },
      'instances.0.baseUrl addressWrong',
    ],
    ['a product the plan has not', { instances: [{ ...bambooOf('Main'), productKey: 'notes' }] }, 'instances.0.productKey productMissing'],
  ])('%s', async (_title, part, refusal) => {
    const { edit, ask } = customerDesk(desk);
    expect(refusalsOf(await edit(null, { ...lumen, ...part }))).toEqual([refusal]);
    const { customers } = (await ask('customers', {})) as { customers: readonly unknown[] };
    expect(customers).toHaveLength(3);
  });

  test('a contact of another customer, also where that one’s domain has moved on', async () => {
    const { edit } = customerDesk(desk);
    await edit('kita-bank', { emailDomains: ['kita.example.jp'] });
    const moved = { ...lumen, emailDomains: ['kitabank.example.jp'], contacts: [contactOf('aoi-tanaka')] };
    expect(refusalsOf(await edit(null, moved))).toEqual(['contacts.0.accountId personTaken']);
  });

  test.each<[string, readonly object[], readonly object[], string]>([
    ['X05 a fourth direct contact', [premierLicence], ['a', 'b', 'c', 'd'].map(somebody), 'contacts seatsDirect'],
    ['X09 three direct and one partner', [{ ...premierLicence, contactMode: 'withPartner' }], mixed(3, 1), 'contacts seatsDirect'],
    ['CON-7 four partner contacts', [{ ...premierLicence, contactMode: 'withPartner' }], mixed(0, 4), 'contacts seatsPartner'],
    ['X06 a licence that begins tomorrow', [{ ...premierLicence, from: '2026-10-29' }], mixed(1, 0), 'contacts seatsNoLicence'],
    ['a partner on a licence of three direct', [premierLicence], mixed(2, 1), 'licences seatsModes'],
  ])('DEC-4 %s is refused', async (_title, licences, contacts, refusal) => {
    const { ask, open } = customerDesk(desk);
    const { draft } = await open(null);
    const answer = await ask('saveCustomer', {
      customerId: null,
      version: 0,
      draft: { ...draft, name: 'Lumen Rail', licences, contacts },
      accepted: false,
    });
    expect(refusalsOf(answer as never)).toContain(refusal);
  });

  test('a payload of another shape is malformed and stores nothing', async () => {
    const { ask } = customerDesk(desk);
    const answer = await ask('saveCustomer', { customerId: '../x', version: -1, draft: { name: 7 }, accepted: 'yes' });
    expect(answer).toMatchObject({ state: 'invalid', problems: [{ code: 'malformed' }] });
  });
});

test('X07 a licence with three direct contacts cannot be set to partner mode', async () => {
  const { edit } = customerDesk(desk);
  const licences = [{ ...premierLicence, id: 'kita-premier', order: 'KB-2026-014', contactMode: 'withPartner' as const }];
  await edit('kita-bank', (draft) => ({ contacts: [...draft.contacts, contactOf('haruka-ito')] }));
  expect(refusalsOf(await edit('kita-bank', { licences }))).toEqual(['licences seatsModes']);
});

test('an expired licence keeps its contacts and blocks no other change', async () => {
  const { edit } = customerDesk(desk);
  desk.site.host.faults.scheduleRuns = () => 0;
  await desk.pass(200 * 24 * 60);
  expect((await edit('kita-bank', { name: '北銀行 (更新待ち)' })).state).toBe('saved');
  expect(refusalsOf(await edit('kita-bank', (draft) => ({ contacts: [...draft.contacts, contactOf('haruka-ito')] })))).toEqual([
    'contacts seatsNoLicence',
  ]);
});

test('a contact whose account is deactivated later stays, is told, and blocks no other change', async () => {
  const { edit, open } = customerDesk(desk);
  const people = desk.site.jira.people().filter((person) => person.accountId === 'person:kenji-sato');
  desk.site.jira.seed({ people: people.map((person) => ({ ...person, active: false })), projects: [], organizations: [] });
  expect((await open('kita-bank')).people['person:kenji-sato']).toMatchObject({ active: false });
  expect((await edit('kita-bank', { zone: 'Asia/Seoul' })).state).toBe('saved');
});

test('an instance that open requests name asks first, then goes, and the request keeps what was promised', async () => {
  const { edit, open, save, undo } = customerDesk(desk);
  const choice = { productKey: 'bamboo', instanceId: 'harbor-bamboo-production', severity: 'L2' };
  const { issueId, issueKey } = await desk.raise('grace-miller', choice);
  const promised = desk.recordOf(issueId)?.document.assessment.clock;
  const view = await open('harbor-logistics');
  const instances = view.draft.instances.filter(({ id }) => id !== 'harbor-bamboo-production');
  const first = await save(view, { instances });
  expect(first).toEqual({
    state: 'confirm',
    consequences: [{ code: 'instanceInUse', name: 'Bamboo production', count: 1, keys: issueKey }],
  });
  const version = versionOf(await save(view, { instances }, true));
  await desk.rest('maya-torres', 'POST', `/rest/servicedeskapi/request/${issueKey}/comment`, { body: 'Still waiting', public: false });
  await desk.pass(2);
  expect(desk.recordOf(issueId)?.document.assessment.clock).toEqual(promised);
  await undo('harbor-logistics', version);
  expect((await open('harbor-logistics')).draft.instances.map(({ id }) => id)).toContain('harbor-bamboo-production');
  expect((await edit('harbor-logistics', {})).state).toBe('unchanged');
});

test('card 1 removing the last contact asks first', async () => {
  const { edit } = customerDesk(desk);
  const answer = await edit('kita-bank', (draft) => ({ contacts: draft.contacts.map((contact) => ({ ...contact, removed: true })) }));
  expect(answer).toEqual({ state: 'confirm', consequences: [{ code: 'lastContact' }] });
});

function engineer(person: string) {
  return { lookedAfterBy: { engineer: { accountId: `person:${person}`, name: '' }, backup: null, coordinator: null } };
}

function somebody(id: string) {
  return contactOf(`somebody-${id}`);
}

function mixed(direct: number, partner: number) {
  const row = (kind: 'direct' | 'partner', count: number) =>
    Array.from({ length: count }, (_, at) => contactOf(`${kind}-${at}`, { kind, partner: kind === 'partner' ? 'Northlight' : '' }));
  return [...row('direct', direct), ...row('partner', partner)];
}
