import { type Desk, openDesk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const bamboo = { productKey: 'bamboo', severity: 'L2' };
const figures = () =>
  desk.ask('maya-torres', 'project-page', 'figures', {
    type: 'jira:projectPage',
    project: { id: '10001', key: 'PREM', type: 'service_desk' },
  }) as Promise<{
    rows: { met: number; open: number }[];
    standard: number;
  }>;

test('events doubled, late and out of order change nothing: one record, one answer, counted once', async () => {
  let delay = 180_000;
  desk.site.host.faults.deliveries = () => {
    delay -= 20_000;
    return [Math.abs(delay), 1_000, 170_000];
  };
  const { issueId, issueKey } = await desk.raise('grace-miller', bamboo);
  await desk.comment('maya-torres', issueKey, true);
  await desk.comment('daan-visser', issueKey, true);
  await desk.pass(10);
  const record = desk.recordOf(issueId);
  expect(record?.document.assessment.clock.state).toBe('met');
  expect(record?.version).toBeLessThanOrEqual(2);
  expect((await figures()).rows.reduce((sum, row) => sum + row.met, 0)).toBe(1);
});

test('every event lost: the five-minute sweep finds the request and its answer', async () => {
  desk.site.host.faults.deliveries = () => [];
  const { issueId, issueKey } = await desk.raise('grace-miller', bamboo);
  expect(desk.recordOf(issueId)).toBeUndefined();
  await desk.pass(10);
  expect(desk.recordOf(issueId)?.document.assessment.clock.state).toBe('open');
  await desk.comment('maya-torres', issueKey, true);
  await desk.pass(10);
  expect(desk.recordOf(issueId)?.document.assessment.clock.state).toBe('met');
});

test('Jira throttles: the evaluation asks for a retry and succeeds later, writing once', async () => {
  let refusals = 3;
  desk.site.host.faults.around = async (call, proceed) => {
    if (call.to === 'jira' && refusals-- > 0) return new Response('{}', { status: 429, headers: { 'Retry-After': '30' } });
    return proceed();
  };
  const { issueId } = await desk.raise('grace-miller', bamboo);
  await desk.pass(5);
  expect(desk.recordOf(issueId)?.version).toBe(1);
  expect(desk.lines.join('\n')).toContain('Jira answered 429');
});

test('the field write fails after the record was stored: the retry projects the same record', async () => {
  let failures = 1;
  desk.site.host.faults.around = async (call, proceed) => {
    if (call.path.startsWith('/rest/api/3/app/field/value') && failures-- > 0) return new Response('{}', { status: 503 });
    return proceed();
  };
  const { issueId, issueKey } = await desk.raise('grace-miller', bamboo);
  await desk.pass(2);
  expect((await desk.fieldsOf(issueKey))['first-response-state']).toBe('open');
  expect(desk.recordOf(issueId)?.version).toBe(1);
});

test('a request that can never be evaluated becomes a dead letter with its reason', async () => {
  desk.site.host.faults.around = async (call, proceed) =>
    call.path.includes('/comment') ? new Response('{}', { status: 500 }) : proceed();
  const { issueId } = await desk.raise('grace-miller', bamboo);
  await desk.pass(24 * 60);
  const letters = desk.site.host.storage.entity('dead-letter').entries();
  expect(letters.map(([key]) => key)).toEqual([issueId]);
  expect(JSON.stringify(letters)).toContain('Jira answered 500');
});

test('somebody overwrites what Jira shows of a request: the next look writes it back', async () => {
  const { issueKey } = await desk.raise('grace-miller', bamboo);
  const agentView = await desk.fieldsOf(issueKey);
  await desk.rest('maya-torres', 'POST', `/rest/servicedeskapi/request/${issueKey}/comment`, {
    body: 'Builds still do not start',
    public: false,
  });
  await desk.pass(10);
  expect(await desk.fieldsOf(issueKey)).toEqual(agentView);
});
