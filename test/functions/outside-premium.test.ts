import { type Desk, openDesk } from './desk';
import { ownDesk } from './own-desk';

const SETTINGS = { type: 'jira:adminPage' };

interface Page {
  readonly state: string;
  readonly version: number;
  readonly isOwn: boolean;
  readonly entries: readonly { readonly key: string; readonly title: { readonly en: string; readonly ja: string } }[];
}

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterAll(() => desk.site.close());

const ask = (key: string, payload: unknown = {}, person = 'olivia-grant') => desk.ask(person, 'app-settings', key, SETTINGS, payload);
const toEdit = async (): Promise<Page> => (await ask('outsideToEdit')) as Page;
const outside = (person: string) =>
  ownDesk(desk).ask<{ state: string; entries: Page['entries']; partners: string[]; accountManager: object | null }>(
    person,
    'outsidePremium',
  );
const sales = { key: 'sales', title: { en: 'Prices', ja: '価格' }, text: { en: 'Ask sales.', ja: '営業窓口へ。' }, address: null };

test('EXC-6 … EXC-13 as long as nobody edits it, customers read what the plan excludes; names are for contacts', async () => {
  const contact = await outside('grace-miller');
  expect(contact.entries.map(({ key }) => key)).toContain('EXC-12');
  expect(contact.partners).toEqual(['Northlight']);
  const colleague = await outside('dana-brooks');
  expect([colleague.entries, colleague.partners, colleague.accountManager]).toEqual([contact.entries, [], null]);
  expect(await outside('sam-lee')).toEqual({ state: 'refused' });
});

test('TAM-1 the technical account manager is named, and nothing is routed to them', async () => {
  const edit = (await ask('customerToEdit', { customerId: 'harbor-logistics', zone: 'UTC' })) as { version: number; draft: object };
  const { lookedAfterBy } = edit.draft as { lookedAfterBy: object };
  const accountManager = { name: 'Nora Feld', email: 'nora.feld@atlassian.example' };
  const draft = { ...edit.draft, lookedAfterBy: { ...lookedAfterBy, accountManager } };
  const saved = await ask('saveCustomer', { customerId: 'harbor-logistics', version: edit.version, draft, accepted: true });
  expect(saved).toMatchObject({ state: 'saved' });
  expect((await outside('grace-miller')).accountManager).toEqual(accountManager);
  const request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L1' });
  await desk.pass(5);
  expect(JSON.stringify(await desk.rest('maya-torres', 'GET', `/rest/api/3/issue/${request.issueKey}`))).not.toContain('Feld');
});

test('edited in both languages, at the version that was seen, and back to the plan’s own list', async () => {
  const before = await toEdit();
  expect([before.version, before.isOwn]).toEqual([0, false]);
  expect(await ask('saveOutside', { version: 0, entries: [{ ...sales, title: { en: 'Prices', ja: '' } }] })).toMatchObject({
    state: 'invalid',
    problems: [{ path: '0.title.ja', code: 'outside.missing' }],
  });
  expect(await ask('saveOutside', { version: 0, entries: [sales] })).toEqual({ state: 'saved', version: 1 });
  expect(await ask('saveOutside', { version: 0, entries: [] })).toEqual({ state: 'conflict' });
  expect((await outside('aoi-tanaka')).entries).toEqual([sales]);
  expect(await ask('saveOutside', { version: 1, entries: null })).toEqual({ state: 'saved', version: 2 });
  expect((await toEdit()).entries).toEqual(before.entries);
});

test.each<[string, unknown]>([
  ['outsideToEdit', {}],
  ['saveOutside', { version: 0, entries: null }],
])('%s is for site administrators', async (key, payload) => {
  expect(await ask(key, payload, 'hana-lee')).toEqual({ state: 'refused' });
  expect(await ask(key, payload, 'maya-torres')).toEqual({ state: 'refused' });
});

test.each<[string, unknown]>([
  ['no version', { entries: null }],
  ['an entry with more than it has', { version: 9, entries: [{ ...sales, html: '<b>' }] }],
  ['no list', { version: 9, entries: 'all' }],
])('nonsense is refused: %s', async (_title, payload) => {
  expect(await ask('saveOutside', payload)).toEqual({ state: 'refused' });
});
