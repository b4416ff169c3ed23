import type { Site } from '../../site/site';
import { AOI, BEN, FRIDAY_1630_LOS_ANGELES, MEI, openFakeSite, SAM } from './fake-site';

interface Frame {
  readonly frameId: string;
  readonly url: string;
  readonly title: string;
  readonly context: Record<string, unknown>;
}
type Answer<T> = { status: number; body: T };

let site: Site;
let siteUrl: string;
let appUrl: string;

beforeAll(async () => {
  site = await openFakeSite();
  siteUrl = site.urls?.site ?? '';
  appUrl = site.urls?.app ?? '';
});
afterAll(() => site.close());

const call = async <T>(path: string, init: RequestInit = {}): Promise<Answer<T>> => {
  const response = await fetch(siteUrl + path, init);
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
};
const post = <T>(person: { accountId: string } | null, path: string, body: unknown, headers: Record<string, string> = {}) =>
  call<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(person ? { 'x-local-person': person.accountId } : {}), ...headers },
    body: JSON.stringify(body),
  });
const basic = (email: string, token: string) => ({
  headers: { authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}` },
});
const framesOf = async (person: { accountId: string }, place: object, locale?: string): Promise<Answer<{ frames: Frame[] }>> =>
  post(person, '/local/frames', { place, locale });
const onlyFrame = async (person: { accountId: string }, place: object, locale?: string): Promise<Frame> => {
  const { body } = await framesOf(person, place, locale);
  expect(body.frames).toHaveLength(1);
  return body.frames[0] as Frame;
};
const raised = async (person: { accountId: string }, more: object = {}) => {
  const request = { serviceDeskId: '1', requestTypeId: '11', summary: 'Nightly batch has stopped', description: '', fields: [], ...more };
  const { status, body } = await post<{ issueId: string; issueKey: string }>(person, '/local/portal/requests', request);
  expect(status).toBe(201);
  return body;
};

describe('a REST client', () => {
  test('signs in with a person’s e-mail and the token "local"', async () => {
    const { status, body } = await call<{ accountId: string }>('/rest/api/3/myself', basic(AOI.emailAddress, 'local'));
    expect([status, body.accountId]).toEqual([200, AOI.accountId]);
  });
  test.each([
    ['a wrong token', basic(AOI.emailAddress, 'secret')],
    ['an unknown e-mail', basic('nobody@kita-bank.example', 'local')],
    ['another scheme', { headers: { authorization: 'Bearer local' } }],
    ['nobody', {}],
  ])('with %s is refused (401)', async (_, init) => {
    expect((await call('/rest/api/3/myself', init)).status).toBe(401);
  });
  test('is told by name what is not emulated', async () => {
    const { status, body } = await call<unknown>('/rest/api/3/dashboard', basic(MEI.emailAddress, 'local'));
    expect(status).toBe(501);
    expect(JSON.stringify(body)).toContain('GET /rest/api/3/dashboard');
  });
  test('of another origin’s page is refused, whatever it claims to be', async () => {
    const { status } = await post(AOI, '/rest/servicedeskapi/request', {}, { origin: appUrl });
    expect(status).toBe(403);
  });
});

describe('the app’s origin', () => {
  const page = (name: string) => fetch(`${appUrl}/r/${name}`);

  test('serves a page as built, the bridge first, under the platform’s policy', async () => {
    const response = await page('portal/index.html');
    const html = await response.text();
    expect(html).toMatch(/<head><script src="\/__local\/bridge.js"><\/script>\s*<meta/);
    const policy = (response.headers.get('content-security-policy') ?? '').split('; ');
    const directive = (name: string) => policy.find((line) => line.startsWith(`${name} `)) ?? '';
    expect(directive('script-src')).not.toMatch(/unsafe|localhost/);
    expect(directive('style-src')).not.toContain('unsafe-inline');
    expect(directive('connect-src')).not.toContain('localhost:*');
    expect(directive('frame-ancestors')).toContain(siteUrl);
    expect(directive('sandbox')).toContain('allow-scripts');
    expect(policy.at(-1)).toBe('report-uri /__local/csp-report');
  });
  test('serves other files unchanged, tokens and translations beside them', async () => {
    expect(await (await page('desk/page.js')).text()).toContain('const call = globalThis.__bridge.callBridge;');
    expect(await (await fetch(`${appUrl}/__local/theme.css`)).text()).toContain('--ds-text:');
    expect(await (await page('portal/__LOCALES__/ja-JP.json')).json()).toMatchObject({ panel: '港の見張り' });
    expect(await (await page('portal/__LOCALES__/i18n-info.json')).json()).toMatchObject({
      config: { locales: ['en-US', 'ja-JP'], fallback: { default: 'en-US' } },
    });
  });
  test.each(['portal/../../app.cjs', 'portal/%2e%2e/%2e%2e/app.cjs', 'other/index.html', 'portal/missing.js'])(
    'has nothing at %s',
    async (name) => {
      expect((await page(name)).status).toBe(404);
    },
  );
  test('gives its script the site’s address and time', async () => {
    const script = await (await fetch(`${appUrl}/__local/bridge.js`)).text();
    expect(script).toContain(JSON.stringify({ origin: siteUrl, now: FRIDAY_1630_LOS_ANGELES }));
  });
});

describe('a frame', () => {
  const create = { surface: 'create', serviceDeskId: '1', requestTypeId: '11' };

  test('acts for the person it was registered for, whatever the browser says later', async () => {
    const frame = await onlyFrame(AOI, create);
    const { body } = await post<{ value: Record<string, unknown> }>(BEN, `/local/frames/${frame.frameId}/invoke`, {
      functionKey: 'hello',
      payload: { accountId: SAM.accountId },
      accountId: SAM.accountId,
      moduleKey: 'app-settings',
      extension: { type: 'jira:adminPage' },
    });
    expect(body.value).toMatchObject({
      principal: AOI.accountId,
      accountId: AOI.accountId,
      accountType: 'customer',
      moduleKey: 'create-panel',
      timezone: 'Asia/Tokyo',
      extension: { type: 'jiraServiceManagement:portalRequestCreatePropertyPanel', portal: { id: '1' }, request: { typeId: '11' } },
    });
  });
  test('that is not registered is refused', async () => {
    expect((await post(AOI, '/local/frames/12345/invoke', { functionKey: 'hello' })).status).toBe(404);
  });
  test('hears what the app throws', async () => {
    const frame = await onlyFrame(AOI, create);
    const { status, body } = await post<{ errorMessages: string[] }>(AOI, `/local/frames/${frame.frameId}/invoke`, { functionKey: 'fail' });
    expect([status, body.errorMessages[0]]).toEqual([500, 'The tide is out.']);
  });
  test('of a request carries what the create panel saved, and only for who may see the request', async () => {
    const value = { severity: 'L1' };
    const { issueKey } = await raised(AOI, { fields: [{ key: 'premier', value }] });
    const frame = await onlyFrame(AOI, { surface: 'request', issueKey });
    expect(frame.context.extension).toMatchObject({
      portal: { id: '1' },
      request: { key: issueKey, typeId: '11', property: { premier: value } },
    });
    expect((await framesOf(BEN, { surface: 'request', issueKey })).status).toBe(404);
  });
  test('of an issue is for agents: ids as the platform gives them, title in the language asked for', async () => {
    const { issueId, issueKey } = await raised(AOI);
    const frame = await onlyFrame(MEI, { surface: 'issue', issueKey }, 'ja-JP');
    expect(frame).toMatchObject({ title: '港の見張り', url: `${appUrl}/r/desk/issue-context.html` });
    expect(frame.context).toMatchObject({ locale: 'ja-JP', timezone: 'Australia/Sydney', accountType: 'licensed' });
    expect(frame.context.extension).toMatchObject({
      issue: { id: issueId, key: issueKey },
      project: { id: '10001', key: 'PREM', type: 'service_desk' },
    });
    expect((await framesOf(AOI, { surface: 'issue', issueKey })).status).toBe(404);
  });
  test('is not shown where displayConditions or unlicensedAccess forbid it, settings only to administrators', async () => {
    expect((await framesOf(MEI, { surface: 'project', projectKey: 'PREM' })).body.frames).toHaveLength(1);
    expect((await framesOf(MEI, { surface: 'project', projectKey: 'WORK' })).body.frames).toHaveLength(0);
    expect((await framesOf(SAM, { surface: 'settings' })).body.frames).toHaveLength(1);
    expect((await framesOf(MEI, { surface: 'settings' })).status).toBe(403);
  });
  test('of the person’s own menu belongs to no project, a subheader only to its pages and to who may see it', async () => {
    const { context } = await onlyFrame(AOI, { surface: 'user-menu' });
    expect(context).toMatchObject({ moduleKey: 'own-page', extension: { type: 'jiraServiceManagement:portalUserMenuAction' } });
    expect(Reflect.get(Object(context.extension), 'project')).toBeUndefined();
    const keysFor = async (person: { accountId: string }) =>
      (await framesOf(person, { surface: 'subheader', page: 'help_center' })).body.frames.map((frame) => frame.context.moduleKey);
    expect([await keysFor(AOI), await keysFor(MEI)]).toEqual([['on-help-center'], ['on-help-center', 'for-staff']]);
    expect((await framesOf(AOI, { surface: 'subheader', page: 'approvals' })).status).toBe(400);
  });
  test('opens a modal of the same person and place with what it hands over', async () => {
    const parent = await onlyFrame(AOI, create);
    const { body } = await post<Frame>(AOI, `/local/frames/${parent.frameId}/modal`, {
      resource: 'desk/issue-context',
      context: { row: 3 },
    });
    expect(body.url).toBe(`${appUrl}/r/desk/issue-context.html`);
    expect(body.context).toMatchObject({ accountId: AOI.accountId, extension: { portal: { id: '1' }, modal: { row: 3 } } });
  });
  test('reads Jira as its person, with the scopes of the manifest', async () => {
    const frame = await onlyFrame(MEI, { surface: 'project', projectKey: 'PREM' });
    const asked = (path: string, method = 'GET') =>
      post<{ status: number; body: string }>(null, `/local/frames/${frame.frameId}/fetch`, { path, init: { method } });
    expect((await asked('/rest/api/3/project/PREM')).body).toMatchObject({ status: 200, body: expect.stringContaining('Premier Support') });
    expect((await asked('/rest/servicedeskapi/request')).status).toBe(403);
  });
});

describe('a request on the portal', () => {
  test('belongs to who raised it; raising for others is for agents', async () => {
    const forOthers = { serviceDeskId: '1', requestTypeId: '11', summary: 'For Ben', raisedFor: BEN.accountId };
    expect((await post(AOI, '/local/portal/requests', forOthers)).status).toBe(403);
    const { issueKey } = await raised(MEI, forOthers);
    const { body } = await call<{ reporter: { accountId: string } }>(
      `/rest/servicedeskapi/request/${issueKey}`,
      basic(BEN.emailAddress, 'local'),
    );
    expect(body.reporter.accountId).toBe(BEN.accountId);
  });
  test('without a summary or without a person is refused', async () => {
    const request = { serviceDeskId: '1', requestTypeId: '11', summary: ' ' };
    expect((await post(AOI, '/local/portal/requests', request)).status).toBe(400);
    expect((await post(null, '/local/portal/requests', request)).status).toBe(401);
  });
});
