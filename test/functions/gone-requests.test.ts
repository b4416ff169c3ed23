import { type Desk, FACILITIES, openDesk, PREM } from './desk';
import { runKilledSweep } from './killed-sweep';
import { raiseOften } from './raise-often';

const WEDNESDAY = '2026-10-28 09:00 America/Los_Angeles';
const MINUTE = 60_000;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(WEDNESDAY);
});
afterEach(() => desk.site.close());

const loseEvents = (): void => {
  desk.site.host.faults.deliveries = () => [];
};
const choice = { productKey: 'bamboo', severity: 'L4' };
const remove = (idOrKey: string): Promise<unknown> => desk.rest('olivia-grant', 'DELETE', `/rest/api/3/issue/${idOrKey}`);
const stateOf = (issueId: string): string | undefined => desk.recordOf(issueId)?.state;
const openNow = (): number =>
  [...desk.site.host.storage.entity('request').entries()].filter(([, row]) => (row as { state: string }).state === 'open').length;
const evaluations = (): number => desk.lines.filter((line) => line.includes('evaluate ')).length;
const bulkCalls = (): number => desk.site.jira.counters()['POST /rest/api/3/issue/bulkfetch'] ?? 0;
const atOnce = async (count: number): Promise<readonly string[]> => {
  const ids = await raiseOften(desk, count);
  await desk.pass(20);
  return ids;
};

describe('a deletion whose event was lost is found', () => {
  test('within ten minutes of site time, whenever it happens between two sweeps', async () => {
    for (const after of [0.02, 1.7, 4.9]) {
      const { issueId } = await desk.raise('grace-miller', choice);
      const { issueId: stays } = await desk.raise('grace-miller', choice);
      await desk.pass(5 - (((desk.site.clock.now() / MINUTE) % 5) - after));
      loseEvents();
      await remove(issueId);
      await desk.pass(10);
      desk.site.host.faults.deliveries = () => [1_000];
      expect({ after, gone: desk.recordOf(issueId)?.document.deleted, state: stateOf(issueId) }).toEqual({
        after,
        gone: true,
        state: 'ended',
      });
      expect(stateOf(stays)).toBe('open');
    }
  });

  test('of an answered L1 too, which would be handed over for ever', async () => {
    const { issueId, issueKey } = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L1' });
    await desk.comment('maya-torres', issueKey, true);
    await desk.pass(1);
    const unresolved = () => (desk.site.host.storage.entity('request').get(issueId) as { unresolved: string }).unresolved;
    expect([stateOf(issueId), unresolved()]).toEqual(['met', 'L1']);
    loseEvents();
    await remove(issueId);
    await desk.pass(10);
    expect([stateOf(issueId), unresolved()]).toEqual(['met', 'no']);
  });

  test('of 220 open requests every single one, at two calls of at most 100 requests a sweep', async () => {
    const ids = await atOnce(220);
    expect(openNow()).toBe(220);
    loseEvents();
    const before = bulkCalls();
    await desk.pass(10);
    expect(bulkCalls() - before).toBe(4);
    for (const id of [ids[0], ids[109], ids[110], ids[219]]) await remove(id ?? '');
    await desk.pass(10);
    expect(openNow()).toBe(216);
  });

  test('1,000 open: of 450 deleted at once all are found within ten minutes, and a single one too', async () => {
    const ids = await atOnce(1_000);
    expect(openNow()).toBe(1_000);
    loseEvents();
    const before = bulkCalls();
    await remove(ids[7] ?? '');
    await desk.pass(10.1);
    expect(openNow()).toBe(999);
    expect(bulkCalls() - before).toBeLessThanOrEqual(20);
    for (const id of ids.slice(100, 550)) await remove(id);
    await desk.pass(10);
    expect(openNow()).toBe(549);
  });
});

describe('a request that moved to another project, its event lost or not', () => {
  test('one that is not served: the promise ends; back again, it goes on as it was', async () => {
    const { issueId, issueKey } = await desk.raise('grace-miller', choice);
    const promised = desk.recordOf(issueId)?.document.assessment.clock;
    desk.site.jira.moveIssue('person:maya-torres', issueKey, FACILITIES);
    await desk.pass(10);
    expect({ state: stateOf(issueId), gone: desk.recordOf(issueId)?.document.deleted }).toEqual({ state: 'ended', gone: true });
    desk.site.jira.moveIssue('person:maya-torres', issueId, PREM);
    await desk.pass(10);
    expect(desk.recordOf(issueId)?.document).toMatchObject({ deleted: false, assessment: { clock: promised } });
  });

  test('one that is served: it takes its promise along', async () => {
    await desk.ask(
      'olivia-grant',
      'app-settings',
      'serveProject',
      { type: 'jira:adminPage' },
      { projectId: FACILITIES, requestTypeIds: [], on: true },
    );
    const { issueId, issueKey } = await desk.raise('grace-miller', choice);
    const promised = desk.recordOf(issueId)?.document.assessment;
    loseEvents();
    desk.site.jira.moveIssue('person:maya-torres', issueKey, FACILITIES);
    await desk.pass(10);
    expect(desk.recordOf(issueId)?.document).toMatchObject({
      deleted: false,
      facts: { projectId: FACILITIES, issueKey: 'FAC-1' },
      assessment: JSON.parse(JSON.stringify(promised)) as object,
    });
  });
});

describe('what is only out of sight is not gone', () => {
  test.each([
    [
      'requests Jira could not read just now',
      { '/bulkfetch': (ids: string[]) => ({ issues: [], issueErrors: ids.map((id) => ({ id, errorMessage: 'Try again' })) }) },
    ],
    [
      'a project the app may not see any more',
      { '/bulkfetch': () => ({ issues: [], issueErrors: [] }), '/project/': () => 404, '/issue/1': () => 404 },
    ],
  ])('%s', async (_, answers) => {
    const { issueId } = await desk.raise('grace-miller', choice);
    desk.site.host.faults.around = async (call, proceed) => {
      const [, answer] =
        Object.entries(answers as Record<string, (ids: string[]) => unknown>).find(([path]) => call.path.includes(path)) ?? [];
      if (call.to !== 'jira' || answer === undefined) return proceed();
      const given = answer(call.body === undefined ? [] : (JSON.parse(call.body) as { issueIdsOrKeys: string[] }).issueIdsOrKeys);
      return typeof given === 'number' ? new Response('{}', { status: given }) : Response.json(given);
    };
    await desk.pass(5);
    await desk.comment('grace-miller', issueId, true);
    await desk.pass(10);
    const asked = evaluations();
    await desk.pass(30);
    expect(evaluations()).toBe(asked);
    expect({ state: stateOf(issueId), gone: desk.recordOf(issueId)?.document.deleted }).toEqual({ state: 'open', gone: false });
  });

  test('a served project that search does not know any more hides no change of the others', async () => {
    await desk.ask(
      'olivia-grant',
      'app-settings',
      'serveProject',
      { type: 'jira:adminPage' },
      { projectId: FACILITIES, requestTypeIds: [], on: true },
    );
    loseEvents();
    const { issueId } = await desk.raise('grace-miller', choice);
    desk.site.host.faults.around = async (call, proceed) => {
      if (call.path.endsWith(`/project/${FACILITIES}`)) return new Response('{}', { status: 404 });
      return call.path.includes('/search/jql') && call.body?.includes(FACILITIES) ? new Response('{}', { status: 400 }) : proceed();
    };
    await desk.pass(10);
    expect(stateOf(issueId)).toBe('open');
  });
});

describe('runs that are killed or refused', () => {
  test.each(['before', 'after'] as const)('killed %s any of its calls is done: later runs find the deletion', async (when) => {
    for (let kill = 1; ; kill++) {
      const { issueId } = await desk.raise('grace-miller', choice);
      await desk.pass(6);
      loseEvents();
      await remove(issueId);
      const calls = await runKilledSweep(desk, kill, when);
      desk.site.host.faults.deliveries = () => [1_000];
      if (calls < kill) {
        expect(kill).toBeGreaterThan(8);
        break;
      }
      await desk.pass(15);
      expect({ kill, state: stateOf(issueId) }).toEqual({ kill, state: 'ended' });
    }
  });

  test('Jira asks to wait in the middle of the look: nothing is asked before, and what search had found is kept', async () => {
    const { issueId } = await desk.raise('grace-miller', choice);
    await desk.pass(6);
    loseEvents();
    await remove(issueId);
    const { issueId: lost } = await desk.raise('peter-novak', choice);
    const until = desk.site.clock.now() + 20 * MINUTE;
    let early = 0;
    let first = Number.POSITIVE_INFINITY;
    desk.site.host.faults.around = async (call, proceed) => {
      const now = desk.site.clock.now();
      if (call.to === 'jira' && now > first && now < until) early++;
      if (!call.path.includes('/bulkfetch') || now >= until) return proceed();
      first = Math.min(first, now);
      return new Response('{}', { status: 429, headers: { 'Retry-After': String(Math.ceil((until - now) / 1_000)) } });
    };
    await desk.pass(18);
    expect([early, stateOf(issueId)]).toEqual([0, 'open']);
    await desk.pass(15);
    expect([stateOf(issueId), stateOf(lost)]).toEqual(['ended', 'open']);
  });
});
