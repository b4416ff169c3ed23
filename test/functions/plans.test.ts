import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import type { ShownPlanJob } from '../../src/domain/view/plan';
import { at, type Desk, openDesk, type Raised } from './desk';

const bambooL2 = { productKey: 'bamboo', instanceId: 'harbor-bamboo-production', severity: 'L2' };
const settings = { type: 'jira:adminPage' };
const project = { id: '10001', key: 'PREM', type: 'service_desk' };
/** L2 in 4 hours instead of 2. */
const slower = {
  ...premier2019,
  severities: premier2019.severities.map((entry) => (entry.key === 'L2' ? { ...entry, targetMinutes: 240 } : entry)),
};
const noNote = { en: '', ja: '' };

let desk: Desk;
let request: Raised;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  request = await desk.raise('grace-miller', bambooL2);
});
afterEach(() => desk.site.close());

const ask = (key: string, payload: unknown = {}) => desk.ask('olivia-grant', 'app-settings', key, settings, payload);
const job = async (): Promise<ShownPlanJob> => ((await ask('plan')) as { job: ShownPlanJob }).job;
const compare = async (draft: unknown, over: unknown = { what: 'open' }): Promise<ShownPlanJob> => {
  expect(await ask('comparePlan', { draft, over })).toEqual({ state: 'started' });
  await desk.pass(1);
  return job();
};
const publish = async (effectiveFrom: string, more = {}): Promise<unknown> => {
  const { run } = await job();
  return ask('publishPlan', { run, effectiveFrom, note: noNote, acceptCases: false, ...more });
};
const judgedBy = (issueId: string): unknown => (desk.recordOf(issueId)?.document.assessment as { plan?: unknown } | undefined)?.plan;
const dueOf = (issueId: string): number | undefined => desk.recordOf(issueId)?.document.assessment.clock.dueAt;

describe('comparing a draft', () => {
  test('tells before anything is published that L2 in 4 h moves the due time of the open request from 11:00 to 13:00', async () => {
    const { state, comparison } = await compare(slower);
    expect([state, comparison.looked, comparison.counts]).toEqual(['done', 1, { changed: 1, breached: 0, saved: 0, gained: 0, lost: 0 }]);
    expect(comparison.requests[0]).toMatchObject({
      issueKey: request.issueKey,
      before: { dueAt: at('2026-10-28 11:00 America/Los_Angeles') },
      after: { dueAt: at('2026-10-28 13:00 America/Los_Angeles') },
    });
  });

  test('over the last 2 it looks at the two newest, answered ones too', async () => {
    await desk.pass(1);
    const answered = await desk.raise('peter-novak', bambooL2);
    await desk.comment('maya-torres', answered.issueKey, true);
    await desk.pass(1);
    const newest = await desk.raise('grace-miller', bambooL2);
    const { comparison } = await compare(slower, { what: 'last', count: 2 });
    expect(comparison.requests.map((entry) => entry.issueKey)).toEqual([newest.issueKey, answered.issueKey]);
  });

  test('the last ones are those of all served projects together, whichever they are in, page by page', async () => {
    await ask('serveProject', { projectId: '10002', requestTypeIds: ['21'], on: true });
    const raised = [request.issueKey];
    for (const portal of ['2', '1', '2'] as const) {
      await desk.pass(1);
      raised.push((await desk.raise('grace-miller', bambooL2, { portal })).issueKey);
    }
    const looked = async (count: number) =>
      (await compare(slower, { what: 'last', count })).comparison.requests.map(({ issueKey }) => issueKey);
    expect(await looked(3)).toEqual(raised.slice(1).reverse());
    expect(await looked(100)).toEqual([...raised].reverse());
  });

  test('names the customer that loses coverage', async () => {
    const without = premier2019.products.map((product) =>
      product.key === 'bamboo' ? { ...product, scope: 'excluded', coverageClass: null } : product,
    );
    const { comparison, customers } = await compare({ ...premier2019, products: without });
    expect([comparison.lostBy, customers]).toEqual([{ 'harbor-logistics': 1 }, { 'harbor-logistics': 'Harbor Logistics' }]);
  });

  test('a draft with errors starts nothing and is told its fields', async () => {
    const severities = premier2019.severities.map((entry) => ({ ...entry, targetMinutes: 0 }));
    const answer = await ask('comparePlan', { draft: { ...premier2019, severities }, over: { what: 'open' } });
    expect(answer).toMatchObject({
      state: 'invalid',
      findings: expect.arrayContaining([expect.objectContaining({ code: 'targetNotPositive', field: 'severities.0.targetMinutes' })]),
    });
    expect(await ask('comparePlan', { draft: { id: 'x' }, over: { what: 'open' } })).toMatchObject({ state: 'unreadable' });
    const mars = { ...premier2019.coverage.weekend, end: { weekday: 1, time: '10:00', zone: 'Mars/Olympus' } };
    expect(
      await ask('comparePlan', { draft: { ...premier2019, coverage: { ...premier2019.coverage, weekend: mars } }, over: { what: 'open' } }),
    ).toMatchObject({ state: 'invalid', findings: [expect.objectContaining({ code: 'zoneUnknown' })] });
    expect(await job()).toBeNull();
  });

  test('a cancelled comparison ends and cannot be published', async () => {
    await ask('comparePlan', { draft: slower, over: { what: 'open' } });
    const { run } = await job();
    expect(await ask('cancelPlanJob', { run })).toEqual({ state: 'saved' });
    await desk.pass(1);
    expect((await job()).state).toBe('cancelled');
    expect(await publish('2026-10-28')).toEqual({ state: 'moved' });
  });
});

describe('publishing', () => {
  test('X34 changes no open request; what is raised from its day on is judged by it', async () => {
    await compare(slower);
    expect(await publish('2026-10-29')).toEqual({ state: 'published', id: 'premier-2019', version: 2 });
    const today = await desk.raise('peter-novak', bambooL2);
    await desk.site.clock.moveTo(at('2026-10-29 09:00 America/Los_Angeles'));
    const tomorrow = await desk.raise('grace-miller', bambooL2);
    expect([request, today, tomorrow].map(({ issueId }) => judgedBy(issueId))).toEqual([
      { id: 'premier-2019', version: 1 },
      { id: 'premier-2019', version: 1 },
      { id: 'premier-2019', version: 2 },
    ]);
    expect(dueOf(tomorrow.issueId)).toBe(at('2026-10-29 13:00 America/Los_Angeles'));
    await desk.comment('maya-torres', request.issueKey, true);
    expect(judgedBy(request.issueId)).toEqual({ id: 'premier-2019', version: 1 });
  });

  test('stores the transitions of the zones with the version', async () => {
    await compare(slower);
    await publish('2026-10-28');
    const { plan } = (await ask('planVersion', { id: 'premier-2019', version: 2 })) as { plan: typeof premier2019 };
    expect(Object.keys(plan.zones.zones)).toEqual(expect.arrayContaining(['America/Los_Angeles', 'Australia/Sydney', 'America/New_York']));
    expect(plan.zones.zones['Australia/Sydney']?.at).toEqual(premier2019.zones.zones['Australia/Sydney']?.at);
  });

  test('PHN-1 names the duty leads of its regions, and keeps how each region is reached', async () => {
    const reached = { phone: '+31 20 555 0100', dutyLead: 'person:daan-visser', jiraGroup: 'premier-emea' };
    const regions = premier2019.regions.map((region) => (region.key === 'emea' ? { ...region, ...reached } : region));
    await compare({ ...premier2019, regions });
    await publish('2026-10-28');
    expect(await ask('plan')).toMatchObject({
      people: { 'person:daan-visser': 'Daan Visser' },
      plan: {
        regions: [
          { key: 'apac', phone: null },
          { key: 'emea', ...reached },
          { key: 'amer', phone: null },
        ],
      },
      warnings: [],
    });
  });

  test('is refused for a day that has gone by, and a version is published once', async () => {
    await compare(slower);
    expect(await publish('2026-10-27')).toEqual({ state: 'past' });
    expect(await publish('2026-10-28')).toMatchObject({ state: 'published', version: 2 });
    expect(await publish('2026-10-28')).toMatchObject({ state: 'published', version: 2 });
    expect(await publish('2026-10-29')).toEqual({ state: 'moved' });
    expect((await compare(slower)).plan.version).toBe(3);
  });

  test('runs the saved cases and stops where one comes out otherwise, until that is accepted', async () => {
    const asked = {
      person: 'contact',
      productKey: 'bamboo',
      environment: 'production',
      severity: 'L2',
      at: at('2026-10-30 16:45 America/Los_Angeles'),
    };
    expect(await ask('savePlanCase', { id: 'friday', name: 'Bamboo L2 on Friday', asked })).toEqual({ state: 'saved' });
    const { cases } = await compare(slower);
    expect(cases).toEqual([expect.objectContaining({ same: false })]);
    expect(await publish('2026-10-28')).toEqual({ state: 'cases' });
    expect(await publish('2026-10-28', { acceptCases: true })).toMatchObject({ state: 'published' });
    expect((await ask('plan')) as unknown).toMatchObject({ cases: [{ same: true, case: { name: 'Bamboo L2 on Friday' } }] });
    expect(await ask('removePlanCase', { id: 'friday' })).toEqual({ state: 'saved' });
    expect(await ask('plan')).toMatchObject({ cases: [] });
  });
});

describe('assessing again', () => {
  const again = async (keys: readonly string[]): Promise<ShownPlanJob> => {
    expect(await ask('reassessRequests', { id: 'premier-2019', version: 2, keys })).toEqual({ state: 'started' });
    await desk.pass(3);
    return job();
  };

  test('does to open requests exactly what was announced, shows it in Jira and keeps the promise before', async () => {
    const { comparison: announced } = await compare(slower);
    await publish('2026-10-28');
    const { state, written, comparison } = await again([]);
    expect([state, written]).toEqual(['done', 1]);
    expect(comparison).toEqual(announced);
    expect(Date.parse(String((await desk.fieldsOf(request.issueKey))['first-response-due']))).toBe(announced.requests[0]?.after.dueAt);
    expect(desk.recordOf(request.issueId)?.document).toMatchObject({
      assessment: { plan: { version: 2 } },
      earlier: [{ assessment: { plan: { version: 1 } }, reassessed: { by: 'person:olivia-grant' } }],
    });
    const extension = { type: 'jira:issueContext', issue: { id: request.issueId, key: request.issueKey }, project };
    expect(await desk.ask('maya-torres', 'issue-context', 'issuePanel', extension)).toMatchObject({
      earlier: [{ as: 'agent', reason: 'premier-2019 (1) → premier-2019 (2)', isMissed: false }],
    });
  });

  test('leaves finished requests alone unless they are named, and then keeps the answer', async () => {
    await desk.site.clock.moveTo(at('2026-10-28 12:00 America/Los_Angeles'));
    await desk.comment('maya-torres', request.issueKey, true);
    expect((await desk.fieldsOf(request.issueKey))['first-response-state']).toBe('breached');
    await compare(slower);
    await publish('2026-10-28');
    expect((await again([])).written).toBe(0);
    expect(judgedBy(request.issueId)).toEqual({ id: 'premier-2019', version: 1 });
    expect((await again([request.issueKey])).comparison.counts.saved).toBe(1);
    expect((await desk.fieldsOf(request.issueKey))['first-response-state']).toBe('met');
  });

  test('a key that names no request starts nothing', async () => {
    expect(await ask('reassessRequests', { id: 'premier-2019', version: 1, keys: ['PREM-9999'] })).toEqual({
      state: 'unknown',
      keys: ['PREM-9999'],
    });
  });
});

test('agents of the project work duty and coverage out of the plan in effect; others are refused', async () => {
  const extension = { type: 'jira:projectPage', project };
  expect(await desk.ask('maya-torres', 'project-page', 'coverage', extension)).toMatchObject({ state: 'ready', plan: { version: 1 } });
  const facilities = { type: 'jira:projectPage', project: { id: '10002', key: 'FAC', type: 'service_desk' } };
  expect(await desk.ask('maya-torres', 'project-page', 'coverage', facilities)).toEqual({ state: 'off' });
  await ask('serveProject', { projectId: '10002', requestTypeIds: [], on: true });
  expect(await desk.ask('maya-torres', 'project-page', 'coverage', facilities)).toEqual({ state: 'refused' });
});

test.each([
  ['plan', {}],
  ['planVersion', { id: 'premier-2019', version: 1 }],
  ['planCustomer', { customerId: 'harbor-logistics' }],
  ['savePlanCase', { id: 'a', name: 'A', asked: { person: 'contact', productKey: null, environment: null, severity: null, at: 0 } }],
  ['removePlanCase', { id: 'a' }],
  ['comparePlan', { draft: slower, over: { what: 'open' } }],
  ['publishPlan', { run: 1, effectiveFrom: '2026-10-28', note: noNote, acceptCases: true }],
  ['reassessRequests', { id: 'premier-2019', version: 1, keys: [] }],
  ['cancelPlanJob', { run: 1 }],
])('%s is refused to an agent who does not administer the site, and to a payload that is none', async (key, payload) => {
  expect(await desk.ask('maya-torres', 'app-settings', key, settings, payload)).toEqual({ state: 'refused' });
  if (key !== 'plan') expect(await ask(key, { nonsense: [] })).toEqual({ state: 'refused' });
});
