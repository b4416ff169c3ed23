import { at, type Desk, openDesk } from './desk';
import { assigneeOf, callsAbout, deskOf, panelOf, REGIONS, roster, take, toldOf } from './rostered';

const WEDNESDAY = '2026-10-28 09:00 America/Los_Angeles';
const WEEK = '2026-W44';
const l1 = { productKey: 'jira-software', severity: 'L1' };
const l2 = { productKey: 'bamboo', severity: 'L2' };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(WEDNESDAY);
});
afterEach(() => desk.site.close());

describe('without a roster', () => {
  test('nobody is called, nothing is assigned, nothing is added, and it costs what it did', async () => {
    const before = { ...desk.site.host.counters() };
    const request = await desk.raise('grace-miller', l1);
    const after = desk.site.host.counters();
    await desk.pass(45);
    expect(await callsAbout(desk, request)).toEqual([]);
    expect([await assigneeOf(desk, request), deskOf(desk, request)]).toEqual([null, undefined]);
    expect(after.queuePushes - before.queuePushes).toBe(1);
    expect(after.jiraCalls - before.jiraCalls).toBeLessThanOrEqual(4);
    expect(after.kvsWrites - before.kvsWrites).toBeLessThanOrEqual(3);
  });
});

describe('with a roster, on a Wednesday at 09:00 in San Francisco, the last hour of Amsterdam', () => {
  beforeEach(async () => {
    expect(await roster(desk, { ...REGIONS, 'region:amer': { ...REGIONS['region:amer'], weeks: { [WEEK]: ['maya'] } } })).toEqual({
      state: 'saved',
    });
  });

  test('a premium request is assigned to the engineer of the week and told once, internally', async () => {
    const request = await desk.raise('grace-miller', l2);
    expect(await assigneeOf(desk, request)).toBe('person:maya-torres');
    const [call, ...more] = await callsAbout(desk, request);
    expect(more).toEqual([]);
    expect(call).toMatchObject({ isInternal: true, to: ['maya'] });
    expect(call?.lines[0]).toBe('New premium request: L2 for Bamboo from Harbor Logistics.');
    expect(call?.lines[1]).toMatch(/^First answer due Wed 28 Oct 11:00 PDT/);
    await desk.pass(30);
    expect(await toldOf(desk, request)).toHaveLength(1);
  });

  test('its cost: one push more as insurance, three calls to Jira more, two writes more', async () => {
    const before = { ...desk.site.host.counters() };
    await desk.raise('grace-miller', l2);
    const after = desk.site.host.counters();
    const cost = {
      pushes: after.queuePushes - before.queuePushes,
      jira: after.jiraCalls - before.jiraCalls,
      writes: after.kvsWrites - before.kvsWrites,
    };
    expect(cost.pushes).toBeLessThanOrEqual(2);
    expect(cost.jira).toBeLessThanOrEqual(6);
    expect(cost.writes).toBeLessThanOrEqual(3);
  });

  test('events that come twice, late or never call nobody twice', async () => {
    desk.site.host.faults.deliveries = () => [1_000, 2_000, 40_000];
    desk.site.host.faults.scheduleRuns = () => 2;
    const doubled = await desk.raise('grace-miller', l2);
    await desk.pass(20);
    desk.site.host.faults.deliveries = () => [];
    const lost = await desk.raise('peter-novak', l2);
    await desk.pass(20);
    expect([await toldOf(desk, doubled), await toldOf(desk, lost)]).toEqual([[['maya']], [['maya']]]);
  });

  test('L1 is called out every five minutes to the next person, at last to the lead, until somebody has it', async () => {
    const request = await desk.raise('grace-miller', l1);
    for (const minutes of [5, 5, 3]) await desk.pass(minutes);
    expect(await toldOf(desk, request)).toEqual([['maya'], ['olivia'], ['daan']]);
    expect(await take(desk, request, 'daan-visser')).toEqual({ state: 'taken' });
    await desk.pass(9);
    const repeats = deskOf(desk, request)?.alerts.filter(({ kind }) => kind === 'repeat') ?? [];
    expect(repeats).toHaveLength(2);
    expect(await assigneeOf(desk, request)).toBe('person:daan-visser');
  });

  test('arrival, first call and taking are measured, and shown', async () => {
    const request = await desk.raise('grace-miller', l1);
    await desk.pass(7);
    await take(desk, request, 'maya-torres');
    const { desk: shown } = await panelOf(desk, request);
    const createdAt = at(WEDNESDAY);
    expect(shown.arrival?.since).toBe(createdAt);
    expect((shown.arrival?.alertedAt ?? 0) - createdAt).toBeLessThan(5_000);
    expect(Math.round(((shown.arrival?.takenAt ?? 0) - createdAt) / 60_000)).toBe(7);
    expect(shown).toMatchObject({ canTake: false, holder: { name: 'Maya Torres', as: 'pressed' } });
    const place = { type: 'jira:projectPage', project: { id: '10001', key: 'PREM', type: 'service_desk' } };
    expect(await desk.ask('maya-torres', 'project-page', 'figures', place)).toMatchObject({
      arrivals: [
        { severity: null, count: 1, untaken: 0 },
        { severity: 'L1', count: 1 },
      ],
    });
  });

  test('answering is taking: the calls stop', async () => {
    const request = await desk.raise('grace-miller', l1);
    await desk.pass(2);
    await desk.comment('liam-okafor', request.issueKey, true);
    await desk.pass(60);
    expect(await toldOf(desk, request)).toEqual([['maya']]);
    expect((await panelOf(desk, request)).desk).toMatchObject({ holder: { name: 'Liam Okafor', as: 'answered' }, canTake: false });
  });

  test('an answer while a repeated call is in flight: that call is not written', async () => {
    const request = await desk.raise('grace-miller', l1);
    // The event of the comment is lost, so that only the call itself can notice the answer.
    desk.site.host.faults.deliveries = () => [];
    await desk.rest('liam-okafor', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/comment`, { body: 'On it.', public: true });
    await desk.pass(6);
    expect(await toldOf(desk, request)).toEqual([['maya']]);
    expect(desk.recordOf(request.issueId)?.state).toBe('met');
  });

  test.each([
    ['resolved', (key: string) => resolve(key)],
    ['deleted', (key: string) => desk.rest('olivia-grant', 'DELETE', `/rest/api/3/issue/${key}`)],
  ])('a request that is %s is called out no more', async (_how, end) => {
    const request = await desk.raise('grace-miller', l1);
    await end(request.issueKey);
    await desk.pass(60);
    expect(deskOf(desk, request)?.alerts.map(({ kind }) => kind)).toEqual(['arrival']);
    expect(deskOf(desk, request)?.nextAt).toBeNull();
  });

  const resolve = async (key: string): Promise<void> => {
    const { transitions } = (await desk.rest('maya-torres', 'GET', `/rest/api/3/issue/${key}/transitions`)) as {
      transitions: { id: string; to: { name: string } }[];
    };
    const id = transitions.find(({ to }) => /resolved|canceled/i.test(to.name))?.id;
    await desk.rest('maya-torres', 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
  };

  test('two people press “I have it” at the same moment: one has it, the other learns who', async () => {
    const request = await desk.raise('grace-miller', l1);
    const answers = (await Promise.all([take(desk, request, 'maya-torres'), take(desk, request, 'daan-visser')])) as { state: string }[];
    expect(answers.map(({ state }) => state).sort()).toEqual(['had', 'taken']);
    expect(deskOf(desk, request)?.taken).toHaveLength(1);
    const loser = answers.find(({ state }) => state === 'had') as unknown as { holder: { name: string; as: string } };
    expect(['Maya Torres', 'Daan Visser']).toContain(loser.holder.name);
  });

  test('pressing twice changes nothing; a request that does not exist is refused', async () => {
    const request = await desk.raise('grace-miller', l1);
    await take(desk, request, 'maya-torres');
    expect(await take(desk, request, 'maya-torres')).toEqual({ state: 'taken' });
    expect(deskOf(desk, request)?.taken).toHaveLength(1);
    const unknown = { issueId: '99999', issueKey: 'PREM-99999' };
    expect(await take(desk, unknown, 'maya-torres')).toEqual({ state: 'refused' });
  });

  test('somebody a person assigned before stays; the desk is told all the same', async () => {
    const request = desk.site.jira.createRequest({
      reporter: 'person:grace-miller',
      serviceDeskId: '1',
      requestTypeId: '11',
      summary: 'Builds do not start',
      description: '',
    });
    await desk.rest('liam-okafor', 'PUT', `/rest/api/3/issue/${request.issueKey}/assignee`, { accountId: 'person:liam-okafor' });
    await desk.pass(1);
    expect(await assigneeOf(desk, request)).toBe('person:liam-okafor');
    expect(await toldOf(desk, request)).toEqual([['maya']]);
    await take(desk, request, 'maya-torres');
    expect(await assigneeOf(desk, request)).toBe('person:liam-okafor');
  });

  test('no premium request, no call; none in a project where alerts are switched off, nor for what was there before', async () => {
    const standard = await desk.raise('dana-brooks', l1);
    desk.site.host.faults.deliveries = () => [];
    desk.site.host.faults.scheduleRuns = () => 0;
    const old = await desk.raise('grace-miller', l1);
    await desk.pass(120);
    desk.site.host.faults.deliveries = () => [1_000];
    desk.site.host.faults.scheduleRuns = () => 1;
    await desk.rest('maya-torres', 'PUT', `/rest/api/3/issue/${old.issueKey}`, { fields: { summary: 'Still' } });
    await roster(desk, REGIONS, { version: 1, quiet: { '10001': true } });
    const quiet = await desk.raise('peter-novak', l1);
    await desk.pass(30);
    expect([await toldOf(desk, standard), await toldOf(desk, old), await toldOf(desk, quiet)]).toEqual([[], [], []]);
    expect(await assigneeOf(desk, quiet)).toBeNull();
  });

  test('the desk reads Japanese where it says so', async () => {
    await roster(desk, REGIONS, { version: 1, language: 'ja' });
    const [call] = await callsAbout(desk, await desk.raise('aoi-tanaka', l2));
    expect(call?.lines[0]).toBe('新しいプレミアム リクエストです: 北銀行、Bamboo、L2');
    expect(call?.lines[1]).toMatch(/^初回応答の期限は/);
  });
});
