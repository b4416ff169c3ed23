import { type Desk, openDesk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

/** What something costs, with all that follows within three seconds, a sweep not among it. */
const costOf = async (work: () => unknown) => {
  const before = desk.site.host.counters();
  await work();
  await desk.site.clock.moveTo(desk.site.clock.now() + 3_000);
  const after = desk.site.host.counters();
  return {
    invocations: after.invocations - before.invocations,
    calls: after.jiraCalls - before.jiraCalls,
    pushes: after.queuePushes - before.queuePushes,
  };
};

const edit = async (issueKey: string, fields: Readonly<Record<string, unknown>>, who = 'maya-torres'): Promise<void> => {
  const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ fields }) };
  const reply = await desk.site.jira.handle({ kind: 'person', accountId: `person:${who}` }, `/rest/api/3/issue/${issueKey}`, init);
  expect(reply.status).toBe(204);
};

test('a change of fields that the app does not read again costs no call to Jira and no push; one that it reads costs both', async () => {
  const { issueKey } = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  expect(await costOf(() => edit(issueKey, { summary: 'Builds still do not start' }))).toEqual({ invocations: 1, calls: 0, pushes: 0 });
  expect(await costOf(() => edit(issueKey, { reporter: { id: 'person:peter-novak' } }))).toMatchObject({ invocations: 2, pushes: 1 });
});

test('a request whose creation was lost is found by any change of it', async () => {
  desk.site.host.faults.deliveries = () => [];
  const { issueKey, issueId } = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  desk.site.host.faults.deliveries = () => [1_000];
  expect(await costOf(() => edit(issueKey, { summary: 'Builds still do not start' }))).toMatchObject({ pushes: 1 });
  expect(desk.recordOf(issueId)?.document.assessment.clock.state).toBe('open');
});

test('whatever happens in a project that is not served costs no call to Jira and no push', async () => {
  let issueId = '';
  const raised = await costOf(() => {
    const asked = {
      reporter: 'person:olivia-grant',
      serviceDeskId: '2',
      requestTypeId: '21',
      summary: 'The lift is slow',
      description: 'Since Monday.',
    };
    issueId = desk.site.jira.createRequest(asked).issueId;
  });
  expect(raised).toEqual({ invocations: 1, calls: 0, pushes: 0 });
  expect(await costOf(() => edit(issueId, { reporter: { id: 'person:maya-torres' } }, 'olivia-grant'))).toEqual({
    invocations: 1,
    calls: 0,
    pushes: 0,
  });
});
