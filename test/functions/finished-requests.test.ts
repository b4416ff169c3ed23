import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { at, type Desk, openDesk, type Raised } from './desk';

/** L2 in 4 hours instead of 2. */
const slower = {
  ...premier2019,
  severities: premier2019.severities.map((entry) => (entry.key === 'L2' ? { ...entry, targetMinutes: 240 } : entry)),
};

let desk: Desk;
let request: Raised;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  request = await desk.raise('grace-miller', { productKey: 'bamboo', instanceId: 'harbor-bamboo-production', severity: 'L2' });
});
afterEach(() => desk.site.close());

const ask = (key: string, payload: unknown = {}) => desk.ask('olivia-grant', 'app-settings', key, { type: 'jira:adminPage' }, payload);

const publishSlower = async (): Promise<void> => {
  await ask('comparePlan', { draft: slower, over: { what: 'open' } });
  await desk.pass(1);
  const { job } = (await ask('plan')) as { job: { run: number } };
  const terms = { run: job.run, effectiveFrom: '2026-10-28', note: { en: '', ja: '' }, acceptCases: false };
  expect(await ask('publishPlan', terms)).toMatchObject({ state: 'published', version: 2 });
};

const again = async (keys: readonly string[]): Promise<void> => {
  expect(await ask('reassessRequests', { id: 'premier-2019', version: 2, keys })).toEqual({ state: 'started' });
  await desk.pass(3);
};

test('R7 nothing rewrites a finished request but an administrator who names it, and who did it when is kept with what stood before', async () => {
  await desk.site.clock.moveTo(at('2026-10-28 12:00 America/Los_Angeles'));
  await desk.comment('maya-torres', request.issueKey, true);
  const finished = JSON.stringify(desk.recordOf(request.issueId));
  await publishSlower();
  await again([]);
  await desk.comment('grace-miller', request.issueKey, true);
  await desk.comment('liam-okafor', request.issueKey, true);
  await desk.pass(15);
  expect(JSON.stringify(desk.recordOf(request.issueId))).toBe(finished);
  await again([request.issueKey]);
  expect(desk.recordOf(request.issueId)?.document).toMatchObject({
    assessment: { clock: { state: 'met' } },
    earlier: [{ assessment: { clock: { state: 'breached' } }, reassessed: { by: 'person:olivia-grant', at: expect.any(Number) } }],
  });
});
