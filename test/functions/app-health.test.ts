import type { HealthView } from '../../src/domain/view/health';
import { type Desk, openDesk, PREM, type Raised } from './desk';

const settings = { type: 'jira:adminPage' };
const MINUTE = 60_000;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const health = (): Promise<HealthView> => desk.ask('olivia-grant', 'app-settings', 'health', settings) as Promise<HealthView>;
const rerun = (issueIds: readonly string[]): Promise<unknown> => desk.ask('olivia-grant', 'app-settings', 'rerun', settings, { issueIds });

/** Jira fails on everything about one issue with a status, until `end()`. */
const failOn = (issueId: () => string, status: number): { end: () => void } => {
  let failing = true;
  desk.site.host.faults.around = async (call, proceed) =>
    failing && call.path.startsWith(`/rest/api/3/issue/${issueId()}`) ? new Response('{}', { status }) : proceed();
  return {
    end: () => {
      failing = false;
    },
  };
};

describe('the sweep', () => {
  test('before the first one, after it, and when schedules stop silently', async () => {
    expect((await health()).sweep).toMatchObject({ standing: 'never', completedAt: null });
    await desk.pass(6);
    const open = { count: 0, everyMs: 10 * MINUTE };
    expect((await health()).sweep).toMatchObject({ standing: 'well', completedAt: desk.site.clock.now() - MINUTE, count: 0, open });
    desk.site.host.faults.scheduleRuns = () => 0;
    await desk.pass(13);
    expect((await health()).sweep.standing).toBe('well');
    await desk.pass(2);
    expect((await health()).sweep.standing).toBe('late');
  });

  test('says how many requests it asked about, and why it stopped', async () => {
    desk.site.host.faults.deliveries = () => [];
    await desk.raise('grace-miller', null);
    await desk.pass(5);
    expect((await health()).sweep).toMatchObject({ count: 1, fault: null });
    desk.site.host.faults.around = async (call, proceed) =>
      call.path.includes('/search/jql') ? new Response('', { status: 503 }) : proceed();
    await desk.pass(20);
    expect((await health()).sweep).toMatchObject({ standing: 'late', fault: { reason: 'Searching changed requests: Jira answered 503' } });
  });

  test('no project served: nothing to look after', async () => {
    await desk.ask('olivia-grant', 'app-settings', 'serveProject', settings, { projectId: PREM, requestTypeIds: [], on: false });
    expect((await health()).sweep.standing).toBe('off');
  });
});

test.each([
  ['lost', []],
  ['delivered', [1_000]],
])('the backlog is what had changed by the last sweep and nobody evaluated yet, its events %s', async (_, deliveries) => {
  desk.site.host.faults.deliveries = () => deliveries;
  desk.site.host.faults.around = async (call, proceed) => (call.path.includes('/issue/') ? new Response('', { status: 502 }) : proceed());
  for (const person of ['grace-miller', 'peter-novak', 'dana-brooks']) await desk.raise(person, null);
  await desk.pass(5);
  expect((await health()).backlog).toEqual({ count: 3, since: desk.site.clock.now() - 0.1 * MINUTE });
  desk.site.host.faults.around = (_call, proceed) => proceed();
  await desk.pass(10);
  expect((await health()).backlog).toEqual({ count: 0, since: null });
});

test('throttling: how often, when last, until when', async () => {
  expect((await health()).throttling).toEqual({ count: 0, since: null, at: null, until: null });
  let refusals = 1;
  desk.site.host.faults.around = async (call, proceed) =>
    call.path.includes('/search/jql') && refusals-- > 0 ? new Response('', { status: 429, headers: { 'Retry-After': '700' } }) : proceed();
  await desk.pass(6);
  const { sweep, throttling } = await health();
  const at = desk.site.clock.now() - MINUTE;
  expect(throttling).toEqual({ count: 1, since: at, at, until: at + 700_000 });
  expect(sweep.standing).toBe('waiting');
  await desk.pass(15);
  expect((await health()).sweep.standing).toBe('well');
});

describe('a dead letter', () => {
  let request: Raised;
  let failure: { end: () => void };
  beforeEach(async () => {
    let issueId = '';
    failure = failOn(() => issueId, 400);
    const waiting = desk.site.jira.createRequest({
      reporter: 'person:grace-miller',
      serviceDeskId: '1',
      requestTypeId: '11',
      summary: 'Build agents are gone',
      description: '',
    });
    issueId = waiting.issueId;
    request = waiting;
    await desk.pass(60);
  });

  test('is there with its reason within the hour where asking again mends nothing', async () => {
    const [letter, ...others] = (await health()).deadLetters;
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      issueId: request.issueId,
      issueKey: null,
      state: 'waiting',
      reason: expect.stringContaining('Jira answered 400'),
    });
  });

  test('run again from the page: it is resolved when the evaluation succeeds', async () => {
    failure.end();
    expect(await rerun([request.issueId, '999999'])).toEqual({ state: 'asked', count: 1 });
    expect((await health()).deadLetters).toMatchObject([{ state: 'rerun', movedAt: desk.site.clock.now() }]);
    await desk.pass(1);
    expect(await health()).toMatchObject({ deadLetters: [], resolved: 1 });
    expect(desk.recordOf(request.issueId)).toBeDefined();
    await desk.pass(7 * 24 * 60);
    expect((await health()).resolved).toBe(0);
  });

  test('run again in vain: it waits once more', async () => {
    await rerun([request.issueId]);
    await desk.pass(60);
    expect((await health()).deadLetters).toMatchObject([{ issueId: request.issueId, state: 'waiting' }]);
  });

  test('is resolved by any later evaluation, not only by a person', async () => {
    failure.end();
    await desk.comment('maya-torres', request.issueKey, true);
    await desk.pass(1);
    expect(await health()).toMatchObject({ deadLetters: [], resolved: 1 });
  });

  test('the others of the desk are not held up by it', async () => {
    const { issueId } = await desk.raise('peter-novak', null);
    expect(desk.recordOf(issueId)).toBeDefined();
  });
});

test('a server that fails for three hours: shown meanwhile, and healed by itself', async () => {
  let issueId = '';
  const failure = failOn(() => issueId, 503);
  issueId = desk.site.jira.createRequest({
    reporter: 'person:grace-miller',
    serviceDeskId: '1',
    requestTypeId: '11',
    summary: 'Builds fail',
    description: '',
  }).issueId;
  await desk.pass(180);
  expect((await health()).deadLetters).toMatchObject([{ issueId, state: 'waiting' }]);
  failure.end();
  await desk.pass(16);
  expect(await health()).toMatchObject({ deadLetters: [], resolved: 1 });
});

test.each<[string, unknown]>([
  ['health', {}],
  ['rerun', { issueIds: ['10000'] }],
  ['checkInstallation', {}],
  ['firstUse', {}],
  ['addSampleCustomers', {}],
  ['removeSampleCustomers', {}],
  ['dismissFirstUse', { dismissed: true }],
])('%s is refused to an agent who does not administer the site', async (key, payload) => {
  expect(await desk.ask('maya-torres', 'app-settings', key, settings, payload)).toEqual({ state: 'refused' });
});
