import type { InstallationView } from '../../src/domain/view/installation';
import { type Desk, openDesk } from './desk';

const settings = { type: 'jira:adminPage' };
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const checks = async (): Promise<readonly string[]> => {
  const view = (await desk.ask('olivia-grant', 'app-settings', 'checkInstallation', settings)) as InstallationView;
  return view.checks.map(({ check, subject, state, code }) => `${subject ?? 'site'}: ${check} ${state} ${code}`);
};

test('the example site: Jira’s own SLA cannot be judged before the first premium request, and is a problem after it', async () => {
  const before = await checks();
  expect(before).toEqual([
    'site: fields ok there',
    'Support desk: permissions ok granted',
    'Support desk: requestTypes ok seen',
    'site: nativeSlas unknown noRequest',
    'site: distribution unknown unseen',
    'site: customerAccess unknown unseen',
  ]);
  const { issueKey } = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  const view = (await desk.ask('olivia-grant', 'app-settings', 'checkInstallation', settings)) as InstallationView;
  expect(view.checks.find(({ check }) => check === 'nativeSlas')).toMatchObject({
    state: 'problem',
    code: 'counting',
    names: ['Time to first response'],
    values: { key: issueKey },
    paste: '"Premier track" is EMPTY OR "Premier track" = standard',
  });
});

test('an SLA that leaves the premium request alone is in order', async () => {
  await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  answer('/rest/api/3/issue/', (text) => text.replace('"ongoingCycle"', '"formerCycle"'));
  expect(await checks()).toContain('site: nativeSlas ok excluded');
});

test('a request type restricted to people is hidden from the app, and named', async () => {
  const project = desk.site.jira.project('PREM');
  if (project === null) throw new Error('no PREM');
  const incident = { id: '19', name: 'Security incident', description: 'For the security team.', closedToApps: true as const };
  desk.site.jira.seed({ people: [], organizations: [], projects: [{ ...project, requestTypes: [...project.requestTypes, incident] }] });
  const view = (await desk.ask('olivia-grant', 'app-settings', 'checkInstallation', settings)) as InstallationView;
  expect(view.checks.find(({ check }) => check === 'requestTypes')).toMatchObject({ state: 'problem', names: ['Security incident'] });
});

test('an app without the permission to edit and comment', async () => {
  answer('/rest/api/3/permissions/check', (text) => text.replace('EDIT_ISSUES', 'X').replace('ADD_COMMENTS', 'X'));
  const view = (await desk.ask('olivia-grant', 'app-settings', 'checkInstallation', settings)) as InstallationView;
  expect(view.checks.find(({ check }) => check === 'permissions')).toMatchObject({
    state: 'problem',
    names: ['EDIT_ISSUES', 'ADD_COMMENTS'],
  });
});

test('a field that the site lacks, and two fields of one name', async () => {
  answer('/rest/api/3/field', (text) => text.replace('/static/premier-team', '/static/other'));
  const view = (await desk.ask('olivia-grant', 'app-settings', 'checkInstallation', settings)) as InstallationView;
  expect(view.checks[0]).toMatchObject({ check: 'fields', state: 'problem', names: ['premier-team'] });
  answer('/rest/api/3/field', (text) => text.replaceAll('"Premier team"', '"Premier track"'));
  const twice = (await desk.ask('olivia-grant', 'app-settings', 'checkInstallation', settings)) as InstallationView;
  expect(twice.checks.find(({ check }) => check === 'nativeSlas')?.paste).toMatch(/^cf\[\d+\] is EMPTY OR cf\[\d+\] = standard$/);
});

test.each([401, 403, 429, 500])('what Jira answers with %i is unknown, never a problem', async (status) => {
  desk.site.host.faults.around = async (call, proceed) =>
    call.to === 'jira' && !call.path.includes('/mypermissions') ? new Response('{}', { status }) : proceed();
  expect(await checks()).toEqual(expect.arrayContaining(['site: fields unknown unread']));
  expect((await checks()).filter((line) => line.includes('problem'))).toEqual([]);
});

test('it costs at most a dozen calls to Jira', async () => {
  await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  const before = desk.site.host.counters().jiraCalls;
  await checks();
  expect(desk.site.host.counters().jiraCalls - before).toBeLessThanOrEqual(12);
});

/** Changes the text of Jira's answers to calls whose path begins so. */
function answer(path: string, change: (text: string) => string): void {
  desk.site.host.faults.around = async (call, proceed) => {
    const response = await proceed();
    if (!call.path.startsWith(path)) return response;
    return new Response(change(await response.text()), { status: response.status, headers: response.headers });
  };
}
