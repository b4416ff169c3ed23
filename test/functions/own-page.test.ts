import { type Desk, openDesk, type Raised } from './desk';
import { ownDesk, READ_KEYS, SUBHEADER } from './own-desk';
import { contactOf, customerDesk } from './settings/customer-desk';

let desk: Desk;
let own: ReturnType<typeof ownDesk>;
let ofDana: Raised;
let privateOfDana: Raised;
beforeAll(async () => {
  desk = await openDesk('2026-10-31 10:00 America/Los_Angeles');
  own = ownDesk(desk);
  ofDana = await desk.raise('dana-brooks', { productKey: 'bamboo', severity: 'L1', instanceId: 'harbor-bamboo-production' });
  privateOfDana = await desk.raise('dana-brooks', { productKey: 'bamboo', severity: 'L2' }, { organizationIds: [] });
  await desk.raise('aoi-tanaka', { productKey: 'bamboo', severity: 'L2' });
});
afterAll(() => desk.site.close());

const everything = async (who: string): Promise<string> =>
  JSON.stringify(await Promise.all([...READ_KEYS.map((key) => own.ask(who, key)), desk.ask(who, 'subheader', 'subheader', SUBHEADER)]));

describe('people whom the offering does not know, or not for certain', () => {
  test('nobody’s customer, two customers’ consultant and a company that has not bought are told the very same', async () => {
    const answers = await Promise.all(['sam-lee', 'iris-moreau', 'mira-sandoval'].map(everything));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"stranger"');
  });

  test.each(['ownRequests', 'ownContacts', 'ownProfile', 'ownBookings', 'ownHealth', 'adoptable'])('%s is refused to them', async (key) => {
    expect(await own.ask('iris-moreau', key)).toEqual({ state: 'refused' });
  });

  test('the subheader shows them nothing', async () => {
    expect(await desk.ask('iris-moreau', 'subheader', 'subheader', SUBHEADER)).toEqual({ state: 'off' });
  });
});

describe('a colleague who is not a contact', () => {
  test('CON-1 TEA-7 reads what he is and that it is the weekend, without a name of anybody', async () => {
    expect(await own.ask('dana-brooks', 'ownPage')).toMatchObject({
      state: 'ready',
      role: 'colleague',
      customer: 'Harbor Logistics',
      weekend: { inside: true, toZone: 'Australia/Sydney' },
      care: null,
    });
    const told = await everything('dana-brooks');
    for (const name of ['Grace', 'grace-', 'Peter', 'Novak', 'Lindqvist', 'harbor-grace', 'Maya Torres', 'Daan Visser'])
      expect(told).not.toContain(name);
  });

  test('is refused the register and the list of what to adopt', async () => {
    expect(await own.ask('dana-brooks', 'ownContacts')).toEqual({ state: 'refused' });
    expect(await own.ask('dana-brooks', 'adoptable')).toEqual({ state: 'refused' });
  });
});

describe('a registered contact', () => {
  test('TEA-9 ESC-3 reads who looks after the company', async () => {
    expect(await own.ask('grace-miller', 'ownPage')).toMatchObject({
      role: 'contact',
      care: { engineer: 'Maya Torres', backup: 'Daan Visser', coordinator: 'Olivia Grant', accountManager: null, sales: null },
    });
  });

  test('reads nothing of another customer, no order and no number of the desk', async () => {
    const told = await everything('grace-miller');
    for (const canary of ['kita', '北銀行', '田中', 'Meridian', 'HL-77120', '"dutyLead":"', '"phone":"'])
      expect(told).not.toContain(canary);
  });

  test('sees the requests that Jira shows him, and only those of his company', async () => {
    const { open } = await own.ask<{ open: { issueKey: string; isOwn: boolean }[] }>('grace-miller', 'ownRequests');
    expect(open.map(({ issueKey }) => issueKey)).toEqual([ofDana.issueKey]);
    const ofReporter = await own.ask<{ open: { issueKey: string; isOwn: boolean }[] }>('dana-brooks', 'ownRequests');
    expect(ofReporter.open.map(({ issueKey, isOwn }) => [issueKey, isOwn])).toEqual(
      expect.arrayContaining([
        [ofDana.issueKey, true],
        [privateOfDana.issueKey, true],
      ]),
    );
  });

  test('X01 X02 is offered a colleague’s L1 of the weekend with its promise in 30 minutes, adopts it, and it is gone from the list', async () => {
    const offered = await own.ask<{ now: number; requests: { issueId: string; adopted: { clock: { dueAt: number } } }[] }>(
      'peter-novak',
      'adoptable',
    );
    expect(offered.requests.map(({ issueId }) => issueId)).toEqual([ofDana.issueId]);
    expect(offered.requests[0]?.adopted.clock.dueAt).toBe(Math.floor(offered.now / 60_000) * 60_000 + 30 * 60_000);
    const answer = await own.ask('peter-novak', 'adoptRequest', { issueId: ofDana.issueId, id: 'peter-adopts-this' });
    expect(answer).toEqual({ state: 'adopted' });
    expect(await own.ask('peter-novak', 'adoptable')).toMatchObject({ requests: [] });
    expect(desk.recordOf(ofDana.issueId)?.document.assessment.track).toBe('premier');
  });
});

test('who was a contact and belongs to the company no longer is a stranger like all others', async () => {
  const { edit } = customerDesk(desk);
  const joined = await edit('harbor-logistics', ({ contacts, emailDomains }) => ({
    emailDomains: [...emailDomains, 'elsewhere.example'],
    contacts: [...contacts.filter(({ id }) => id !== 'harbor-peter'), contactOf('sam-lee')],
  }));
  expect(joined).toMatchObject({ state: 'saved' });
  expect(await own.ask('sam-lee', 'ownPage')).toMatchObject({ role: 'contact' });
  await edit('harbor-logistics', ({ contacts, emailDomains }) => ({
    emailDomains: emailDomains.filter((domain) => domain !== 'elsewhere.example'),
    contacts: contacts.filter(({ accountId }) => accountId !== 'person:sam-lee'),
  }));
  expect(await everything('sam-lee')).toBe(await everything('mira-sandoval'));
});

test('where nothing is served everything is off, and Jira is asked nothing', async () => {
  const payload = { projectId: '10001', requestTypeIds: [] };
  const serve = (on: boolean) => desk.ask('olivia-grant', 'app-settings', 'serveProject', { type: 'jira:adminPage' }, { ...payload, on });
  await serve(false);
  expect(await own.ask('grace-miller', 'ownPage')).toEqual({ state: 'off' });
  expect(await desk.ask('grace-miller', 'subheader', 'subheader', SUBHEADER)).toEqual({ state: 'off' });
  expect(await own.ask('grace-miller', 'ownContacts')).toEqual({ state: 'refused' });
  await serve(true);
});

test('on a portal the app does not serve the subheader is off', async () => {
  const elsewhere = { ...SUBHEADER, page: 'portal', portal: { id: '2' } };
  expect(await desk.ask('grace-miller', 'subheader', 'subheader', elsewhere)).toEqual({ state: 'off' });
});
