import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import type { ShownPlanJob } from '../../src/domain/view/plan';
import { at, type Desk, openDesk } from './desk';

const bambooL2 = { productKey: 'bamboo', instanceId: 'harbor-bamboo-production', severity: 'L2' };
const settings = { type: 'jira:adminPage' };
const from = at('2026-11-21 09:00 America/Los_Angeles');
const window = { from, to: at('2026-11-21 17:00 America/Los_Angeles'), productKeys: ['bamboo'], engineer: 'person:daan-visser' };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-11-21 10:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const book = (state: string, version = 1): void => {
  const document = { id: 'booking-1', kind: 'booking', customerId: 'harbor-logistics', issueId: '1', state, owner: null, nextAt: null };
  desk.site.host.storage.entity('care').put('booking-1', {
    version,
    customerId: 'harbor-logistics',
    kind: 'booking',
    issueId: '1',
    nextAt: '9999-12-31T23:59:59.999Z',
    document: { ...document, details: window, steps: [] },
  });
};
const dueOf = (issueId: string): number | undefined => desk.recordOf(issueId)?.document.assessment.clock.dueAt;
const ask = (key: string, payload: unknown = {}) => desk.ask('olivia-grant', 'app-settings', key, settings, payload);
const compare = async (draft: unknown): Promise<ShownPlanJob> => {
  await ask('comparePlan', { draft, over: { what: 'open' } });
  await desk.pass(1);
  return ((await ask('plan')) as { job: ShownPlanJob }).job;
};

describe('Saturday 21 November 2026, L2 for Bamboo raised at 10:00 in Los Angeles', () => {
  test('K02 without a booking it waits for Monday; one that is only asked for changes nothing', async () => {
    const before = await desk.raise('grace-miller', bambooL2);
    book('requested');
    const after = await desk.raise('peter-novak', bambooL2);
    expect([before, after].map(({ issueId }) => dueOf(issueId))).toEqual(Array(2).fill(at('2026-11-23 12:00 Australia/Sydney')));
  });

  test('K01 an approved booking counts for its customer’s product, and for nobody else', async () => {
    book('approved');
    const booked = await desk.raise('grace-miller', bambooL2);
    const other = await desk.raise('aoi-tanaka', { productKey: 'bamboo', severity: 'L2' });
    expect([booked, other].map(({ issueId }) => dueOf(issueId))).toEqual([
      at('2026-11-21 12:00 America/Los_Angeles'),
      at('2026-11-23 12:00 Australia/Sydney'),
    ]);
    expect((await desk.fieldsOf(booked.issueKey)).team).toBe('premier');
  });

  test('comparing and assessing again judge by the bookings too', async () => {
    book('approved');
    const booked = await desk.raise('grace-miller', bambooL2);
    expect((await compare({ ...premier2019, note: null })).comparison).toMatchObject({ looked: 1, unchanged: 1 });
    const severities = premier2019.severities.map((entry) => (entry.key === 'L2' ? { ...entry, targetMinutes: 240 } : entry));
    const { run, comparison } = await compare({ ...premier2019, severities });
    expect(comparison.requests[0]?.after.dueAt).toBe(at('2026-11-21 14:00 America/Los_Angeles'));
    await ask('publishPlan', { run, effectiveFrom: '2026-11-21', note: { en: '', ja: '' }, acceptCases: false });
    await ask('reassessRequests', { id: 'premier-2019', version: 2, keys: [] });
    await desk.pass(3);
    expect(dueOf(booked.issueId)).toBe(at('2026-11-21 14:00 America/Los_Angeles'));
  });

  test('the create panel promises the same, and does not say who was booked', async () => {
    book('approved');
    const extension = {
      type: 'jiraServiceManagement:portalRequestCreatePropertyPanel',
      portal: { id: '1' },
      request: { typeId: '11' },
    };
    const view = (await desk.ask('grace-miller', 'create-panel', 'createPanel', extension)) as {
      plan: { coverage: { classes: readonly { openings?: unknown }[] } };
    };
    expect(view.plan.coverage.classes.flatMap(({ openings }) => openings ?? [])).toEqual([{ ...window, engineer: null }]);
  });

  test('a booking that is cancelled later leaves the promise it gave, told as it was given', async () => {
    book('approved');
    const booked = await desk.raise('grace-miller', bambooL2);
    book('cancelled', 2);
    const project = { id: '10001', key: 'PREM', type: 'service_desk' };
    const extension = { type: 'jira:issueContext', issue: { id: booked.issueId, key: booked.issueKey }, project };
    expect(await desk.ask('maya-torres', 'issue-context', 'issuePanel', extension)).toMatchObject({
      state: 'ready',
      assessment: { clock: { state: 'open', dueAt: at('2026-11-21 12:00 America/Los_Angeles') } },
    });
  });
});
