import { commentsByApp, issuePlace, recordWith } from './changing';
import { type Desk, openDesk, type Raised } from './desk';

const settings = { type: 'jira:adminPage' };
const project = { type: 'jira:projectPage', project: { id: '10001', key: 'PREM', type: 'service_desk' } };
const HOUR = 3_600_000;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const raise = (reporter = 'haruka-ito') =>
  desk.raise(reporter, { productKey: 'jira-software', severity: 'L2' }, { organizationIds: ['101'] });

/** 北銀行 has three seats and two contacts: Haruka Ito takes the third. */
const register = async (): Promise<void> => {
  await desk.pass(2);
  const person = { accountId: 'person:haruka-ito', email: '', name: '', kind: 'direct', partner: '' };
  const command = { act: 'add', person, replaces: null, attested: true };
  const answer = await desk.ask('olivia-grant', 'app-settings', 'changeContact', settings, {
    customerId: 'kita-bank',
    command,
    accepted: true,
  });
  expect(answer).toMatchObject({ state: 'saved' });
  await desk.pass(2);
};
const movable = async (person = 'maya-torres', module = 'project-page', place: object = project) =>
  (await desk.ask(person, module, 'movable', place as Record<string, unknown>, { customerId: 'kita-bank' })) as {
    state: string;
    requests?: { issueId: string; contactName: string; before: { track: string }; after: { track: string } }[];
  };
const move = (requests: readonly Raised[], id = 'move-0001', person = 'maya-torres', module = 'project-page', place: object = project) =>
  desk.ask(person, module, 'moveRequests', place as Record<string, unknown>, {
    customerId: 'kita-bank',
    issueIds: requests.map(({ issueId }) => issueId),
    id,
  }) as Promise<{ state: string; moved: string[]; left: string[] }>;

describe('X31 open requests of somebody who is registered afterwards', () => {
  test('ONB-4 nothing moves by itself: not by registering, not by what happens to the request', async () => {
    const request = await raise();
    await register();
    await desk.rest('maya-torres', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/comment`, {
      body: 'Builds still do not start',
      public: false,
    });
    await desk.pass(10);
    expect(recordWith(desk, request).assessment.track).toBe('standard');
  });

  test('ONB-4 the agent sees both promises, moves the chosen one, and it counts from then; the customer is told once', async () => {
    const [chosen, other] = [await raise(), await raise()];
    await register();
    await desk.pass(180);
    const view = await movable();
    expect(view.requests?.map(({ issueId }) => issueId).sort()).toEqual([chosen.issueId, other.issueId].sort());
    expect(view.requests?.[0]).toMatchObject({ contactName: '伊藤 遥', before: { track: 'standard' }, after: { track: 'premier' } });
    const now = desk.site.clock.now();
    expect(await move([chosen])).toEqual({ state: 'moved', moved: [chosen.issueId], left: [] });
    await desk.pass(5);
    expect(recordWith(desk, chosen)).toMatchObject({
      assessment: { track: 'premier', clock: { startAt: now, dueAt: now + 2 * HOUR } },
      earlier: [{ assessment: {} }],
    });
    expect(recordWith(desk, other).assessment.track).toBe('standard');
    expect(await commentsByApp(desk, chosen)).toHaveLength(1);
    expect((await desk.fieldsOf(chosen.issueKey)).track).toBe('premier');
    expect((await movable()).requests).toHaveLength(1);
  });

  test('asked twice, and by two people at once, it moves once', async () => {
    const request = await raise();
    await register();
    const both = await Promise.all([move([request]), move([request], 'move-0002', 'daan-visser')]);
    expect(both.flatMap(({ moved }) => moved)).toEqual([request.issueId]);
    expect(await move([request])).toMatchObject({ state: 'moved' });
    await desk.pass(5);
    expect(recordWith(desk, request).facts.changes).toHaveLength(1);
    expect(await commentsByApp(desk, request)).toHaveLength(1);
  });

  test('one that was answered meanwhile is left and named', async () => {
    const request = await raise();
    await register();
    await desk.comment('maya-torres', request.issueKey, true);
    expect(await move([request])).toEqual({ state: 'moved', moved: [], left: [request.issueId] });
  });

  test('one of somebody who is no contact is left, whatever the page claims', async () => {
    const [request, stranger] = [await raise(), await raise('iris-moreau')];
    await register();
    expect(await move([request, stranger])).toMatchObject({ moved: [request.issueId], left: [stranger.issueId] });
  });

  test('killed at each of its calls: asked again it is moved once and told once', async () => {
    const waiting: Raised[] = [];
    for (let count = 0; count < 30; count++) waiting.push(await raise());
    await register();
    for (const [kill, request] of waiting.entries()) {
      let calls = 0;
      desk.site.host.faults.around = async (_call, proceed) => {
        if (calls++ >= kill) throw new Error('killed');
        return proceed();
      };
      await move([request]).catch(() => null);
      desk.site.host.faults.around = (_call, proceed) => proceed();
      await move([request]);
      await desk.pass(5);
      expect([kill, recordWith(desk, request).facts.changes?.length, (await commentsByApp(desk, request)).length]).toEqual([kill, 1, 1]);
      if (calls <= kill) return;
    }
    throw new Error('It never came through.');
  });

  test('administrators of the site and of the project do the same', async () => {
    const request = await raise();
    await register();
    expect((await movable('olivia-grant', 'app-settings', settings)).requests).toHaveLength(1);
    const place = { type: 'jira:projectSettingsPage', project: { id: '10001', key: 'PREM', type: 'service_desk' } };
    expect((await movable('olivia-grant', 'project-settings', place)).requests).toHaveLength(1);
    expect(await move([request], 'move-0003', 'olivia-grant', 'app-settings', settings)).toMatchObject({ moved: [request.issueId] });
  });

  test('nobody else: neither reads nor moves', async () => {
    const request = await raise();
    await register();
    const place = { type: 'jira:projectSettingsPage', project: { id: '10001', key: 'PREM', type: 'service_desk' } };
    expect(await movable('maya-torres', 'app-settings', settings)).toEqual({ state: 'refused' });
    expect(await movable('maya-torres', 'project-settings', place)).toEqual({ state: 'refused' });
    expect(await move([request], 'move-0004', 'maya-torres', 'app-settings', settings)).toEqual({ state: 'refused' });
    const elsewhere = { type: 'jira:projectPage', project: { id: '10002', key: 'FAC', type: 'service_desk' } };
    expect(await move([request], 'move-0004', 'maya-torres', 'project-page', elsewhere)).toEqual({ state: 'off' });
    expect(recordWith(desk, request).assessment.track).toBe('standard');
  });

  test('the agent’s panel offers it for the very request', async () => {
    const request = await raise();
    await register();
    const panel = await desk.ask('maya-torres', 'issue-context', 'issuePanel', issuePlace(request));
    expect(panel).toMatchObject({ ways: { moved: { issueId: request.issueId, after: { track: 'premier' } } } });
    expect(await move([request], 'move-0005', 'maya-torres', 'issue-context', issuePlace(request))).toMatchObject({
      moved: [request.issueId],
    });
  });
});
