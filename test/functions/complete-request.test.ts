import type { World } from '../site/jira/world';
import { commentsByApp, issuePlace, recordWith, requestPlace } from './changing';
import { type Desk, openDesk, type Raised } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const choice = { productKey: 'jira-software', instanceId: 'harbor-jira-production', severity: 'L2' };
const complete = (person: string, request: Raised, chosen: unknown = choice) =>
  desk.ask(person, 'request-panel', 'completeRequest', requestPlace(request), { choice: chosen });
const panel = (person: string, request: Raised) =>
  desk.ask(person, 'request-panel', 'requestPanel', requestPlace(request)) as Promise<{ completing: object | null; earlier: object[] }>;

describe('a request that came by mail', () => {
  test('counts as L4 and is completed by its reporter: L2 from that moment on, and nobody is written to', async () => {
    const request = await desk.raise('grace-miller', null);
    expect((await panel('grace-miller', request)).completing).not.toBeNull();
    expect(await desk.ask('maya-torres', 'issue-context', 'issuePanel', issuePlace(request))).toMatchObject({ isIncomplete: true });
    await desk.pass(60);
    const now = desk.site.clock.now();
    expect(await complete('grace-miller', request)).toEqual({ state: 'completed' });
    expect(recordWith(desk, request)).toMatchObject({
      facts: { choice: null, changes: [{ as: 'customer', by: 'person:grace-miller' }] },
      assessment: { severity: 'L2', productKey: 'jira-software', scope: 'in', clock: { dueAt: now + 2 * 3_600_000 } },
      earlier: [{ assessment: { severity: 'L4' } }],
    });
    expect(await commentsByApp(desk, request)).toEqual([]);
    expect(await panel('grace-miller', request)).toMatchObject({ completing: null, earlier: [{ as: 'customer', isOwn: true }] });
  });

  test('is completed once', async () => {
    const request = await desk.raise('grace-miller', null);
    const both = await Promise.all([complete('grace-miller', request), complete('peter-novak', request, { ...choice, severity: 'L1' })]);
    expect(both.map((answer) => (answer as { state: string }).state).sort()).toEqual(['closed', 'completed']);
    expect(await complete('grace-miller', request)).toEqual({ state: 'closed', why: 'complete' });
    expect(recordWith(desk, request).facts.changes).toHaveLength(1);
  });

  test('by a colleague of the same company, who is told nobody’s name', async () => {
    const request = await desk.raise('grace-miller', null, { organizationIds: ['102'] });
    expect(JSON.stringify((await panel('peter-novak', request)).completing)).not.toContain('Grace Miller');
    expect(await complete('peter-novak', request)).toEqual({ state: 'completed' });
  });

  test('by an agent with a reason, and then no longer by the customer', async () => {
    const request = await desk.raise('grace-miller', null);
    const payload = { id: 'confirmation-1', seen: 0, reason: 'She told us by phone', productKey: 'jira-software', severity: 'L1' };
    expect(await desk.ask('maya-torres', 'issue-context', 'changeRequest', issuePlace(request), payload)).toMatchObject({
      state: 'changed',
    });
    expect(await complete('grace-miller', request)).toEqual({ state: 'closed', why: 'complete' });
    expect((await panel('grace-miller', request)).completing).toBeNull();
  });
});

describe('who may not, and what is not taken', () => {
  test('a participant of another company sees the request, but neither the card nor its instances', async () => {
    const request = await desk.raise('grace-miller', null);
    const accountIds = ['person:aoi-tanaka'];
    await desk.rest('maya-torres', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/participant`, { accountIds });
    const seen = await panel('aoi-tanaka', request);
    expect(seen.completing).toBeNull();
    expect(JSON.stringify(seen)).not.toContain('harbor-jira-production');
    expect(await complete('aoi-tanaka', request)).toEqual({ state: 'refused' });
  });

  test('who has left the company completes his own request, and neither sees nor chooses what the company runs', async () => {
    const world = (example: World): World => ({
      ...example,
      organizations: example.organizations.map((one) => ({ ...one, members: one.members.filter((id) => id !== 'person:peter-novak') })),
    });
    const left = await openDesk('2026-10-28 09:00 America/Los_Angeles', { world });
    const request = await left.raise('peter-novak', null);
    const ask = (key: string, payload = {}) => left.ask('peter-novak', 'request-panel', key, requestPlace(request), payload);
    expect(JSON.stringify(await ask('requestPanel'))).toContain('harbor-jira-production');
    const command = { act: 'remove', contactId: 'harbor-peter' };
    await left.ask('olivia-grant', 'app-settings', 'changeContact', {}, { customerId: 'harbor-logistics', command, accepted: true });
    left.site.jira.changePerson('person:peter-novak', { emailAddress: 'peter@elsewhere.example' });
    const { completing } = (await ask('requestPanel')) as { completing: { customer: { instances: object[] } } };
    expect(completing.customer.instances).toEqual([]);
    const problems = [{ field: 'instance', code: 'unknown' }];
    expect(await ask('completeRequest', { choice })).toEqual({ state: 'invalid', problems });
    expect(await ask('completeRequest', { choice: { ...choice, instanceId: null } })).toEqual({ state: 'completed' });
    await left.site.close();
  });

  test('somebody who cannot see it is refused like for one that never was', async () => {
    const request = await desk.raise('grace-miller', null);
    const foreign = await complete('aoi-tanaka', request);
    expect(foreign).toEqual({ state: 'refused' });
    expect(await complete('grace-miller', { ...request, issueKey: 'PREM-9999' })).toEqual(foreign);
  });

  test.each<[string, unknown, object]>([
    ['nothing chosen', { productKey: null, instanceId: null, severity: null }, { field: 'form', code: 'nothing' }],
    ['no choice at all', 'L1', { field: 'form', code: 'nothing' }],
    ['an unknown severity', { ...choice, severity: 'L9' }, { field: 'severity', code: 'unknown' }],
    ['another customer’s instance', { ...choice, instanceId: 'kita-jira-production' }, { field: 'instance', code: 'unknown' }],
  ])('%s', async (_title, chosen, problem) => {
    const request = await desk.raise('grace-miller', null);
    expect(await complete('grace-miller', request, chosen)).toEqual({ state: 'invalid', problems: [problem] });
    expect(recordWith(desk, request).facts.changes).toBeUndefined();
  });

  test('a request that came with a choice, and one that is answered', async () => {
    const chosen = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
    expect(await complete('grace-miller', chosen)).toEqual({ state: 'closed', why: 'complete' });
    const answered = await desk.raise('grace-miller', null);
    await desk.comment('maya-torres', answered.issueKey, true);
    expect(await complete('grace-miller', answered)).toEqual({ state: 'closed', why: 'answered' });
  });
});
