import { type Desk, openDesk, type Raised } from './desk';

let desk: Desk;
let request: Raised;
beforeAll(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2', instanceId: 'harbor-bamboo-production' });
});
afterAll(() => desk.site.close());

const project = { id: '10001', key: 'PREM', type: 'service_desk' };
const portal = { type: 'jira-service-management:portal-request-create-property-panel', portal: { id: '1' }, request: { typeId: '11' } };
const requestPanel = (key: string) => ({
  type: 'jira-service-management:portal-request-detail',
  portal: { id: '1' },
  request: { key, typeId: '11' },
});

describe('the request panel', () => {
  test('says nothing about which colleague is the contact', async () => {
    const answer = JSON.stringify(await desk.ask('grace-miller', 'request-panel', 'requestPanel', requestPanel(request.issueKey)));
    expect(answer).not.toContain('harbor-grace');
  });
});

describe('the create panel', () => {
  test('CON-1 shows a contact his own customer, without his colleagues’ names', async () => {
    const answer = (await desk.ask('grace-miller', 'create-panel', 'createPanel', portal)) as {
      customer: { name: string; contacts: { name: string }[] };
    };
    expect(answer.customer.contacts.map((contact) => contact.name)).toEqual(['Grace Miller']);
  });

  test('a customer who asks for another customer gets his own', async () => {
    const answer = (await desk.ask('grace-miller', 'create-panel', 'createPanel', portal, { customerId: 'kita-bank' })) as {
      customer: { id: string };
      customers: unknown[];
    };
    expect([answer.customer.id, answer.customers]).toEqual(['harbor-logistics', []]);
  });

  test('an agent picks the customer he raises for', async () => {
    const answer = (await desk.ask('maya-torres', 'create-panel', 'createPanel', portal, { customerId: 'kita-bank' })) as {
      customer: { id: string };
      customers: unknown[];
    };
    expect([answer.customer.id, answer.customers.length]).toEqual(['kita-bank', 3]);
  });

  test('is off where the project is not served', async () => {
    expect(
      await desk.ask('grace-miller', 'create-panel', 'createPanel', { ...portal, portal: { id: '2' }, request: { typeId: '21' } }),
    ).toEqual({ state: 'off' });
  });
});

describe('agents’ pages', () => {
  test('a project that is off is told so before anything is asked', async () => {
    const facilities = { type: 'jira:projectPage', project: { id: '10002', key: 'FAC', type: 'service_desk' } };
    expect(await desk.ask('maya-torres', 'project-page', 'customerList', facilities)).toEqual({ state: 'off' });
  });

  test('the issue panel tells contact, customer and seats', async () => {
    const extension = { type: 'jira:issueContext', issue: { id: request.issueId, key: request.issueKey, type: 'x', typeId: '1' }, project };
    const answer = await desk.ask('daan-visser', 'issue-context', 'issuePanel', extension);
    expect(answer).toMatchObject({
      state: 'ready',
      customer: { name: 'Harbor Logistics' },
      contact: { name: 'Grace Miller', kind: 'direct' },
      seats: { used: 5, total: 5 },
    });
  });

  test('the collapsed panel shows severity and state', async () => {
    const status = await desk.site.host.dynamicProperties({
      moduleKey: 'issue-context',
      accountId: 'person:daan-visser',
      extension: { issue: { id: request.issueId }, project },
    });
    expect(status).toMatchObject({ status: { type: 'lozenge', value: { label: 'L2 Running' } } });
  });
});

describe('app settings', () => {
  const settings = { type: 'jira:adminPage' };
  test('a file with mistakes is refused whole, with customer and place', async () => {
    const file = [
      { id: 'fine', name: 'Fine', zone: 'Asia/Tokyo', language: 'ja' },
      { id: 'wrong', name: '', zone: 'Mars/Olympus', language: 'ja', licences: [{ id: 'l', from: '2026-02-30', to: '2026-01-01' }] },
    ];
    const answer = (await desk.ask('olivia-grant', 'app-settings', 'importCustomers', settings, { customers: file })) as {
      state: string;
      problems: { customer: number; path: string }[];
    };
    expect(answer.state).toBe('invalid');
    expect(answer.problems.every((problem) => problem.customer === 2)).toBe(true);
    expect(answer.problems.map((problem) => problem.path)).toEqual(expect.arrayContaining(['name', 'zone', 'licences.0.from']));
    const { customers } = (await desk.ask('olivia-grant', 'app-settings', 'settings', settings)) as { customers: { id: string }[] };
    expect(customers.map((customer) => customer.id)).toEqual(['harbor-logistics', 'meridian-health', 'kita-bank']);
  });
});

describe('the plan on a customer’s page', () => {
  test('PHN-1 carries no number, lead or group of the desk', async () => {
    const own = (await desk.ask('grace-miller', 'create-panel', 'createPanel', portal)) as { plan: { regions: { jiraGroup: unknown }[] } };
    expect(own.plan.regions.length).toBeGreaterThan(0);
    for (const region of own.plan.regions) expect(region).toMatchObject({ phone: null, dutyLead: null, jiraGroup: null });
  });
});
