import { type Desk, FACILITIES, openDesk, PREM } from '../desk';
import { projectSettings, SITE } from './customer-desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterAll(() => desk.site.close());

const inPrem = projectSettings(PREM, 'PREM');
const REFUSED = { state: 'refused' };
const version = { customerId: 'kita-bank', version: 1 };
const customerKeys: readonly (readonly [string, unknown])[] = [
  ['customers', {}],
  ['customerToEdit', { customerId: 'kita-bank', zone: 'UTC' }],
  ['saveCustomer', { ...version, draft: {}, accepted: false }],
  ['removeCustomer', { ...version, accepted: true }],
  ['undoCustomer', version],
  ['changeContact', { customerId: 'kita-bank', command: { act: 'remove', contactId: 'kita-aoi' }, accepted: true }],
  ['undoContact', version],
  ['inbox', {}],
  ['answerSuggestion', { accountId: 'person:sam-lee', isSame: true }],
  ['customerHistory', { customerId: 'kita-bank', filter: { who: '', act: '', part: '', text: '', from: null, to: null }, cursor: null }],
  ['findPeople', { text: 'Aoi', organizationIds: ['101'] }],
  ['findOrganizations', { text: 'a' }],
];
const siteKeys: readonly (readonly [string, unknown])[] = [
  ['settings', {}],
  ['importCustomers', { customers: [] }],
  ['imports', {}],
  ['cancelImport', { run: 1 }],
  ['continueImport', { run: 1 }],
  ['undoImport', { run: 1 }],
  ['readRegister', { cursor: null }],
  ['serviceProjects', { text: '' }],
  ['serviceProject', { projectId: PREM }],
  ['serveProject', { projectId: FACILITIES, requestTypeIds: [], on: true }],
  ['continueProject', { projectId: PREM }],
];

describe.each(['maya-torres', 'daan-visser'])('%s, who administers nothing', (person) => {
  test.each([...customerKeys, ...siteKeys])('is refused %s on both pages', async (key, payload) => {
    expect(await desk.ask(person, 'app-settings', key, SITE, payload)).toEqual(REFUSED);
    expect(await desk.ask(person, 'project-settings', key, inPrem, payload)).toEqual(REFUSED);
  });
});

describe('Hana Lee, who administers the project but not the site', () => {
  test.each(siteKeys)('is refused %s, which is about the site', async (key, payload) => {
    expect(await desk.ask('hana-lee', 'project-settings', key, inPrem, payload)).toEqual(REFUSED);
  });
  test.each(customerKeys)('is refused %s on the site’s settings', async (key, payload) => {
    expect(await desk.ask('hana-lee', 'app-settings', key, SITE, payload)).toEqual(REFUSED);
  });
  test('edits customers in her project', async () => {
    const view = (await desk.ask('hana-lee', 'project-settings', 'customerToEdit', inPrem, { customerId: 'kita-bank', zone: 'UTC' })) as {
      version: number;
      draft: object;
    };
    const draft = { ...view.draft, partners: ['Northlight'] };
    const payload = { customerId: 'kita-bank', version: view.version, draft, accepted: false };
    expect(await desk.ask('hana-lee', 'project-settings', 'saveCustomer', inPrem, payload)).toMatchObject({ state: 'saved' });
  });
  test('is told that a project is off without a call to Jira, and edits nothing from there', async () => {
    const facilities = projectSettings(FACILITIES, 'FAC');
    const before = desk.site.host.counters().jiraCalls;
    expect(await desk.ask('olivia-grant', 'project-settings', 'customers', facilities)).toEqual({ state: 'off' });
    expect(desk.site.host.counters().jiraCalls).toBe(before);
    for (const [key, payload] of customerKeys.slice(1))
      expect(await desk.ask('olivia-grant', 'project-settings', key, facilities, payload)).toEqual(REFUSED);
  });
});
