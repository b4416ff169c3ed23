import type { PageCall } from '../../site/forge/host';
import { codeOf, type Desk, openDesk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const READ = () => desk.packages.api.route`/rest/api/3/issue/${'SUP-1'}?fields=summary`;
const asking = async (answer: Promise<{ status: number; json(): Promise<unknown> }>) => {
  const { status } = await answer;
  return { status, body: await (await answer).json() };
};

describe('calls of Jira', () => {
  test('asApp, asUser and neither reach Jira as the app, the person and nobody', async () => {
    const { asApp, asUser, requestJira } = desk.packages.api;
    const answers = await desk.asAgent(() =>
      Promise.all([asking(asApp().requestJira(READ())), asking(asUser().requestJira(READ())), asking(requestJira(READ()))]),
    );
    expect(answers.map(({ body }) => Reflect.get(Object(body), 'actor'))).toEqual([
      { kind: 'app' },
      { kind: 'person', accountId: 'agent-aoi-tanaka' },
      { kind: 'anonymous' },
    ]);
    expect(answers[0]?.body).toMatchObject({ path: '/rest/api/3/issue/SUP-1?fields=summary', init: { method: 'GET' } });
    expect(desk.host.counters().jiraCalls).toBe(3);
  });

  test('a body without a content type is sent as JSON', async () => {
    desk = await openDesk({ manifest: (text) => text.replace('read:jira-user', 'write:jira-work') });
    const { asApp, route } = desk.packages.api;
    const { body } = await desk.asAgent(() =>
      asking(asApp().requestJira(route`/rest/api/3/issue/SUP-1/comment`, { method: 'POST', body: '{}' })),
    );
    expect(body).toMatchObject({ init: { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } } });
  });

  test('a call whose scope the manifest lacks is refused, and the scope is named', async () => {
    const { asApp, route } = desk.packages.api;
    const call = () => asking(asApp().requestJira(route`/rest/api/3/issue/SUP-1/comment`, { method: 'POST', body: '{}' }));
    const { status, body } = await desk.asAgent(call);
    expect(status).toBe(403);
    expect(body).toMatchObject({ message: expect.stringContaining('write:jira-work or write:comment:jira') });
    expect(desk.host.counters().jiraCalls).toBe(0);
  });

  test('all granular scopes together do as well as one classic scope', async () => {
    desk = await openDesk({ manifest: (text) => text.replace('read:jira-user', 'write:comment:jira') });
    const { asApp, route } = desk.packages.api;
    const call = () => asking(asApp().requestJira(route`/rest/api/3/issue/SUP-1/comment`, { method: 'POST', body: '{}' }));
    expect((await desk.asAgent(call)).status).toBe(200);
  });

  test('asUser without a person, for somebody else, or for an unlicensed person who is no customer, is refused', async () => {
    const { asUser } = desk.packages.api;
    const refusals: string[] = [];
    desk.app.onSweep = async () => refusals.push(String(await codeOf(asUser().requestJira(READ()))));
    await desk.host.runSchedule('sweep');
    refusals.push(await desk.asAgent(() => asUser('agent-sato-yuki').requestJira(READ()).then(String, String)));
    desk.app.portal = async () => refusals.push(await asUser().requestJira(READ()).then(String, String));
    await desk.host.invoke({ ...CUSTOMER, accountType: 'unlicensed' });
    expect(refusals).toEqual([
      expect.stringMatching(/Authentication Required|NEEDS_AUTH/),
      expect.stringContaining('IMPERSONATION'),
      expect.stringMatching(/Authentication Required/),
    ]);
  });

  test('what is not emulated is refused, and named in the log', async () => {
    const { asApp, asUser, route } = desk.packages.api;
    const calls = [
      () => asApp().requestJira(route`/rest/api/3/dashboard`, { method: 'DELETE' }),
      () => asApp().requestConfluence(route`/wiki/rest/api/content`),
      () => asUser().requestGraph('query { me }'),
    ];
    for (const call of calls) await expect(desk.asAgent(call)).rejects.toThrow();
    expect(desk.log.filter((line) => line.startsWith('not emulated'))).toEqual([
      'not emulated: DELETE /rest/api/3/dashboard',
      'not emulated: fpp confluence GET /wiki/rest/api/content',
      'not emulated: fpp stargate POST /graphql',
    ]);
  });
});

const CUSTOMER: PageCall = {
  moduleKey: 'request-panel',
  accountId: 'customer-ken-mori',
  accountType: 'customer',
  extension: { portal: { id: '1' }, request: { key: 'SUP-1' } },
  locale: 'en-US',
  timezone: 'Asia/Tokyo',
  functionKey: 'requestPanel',
  payload: { open: true },
};

describe('calls of pages', () => {
  test('the resolver gets the trusted context', async () => {
    const { default: Resolver } = desk.packages.resolver;
    desk.app.portal = new Resolver().define('requestPanel', (request) => request).getDefinitions() as never;
    expect(await desk.host.invoke(CUSTOMER)).toMatchObject({
      payload: { open: true },
      context: {
        accountId: 'customer-ken-mori',
        accountType: 'customer',
        locale: 'en-US',
        moduleKey: 'request-panel',
        extension: { type: 'jiraServiceManagement:portalRequestDetail', request: { key: 'SUP-1' } },
      },
    });
  });

  test.each([
    ['a customer', 'request-panel', 'customer', 'customer-ken-mori', 'runs'],
    ['an unlicensed person', 'request-panel', 'unlicensed', 'person-lee', 'runs'],
    ['nobody known', 'request-panel', 'anonymous', null, 'NOT_PERMITTED'],
    ['a customer', 'issue-context', 'customer', 'customer-ken-mori', 'NOT_PERMITTED'],
    ['a licensed caller without an account', 'issue-context', 'licensed', null, 'NOT_PERMITTED'],
    ['an agent', 'no-such-module', 'licensed', 'agent-aoi-tanaka', 'MODULE_UNKNOWN'],
  ] as const)('%s on %s: unlicensedAccess decides', async (_who, moduleKey, accountType, accountId, outcome) => {
    desk.app.portal = () => 'runs';
    const answer = await desk.host.invoke({ ...CUSTOMER, moduleKey, accountType, accountId }).catch((error) => error.code);
    expect(answer).toBe(outcome);
  });

  test('dynamicProperties of an issue panel', async () => {
    desk.app.issueStatus = (payload: unknown) => ({ status: { type: 'lozenge', value: payload } });
    const extension = { issue: { id: '10001', key: 'SUP-1' } };
    const answer = await desk.host.dynamicProperties({ moduleKey: 'issue-context', extension, accountId: 'agent-aoi-tanaka' });
    expect(answer).toMatchObject({ status: { value: { extension: { type: 'jira:issueContext', issue: { key: 'SUP-1' } } } } });
  });

  test('two people at once stay apart', async () => {
    const { asUser, getAppContext } = desk.packages.api;
    const whoAmI = async () => {
      const before = await asking(asUser().requestJira(READ()));
      await desk.packages.kvs.kvs.set('shared', 1);
      const after = await asking(asUser().requestJira(READ()));
      return [before, after]
        .map(({ body }) => Reflect.get(Reflect.get(Object(body), 'actor'), 'accountId'))
        .concat(getAppContext().moduleKey);
    };
    const people = Array.from({ length: 20 }, (_, number) => `agent-${number}`);
    const answers = await Promise.all(people.map((accountId) => desk.asAgent(whoAmI, { accountId })));
    expect(answers).toEqual(people.map((accountId) => [accountId, accountId, 'issue-context']));
  });

  test('500 KB in, 5 MB out, and only so long', async () => {
    desk.app.portal = () => 'x'.repeat(5 * 1_024 * 1_024);
    const outcome = (payload: unknown) => codeOf(desk.host.invoke({ ...CUSTOMER, payload }));
    expect(await outcome('x'.repeat(500 * 1_024))).toBe('PAYLOAD_TOO_LARGE');
    expect(await outcome(null)).toBe('RESPONSE_TOO_LARGE');
    const left: number[] = [];
    desk.app.portal = () => {
      left.push(desk.packages.api.getAppContext().invocationRemainingTimeInMillis());
      return new Promise(() => undefined);
    };
    desk.host.faults.timeLimit = 30;
    expect(await outcome(null)).toBe('TIMED_OUT');
    expect(left[0]).toBeLessThanOrEqual(30);
  });
});

describe('around the app', () => {
  test('outside an invocation the packages find no runtime', async () => {
    await expect(desk.packages.api.asApp().requestJira(READ())).rejects.toThrow('Forge runtime not found.');
  });

  test('nothing leaves the app for the internet, and its console goes to the log', async () => {
    const outcome = await desk.asAgent(async () => {
      console.log('evaluated', { request: 'SUP-1' });
      return [await codeOf(desk.packages.api.fetch('https://example.com/')), await codeOf(fetch('https://example.com/'))];
    });
    expect(outcome).toEqual([
      expect.stringMatching(/^REQUEST_EGRESS_ALLOWLIST_ERR/),
      expect.stringMatching(/^REQUEST_EGRESS_ALLOWLIST_ERR/),
    ]);
    expect(desk.log).toEqual(["agent log: evaluated { request: 'SUP-1' }"]);
  });

  test('a test can answer in the place of Jira or storage, before or after the fact', async () => {
    desk.host.faults.around = async ({ to, path }, proceed) => {
      if (to === 'jira') return new Response('{}', { status: 429, headers: { 'retry-after': '30' } });
      if (path.endsWith('/set')) await proceed();
      return path.endsWith('/set') ? new Response('{}', { status: 500 }) : proceed();
    };
    const { kvs } = desk.packages.kvs;
    const outcome = await desk.asAgent(async () => [
      (await desk.packages.api.asApp().requestJira(READ())).status,
      await codeOf(kvs.set('a', 1)),
      await kvs.get('a'),
    ]);
    expect(outcome).toEqual([429, 'UNKNOWN_ERROR', 1]);
  });

  test('the personal-data report tells which accounts were closed', async () => {
    desk.host.faults.accounts.set('customer-gone', 'closed');
    const accounts = ['customer-ken-mori', 'customer-gone'].map((accountId) => ({ accountId, updatedAt: '2026-01-05T00:00:00Z' }));
    const report = await desk.asAgent(() => desk.packages.api.privacy.reportPersonalData(accounts));
    expect(report).toEqual([{ accountId: 'customer-gone', status: 'closed' }]);
  });
});
