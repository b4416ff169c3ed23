import type { FirstUseView } from '../../src/domain/view/first-use';
import { type Desk, openDesk, PREM } from './desk';

const settings = { type: 'jira:adminPage' };
let desk: Desk;
afterEach(() => desk.site.close());
const openNew = async (): Promise<void> => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles', { configured: false });
};

const ask = (key: string, payload: unknown = {}): Promise<unknown> => desk.ask('olivia-grant', 'app-settings', key, settings, payload);
const guide = (): Promise<FirstUseView> => ask('firstUse') as Promise<FirstUseView>;
const done = async (): Promise<readonly string[]> =>
  Object.entries((await guide()).done).flatMap(([step, isDone]) => (isDone ? [step] : []));
const serve = (): Promise<unknown> => ask('serveProject', { projectId: PREM, requestTypeIds: [], on: true });
const customers = async (): Promise<readonly string[]> =>
  ((await ask('settings')) as { customers: { id: string }[] }).customers.map(({ id }) => id);

const bamboo = { productKey: 'bamboo', instanceId: 'sample-kestrel-bamboo', severity: 'L2' };

test('from nothing to the first premium request: every step is read from what is there', async () => {
  await openNew();
  expect(await done()).toEqual(['fields']);
  expect((await guide()).projects.map(({ key }) => key)).toEqual(['FAC', 'PREM']);
  await serve();
  expect(await done()).toEqual(['fields', 'project']);
  expect((await guide()).portal).toEqual({ serviceDeskId: '1', requestTypeId: '11' });
  expect(await ask('addSampleCustomers')).toEqual({ state: 'added', isContact: true });
  expect(await done()).toEqual(['fields', 'project', 'customer', 'contact']);
  const { issueId, issueKey } = await desk.raise('olivia-grant', bamboo);
  expect(desk.recordOf(issueId)?.document.assessment).toMatchObject({ track: 'premier', scope: 'in', clock: { state: 'open' } });
  expect(await guide()).toMatchObject({ done: { request: true }, requestKey: issueKey });
});

describe('sample customers', () => {
  beforeEach(async () => {
    await openNew();
    await serve();
    await ask('addSampleCustomers');
  });

  test('adding them twice, and while they are edited, adds nothing', async () => {
    await ask('addSampleCustomers');
    expect(await customers()).toEqual(['sample-kestrel-freight', 'sample-minato-trading']);
  });

  test('one click removes them and what leads to them; the records of their requests stay', async () => {
    const { issueId } = await desk.raise('olivia-grant', bamboo);
    expect(await ask('removeSampleCustomers')).toEqual({ state: 'removed', count: 2 });
    expect(await customers()).toEqual([]);
    expect(desk.site.host.storage.get('account:person:olivia-grant')).toBeUndefined();
    expect(desk.recordOf(issueId)?.document.assessment.track).toBe('premier');
    const later = await desk.raise('olivia-grant', { productKey: 'bamboo', severity: 'L2' });
    expect(desk.recordOf(later.issueId)?.document.assessment.track).toBe('standard');
  });

  test('removed, they can be added again', async () => {
    await ask('removeSampleCustomers');
    await ask('addSampleCustomers');
    expect((await guide()).samples).toEqual(['Kestrel Freight (sample)', 'みなと商事 (サンプル)']);
    const { issueId } = await desk.raise('olivia-grant', bamboo);
    expect(desk.recordOf(issueId)?.document.assessment.track).toBe('premier');
  });

  test('one that an administrator edits is still a sample', async () => {
    const edit = (await ask('customerToEdit', { customerId: 'sample-kestrel-freight', zone: 'UTC' })) as { version: number; draft: object };
    const draft = { ...edit.draft, name: 'Kestrel Freight of Oregon' };
    expect(await ask('saveCustomer', { customerId: 'sample-kestrel-freight', version: edit.version, draft, accepted: true })).toMatchObject(
      {
        state: 'saved',
      },
    );
    expect(await ask('removeSampleCustomers')).toEqual({ state: 'removed', count: 2 });
  });
});

test('who is the contact of a real customer stays there, and the sample has none', async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  const file = [
    {
      id: 'quay-tools',
      name: 'Quay Tools',
      zone: 'America/Los_Angeles',
      language: 'en',
      licences: [{ id: 'quay-premier', order: 'Q-1', from: '2026-01-01', to: '2026-12-31' }],
      contacts: [{ id: 'quay-olivia', accountId: 'person:olivia-grant', name: 'Olivia Grant', activeFrom: '2026-01-01T00:00:00Z' }],
    },
  ];
  expect(await ask('importCustomers', { customers: file })).toMatchObject({ state: 'imported', count: 1 });
  expect(await ask('addSampleCustomers')).toEqual({ state: 'added', isContact: false });
  expect(desk.site.host.storage.get('account:person:olivia-grant')).toEqual({ customerId: 'quay-tools' });
  expect(await ask('removeSampleCustomers')).toEqual({ state: 'removed', count: 2 });
  expect(await customers()).toContain('quay-tools');
});

test('put away, the guide looks up nothing more, and can be brought back', async () => {
  await openNew();
  await ask('dismissFirstUse', { dismissed: true });
  const before = desk.site.host.counters().jiraCalls;
  expect(await guide()).toMatchObject({ dismissed: true, projects: [], portal: null });
  expect(desk.site.host.counters().jiraCalls - before).toBe(1);
  await ask('dismissFirstUse', { dismissed: false });
  expect((await guide()).dismissed).toBe(false);
});
