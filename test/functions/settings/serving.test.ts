import { type Desk, FACILITIES, openDesk, PREM } from '../desk';
import { SITE } from './customer-desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const ask = (key: string, payload: unknown) => desk.ask('olivia-grant', 'app-settings', key, SITE, payload);
const serve = (requestTypeIds: string[], on: boolean, takeIn = false) =>
  ask('serveProject', { projectId: PREM, requestTypeIds, on, takeIn });

test('the service projects of the site, served ones first; other projects are not offered', async () => {
  const { projects } = (await ask('serviceProjects', { text: '' })) as { projects: { key: string; on: boolean }[] };
  expect(projects.map(({ key, on }) => [key, on])).toEqual([
    ['PREM', true],
    ['FAC', false],
  ]);
  const found = (await ask('serviceProjects', { text: 'facil' })) as { projects: { key: string }[] };
  expect(found.projects.map(({ key }) => key)).toEqual(['FAC']);
});

test('a preview tells request types with their open requests, and switching on takes them in', async () => {
  await serve([], false);
  const { issueId } = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  const finished = await desk.raise('peter-novak', { productKey: 'bamboo', severity: 'L3' });
  await desk.rest('maya-torres', 'POST', `/rest/api/3/issue/${finished.issueKey}/transitions`, {
    transition: { id: await doneId(finished.issueKey) },
  });
  await desk.pass(10);
  expect(desk.recordOf(issueId)).toBeUndefined();
  const preview = await ask('serviceProject', { projectId: PREM });
  expect(preview).toMatchObject({
    state: 'ready',
    on: false,
    requestTypes: [
      { id: '11', name: 'Report a problem', open: 1 },
      { id: '12', open: 0 },
      { id: '13', open: 0 },
      { id: '14', open: 0 },
      { id: '15', open: 0 },
    ],
    more: false,
    takingIn: null,
  });
  await serve([], true, true);
  await desk.pass(2);
  expect(desk.recordOf(issueId)?.document.assessment.track).toBe('premier');
  expect(desk.recordOf(finished.issueId)).toBeUndefined();
  expect(await ask('serviceProject', { projectId: PREM })).toMatchObject({ on: true, takingIn: { state: 'done', asked: 1 } });
});

test('only ticked request types are served and taken in', async () => {
  await serve([], false);
  const { issueId } = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  await serve(['12'], true, true);
  await desk.pass(10);
  expect(desk.recordOf(issueId)).toBeUndefined();
});

test('request types of onboardings, health checks and bookings are kept, always served, and each is one of them at most', async () => {
  const view = async () => (await ask('serviceProject', { projectId: PREM })) as { careTypes: object; servedTypeIds: string[] };
  expect((await view()).careTypes).toEqual({ onboarding: '13', 'health-check': '14', booking: '15' });
  await serve(['11'], true);
  expect(await view()).toMatchObject({ careTypes: { booking: '15' }, servedTypeIds: ['11', '13', '14', '15'] });
  const choose = (careTypes: unknown) => ask('serveProject', { projectId: PREM, requestTypeIds: ['11'], on: true, careTypes });
  expect(await choose({ onboarding: '12' })).toEqual({ state: 'saved' });
  expect(await view()).toMatchObject({ careTypes: { onboarding: '12' }, servedTypeIds: ['11', '12'] });
  expect(await choose({ onboarding: '12', booking: '12' })).toEqual({ state: 'refused' });
  expect(await choose({ party: '12' })).toEqual({ state: 'refused' });
});

const raiseMany = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => {
    const request = { reporter: 'person:grace-miller', serviceDeskId: '1', requestTypeId: '11', summary: `Old ${at}`, description: '' };
    return desk.site.jira.createRequest(request).issueId;
  });

test('320 open requests are taken in a hundred every fifteen seconds, through faults, none left out', async () => {
  await serve([], false);
  const ids = raiseMany(320);
  await desk.pass(10);
  await serve([], true, true);
  await desk.pass(1 / 20);
  let faults = 1;
  desk.site.host.faults.around = async (call, proceed) =>
    call.path.includes('/search/jql') && faults-- > 0 ? new Response('{}', { status: 503 }) : proceed();
  const asked = (): number => {
    const job = desk.site.host.storage
      .entity('job')
      .entries()
      .find(([key]) => key === `taking-in:${PREM}`)?.[1];
    return (job as { document: { asked: number } }).document.asked;
  };
  expect(asked()).toBe(100);
  await desk.pass(1 / 2);
  expect(asked()).toBeLessThanOrEqual(300);
  await desk.pass(2);
  expect(asked()).toBe(320);
  expect(ids.filter((id) => desk.recordOf(id) === undefined)).toEqual([]);
});

test('switched off in the middle: it stops, and nothing more is asked', async () => {
  await serve([], false);
  raiseMany(250);
  await desk.pass(10);
  await serve([], true, true);
  await desk.pass(1 / 30);
  await serve([], false);
  await desk.pass(2);
  expect(await ask('serviceProject', { projectId: PREM })).toMatchObject({ on: false, takingIn: { state: 'stopped', asked: 100 } });
});

test('a project without a service desk, or none at all, is not served', async () => {
  expect(await ask('serveProject', { projectId: '999', requestTypeIds: [], on: true })).toEqual({ state: 'refused' });
});

test('an agent’s page of a project that is off shows nothing and costs no call to Jira', async () => {
  const before = desk.site.host.counters().jiraCalls;
  const project = { id: FACILITIES, key: 'FAC', type: 'service_desk' };
  const page = { type: 'jira:projectPage', project };
  expect(await desk.ask('olivia-grant', 'project-page', 'customerList', page)).toEqual({ state: 'off' });
  expect(await desk.ask('olivia-grant', 'project-page', 'customer', page, { customerId: 'kita-bank' })).toEqual({ state: 'off' });
  const panel = { type: 'jira:issueContext', project, issue: { id: '10000', key: 'FAC-1' } };
  expect(await desk.ask('olivia-grant', 'issue-context', 'issuePanel', panel)).toEqual({ state: 'off' });
  const portal = { type: 'jiraServiceManagement:portalRequestCreatePropertyPanel', portal: { id: '2' }, request: { typeId: '21' } };
  expect(await desk.ask('dana-brooks', 'create-panel', 'createPanel', portal)).toEqual({ state: 'off' });
  expect(desk.site.host.counters().jiraCalls).toBe(before);
});

const doneId = async (issueKey: string): Promise<string> => {
  const { transitions } = (await desk.rest('maya-torres', 'GET', `/rest/api/3/issue/${issueKey}/transitions`)) as {
    transitions: { id: string; to: { statusCategory: { key: string } } }[];
  };
  return transitions.find(({ to }) => to.statusCategory.key === 'done')?.id ?? '';
};
