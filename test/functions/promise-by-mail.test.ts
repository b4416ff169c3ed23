import { commentsByApp, recordWith } from './changing';
import { type Desk, openDesk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const setting = (on: unknown, person = 'olivia-grant') =>
  desk.ask(person, 'app-settings', 'setPromiseByMail', { type: 'jira:adminPage' }, { on });
const bamboo = { productKey: 'bamboo', severity: 'L2' };

test('is off until an administrator switches it on', async () => {
  expect(await desk.ask('olivia-grant', 'app-settings', 'settings', { type: 'jira:adminPage' })).toMatchObject({ promiseByMail: false });
  expect(await commentsByApp(desk, await desk.raise('grace-miller', bamboo))).toEqual([]);
  expect(await setting(true, 'maya-torres')).toEqual({ state: 'refused' });
  expect(await setting('yes')).toEqual({ state: 'refused' });
  expect(await setting(true)).toEqual({ state: 'saved' });
  expect(await desk.ask('olivia-grant', 'app-settings', 'settings', { type: 'jira:adminPage' })).toMatchObject({ promiseByMail: true });
});

describe('switched on', () => {
  beforeEach(() => setting(true));

  test('an arriving premium request gets its promise once, in its customer’s language and time; events come twice', async () => {
    desk.site.host.faults.deliveries = () => [1_000, 3_000];
    const english = await desk.raise('grace-miller', bamboo);
    const japanese = await desk.raise('aoi-tanaka', bamboo);
    await desk.pass(10);
    expect(await commentsByApp(desk, english)).toEqual([
      {
        isPublic: true,
        lines: [expect.stringMatching(/^We have your request/), expect.stringMatching(/^First answer due Wed 28 Oct 11:00 PDT/)],
      },
    ]);
    expect((await commentsByApp(desk, japanese)).map(({ lines }) => lines[1])).toEqual([expect.stringMatching(/^初回応答の期限は .*JST/)]);
  });

  test('it never counts as a first response', async () => {
    const request = await desk.raise('grace-miller', bamboo);
    await desk.pass(10);
    expect(recordWith(desk, request).assessment.clock.state).toBe('open');
    await desk.pass(180);
    await desk.comment('maya-torres', request.issueKey, true);
    expect(recordWith(desk, request).assessment.clock.state).toBe('breached');
  });

  test('a request without a choice waits a minute for the one of the create panel', async () => {
    const request = await desk.raise('grace-miller', null);
    expect(await commentsByApp(desk, request)).toEqual([]);
    await desk.pass(5);
    expect((await commentsByApp(desk, request)).map(({ lines }) => lines[1])).toEqual([expect.stringContaining('L4')]);
  });

  test('no premium request, no comment; and none for requests that were there before', async () => {
    expect(await commentsByApp(desk, await desk.raise('dana-brooks', bamboo))).toEqual([]);
    desk.site.host.faults.deliveries = () => [];
    desk.site.host.faults.scheduleRuns = () => 0;
    const old = await desk.raise('grace-miller', bamboo);
    await desk.pass(120);
    desk.site.host.faults.deliveries = () => [1_000];
    await desk.rest('maya-torres', 'PUT', `/rest/api/3/issue/${old.issueKey}`, { fields: { summary: 'Builds still do not start' } });
    await desk.pass(10);
    const isTakenOver = recordWith(desk, old).tellings === undefined;
    expect([isTakenOver, await commentsByApp(desk, old)]).toEqual([true, []]);
  });

  test('Jira is away when the comment is due: written once all the same', async () => {
    let refusals = 3;
    desk.site.host.faults.around = async (call, proceed) => {
      const answer = await proceed();
      return call.method === 'POST' && call.path.endsWith('/comment') && refusals-- > 0 ? new Response('{}', { status: 503 }) : answer;
    };
    const request = await desk.raise('grace-miller', bamboo);
    await desk.pass(10);
    expect(await commentsByApp(desk, request)).toHaveLength(1);
  });
});
