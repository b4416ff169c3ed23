import { issuePlace, recordWith, requestPlace } from './changing';
import { type Desk, openDesk, type Raised } from './desk';
import { roster } from './rostered';

const settings = { type: 'jira:adminPage' };
const DAY = 1_440;
const ENTITIES = ['customer', 'person', 'instance', 'request', 'care', 'plan', 'job', 'rollup', 'history', 'dead-letter'];
const HARUKA = 'person:haruka-ito';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const everything = (): string => JSON.stringify(ENTITIES.map((entity) => [entity, desk.site.host.storage.entity(entity).entries()]));
const register = (person: string, customerId: string) => {
  const proposed = { accountId: `person:${person}`, email: '', name: '', kind: 'direct', partner: '' };
  const command = { act: 'add', person: proposed, replaces: null, attested: true };
  return desk.ask('olivia-grant', 'app-settings', 'changeContact', settings, { customerId, command, accepted: true });
};
const nightly = async (): Promise<void> => {
  await desk.site.host.runSchedule('nightly');
  await desk.pass(10);
};
const dueOf = (request: Raised): unknown => recordWith(desk, request).assessment;

describe('an account that Atlassian reports as closed', () => {
  test('is nowhere any more, under no name and no address, and verdicts stand', async () => {
    expect(await register('haruka-ito', 'kita-bank')).toMatchObject({ state: 'saved' });
    await desk.pass(5);
    const request = await desk.raise('haruka-ito', { productKey: 'jira-software', severity: 'L3' }, { organizationIds: ['101'] });
    await desk.raise('haruka-ito', { productKey: 'opsgenie', severity: 'L3' }, { organizationIds: [] });
    for (const trace of [HARUKA, '伊藤 遥', 'haruka.ito@']) expect(everything()).toContain(trace);
    const before = dueOf(request);
    desk.site.host.faults.accounts.set(HARUKA, 'closed');
    await nightly();
    for (const trace of [HARUKA, '伊藤 遥', 'haruka.ito@']) expect([trace, everything().includes(trace)]).toEqual([trace, false]);
    expect(desk.site.host.storage.get(`account:${HARUKA}`)).toBeUndefined();
    expect(dueOf(request)).toEqual(before);
    expect(everything()).toMatch(/erased-[0-9a-f]{12}/);
  });

  test('is off the roster, too', async () => {
    await roster(desk, { 'region:apac': { lead: 'liam', weeks: { '2026-W44': ['liam'] } } });
    for (const trace of ['person:liam-okafor', 'Liam Okafor']) expect(everything()).toContain(trace);
    desk.site.host.faults.accounts.set('person:liam-okafor', 'closed');
    await nightly();
    for (const trace of ['person:liam-okafor', 'Liam Okafor']) expect([trace, everything().includes(trace)]).toEqual([trace, false]);
  });

  test('stays away: what happens to its open request later brings nothing back, and the contact is flagged', async () => {
    await register('haruka-ito', 'kita-bank');
    await desk.pass(5);
    const request = await desk.raise('haruka-ito', { productKey: 'jira-software', severity: 'L3' }, { organizationIds: ['101'] });
    desk.site.host.faults.accounts.set(HARUKA, 'closed');
    await nightly();
    await desk.rest('maya-torres', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/comment`, {
      body: 'Still slow',
      public: false,
    });
    const payload = { severity: 'L2', id: 'change-0001', reason: 'Production is slow', seen: 0 };
    expect(await desk.ask('maya-torres', 'issue-context', 'changeRequest', issuePlace(request), payload)).toMatchObject({
      state: 'changed',
    });
    await desk.pass(DAY);
    await nightly();
    expect(everything()).not.toContain(HARUKA);
    expect(recordWith(desk, request).assessment).toMatchObject({ track: 'premier', severity: 'L2' });
    const view = (await desk.ask('olivia-grant', 'app-settings', 'nightly', settings)) as { rows: { kind: string; cause?: string }[] };
    expect(view.rows).toEqual([expect.objectContaining({ kind: 'orphan', cause: 'gone' })]);
  });

  test('an agent’s account goes, too: from answers, changes and lines of history', async () => {
    const request = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L3' });
    const payload = { severity: 'L2', id: 'change-0002', reason: 'Production is slow', seen: 0 };
    await desk.ask('daan-visser', 'issue-context', 'changeRequest', issuePlace(request), payload);
    await desk.comment('daan-visser', request.issueKey, true);
    expect(everything()).toContain('person:daan-visser');
    desk.site.host.faults.accounts.set('person:daan-visser', 'closed');
    await nightly();
    expect(everything()).not.toContain('person:daan-visser');
    expect(everything()).not.toContain('Daan Visser');
    expect(recordWith(desk, request).assessment).toMatchObject({ clock: { state: 'met' } });
  });
});

describe('reporting', () => {
  const reports = (): { count: number } => {
    const counted = { count: 0 };
    desk.site.host.faults.around = async (call, proceed) => {
      if (call.path === '/app/report-accounts') {
        counted.count++;
        expect((JSON.parse(call.body ?? '{}') as { accounts: unknown[] }).accounts.length).toBeLessThanOrEqual(90);
      }
      return proceed();
    };
    return counted;
  };

  test('every seven days, at most 90 accounts at once; a refusal is tried again', async () => {
    const counted = reports();
    await nightly();
    const first = counted.count;
    expect(first).toBeGreaterThan(0);
    await desk.pass(2 * DAY);
    expect(counted.count).toBe(first);
    await desk.pass(6 * DAY);
    expect(counted.count).toBeGreaterThan(first);
  });

  test('a name that changed is read anew wherever it is kept', async () => {
    await register('haruka-ito', 'kita-bank');
    desk.site.jira.changePerson(HARUKA, { displayName: '佐々木 遥' });
    desk.site.host.faults.accounts.set(HARUKA, 'updated');
    await nightly();
    expect(everything()).toContain('佐々木 遥');
    expect(everything()).not.toContain('"name":"伊藤 遥"');
  });

  test('killed at each of its calls: the next night ends it', async () => {
    await register('haruka-ito', 'kita-bank');
    desk.site.host.faults.accounts.set(HARUKA, 'closed');
    for (let kill = 20; kill <= 200; kill += 15) {
      let calls = 0;
      desk.site.host.faults.around = async (_call, proceed) => {
        if (++calls >= kill) throw new Error('killed');
        return proceed();
      };
      await desk.site.host.runSchedule('nightly').catch(() => null);
      await desk.pass(4);
      desk.site.host.faults.around = (_call, proceed) => proceed();
      await desk.pass(125);
      await nightly();
      if (!everything().includes(HARUKA)) break;
    }
    for (const trace of [HARUKA, '伊藤 遥', 'haruka.ito@']) expect([trace, everything().includes(trace)]).toEqual([trace, false]);
  });
});

describe('what the app logs', () => {
  test('never a name or an address, whatever happens', async () => {
    await register('haruka-ito', 'kita-bank');
    const request = await desk.raise('dana-brooks', { productKey: 'jira-software', severity: 'L1' }, { organizationIds: ['102'] });
    await desk.ask('maya-torres', 'issue-context', 'askContact', issuePlace(request), {
      contactId: 'harbor-grace',
      text: 'Grace Miller, please',
    });
    const adoption = { issueId: request.issueId, id: 'adopt-0001' };
    await desk.ask('grace-miller', 'request-panel', 'adoptRequest', requestPlace(request), adoption);
    desk.site.jira.changePerson('person:peter-novak', { active: false });
    desk.site.host.faults.accounts.set(HARUKA, 'closed');
    let calls = 0;
    desk.site.host.faults.around = async (call, proceed) =>
      call.to === 'jira' && ++calls % 5 === 0
        ? new Response('{"errorMessages":["grace.miller@harborlogistics.example"]}', { status: 500 })
        : proceed();
    await desk.site.host.runSchedule('nightly').catch(() => null);
    await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L2' }).catch(() => null);
    await desk.pass(60);
    const people = desk.site.jira.people();
    expect(desk.lines.length).toBeGreaterThan(5);
    for (const line of desk.lines) {
      expect(line).not.toMatch(/[\w.+-]+@[\w-]+\.\w/);
      for (const { displayName } of people) expect(line.includes(displayName) ? line : '').toBe('');
    }
  });
});
