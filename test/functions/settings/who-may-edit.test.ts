import { type Desk, FACILITIES, openDesk, PREM } from '../desk';
import { projectSettings } from './customer-desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterAll(() => desk.site.close());

const inPrem = projectSettings(PREM, 'PREM');

test('an administrator of the project but not of the site edits customers there', async () => {
  const asked = { customerId: 'kita-bank', zone: 'UTC' };
  const view = (await desk.ask('hana-lee', 'project-settings', 'customerToEdit', inPrem, asked)) as { version: number; draft: object };
  const draft = { ...view.draft, partners: ['Northlight'] };
  const payload = { customerId: 'kita-bank', version: view.version, draft, accepted: false };
  expect(await desk.ask('hana-lee', 'project-settings', 'saveCustomer', inPrem, payload)).toMatchObject({ state: 'saved' });
});

test('a project that is off is told without a call to Jira, and no customer is read from there', async () => {
  const facilities = projectSettings(FACILITIES, 'FAC');
  const before = desk.site.host.counters().jiraCalls;
  expect(await desk.ask('olivia-grant', 'project-settings', 'customers', facilities)).toEqual({ state: 'off' });
  expect(desk.site.host.counters().jiraCalls).toBe(before);
  for (const key of ['customerToEdit', 'inbox', 'findPeople', 'customerHistory'])
    expect(await desk.ask('olivia-grant', 'project-settings', key, facilities, {})).toEqual({ state: 'refused' });
});
