import { type Desk, openDesk, PREM } from './desk';
import { runKilledSweep } from './killed-sweep';
import { raiseOften, unrecorded } from './raise-often';

const WEDNESDAY = '2026-10-28 09:00 America/Los_Angeles';
const MINUTE = 60_000;

let desk: Desk;
const open = async (more: { searchLag?: number } = {}): Promise<void> => {
  desk = await openDesk(WEDNESDAY, more);
  desk.site.host.faults.deliveries = () => [];
};
afterEach(() => desk.site.close());

const raiseLost = (count: number, apart = 0): Promise<readonly string[]> => raiseOften(desk, count, apart);

/** Keeps what the queue is asked, with when, in place of the queue; `turned` is told the number of each search page before it is read. */
const takeAsks = (turned: (page: number) => Promise<void> = async () => {}): { issueId: string; at: number }[] => {
  const asked: { issueId: string; at: number }[] = [];
  let pages = 0;
  desk.site.host.faults.around = async (call, proceed) => {
    if (call.path.startsWith('/rest/api/3/search/jql')) await turned(++pages);
    if (!call.path.startsWith('/webhook/queue/publish') || !call.body?.includes('issueId')) return proceed();
    const { payload } = JSON.parse(call.body) as { payload: { body: { issueId: string } }[] };
    asked.push(...payload.map(({ body }) => ({ issueId: body.issueId, at: desk.site.clock.now() })));
    return new Response(null, { status: 201 });
  };
  return asked;
};

/** Notes the requests that the queue is asked to evaluate at once. */
const takePushes = (): string[] => {
  const pushed: string[] = [];
  desk.site.host.faults.around = async (call, proceed) => {
    if (call.path.startsWith('/webhook/queue/publish') && call.body?.includes('"evaluate"')) {
      const { payload } = JSON.parse(call.body) as { payload: { body: { issueId: string }; delayInSeconds?: number }[] };
      pushed.push(...payload.filter(({ delayInSeconds = 0 }) => delayInSeconds === 0).map(({ body }) => body.issueId));
    }
    return proceed();
  };
  return pushed;
};

const unhealed = (ids: readonly string[]): number => unrecorded(desk, ids);
const evaluationsOf = (issueId: string): number => desk.lines.filter((line) => line.includes(`evaluate ${issueId}:`)).length;
const nextSweep = (): Promise<void> => desk.pass(5);

describe('what events lost is found', () => {
  test.each([0, 1, 4])('within ten minutes of site time, with search %i min behind, whenever it happens', async (lag) => {
    await open({ searchLag: lag * MINUTE });
    await nextSweep();
    for (const after of [0.02, 1.7, 4.9]) {
      await desk.pass(after);
      const [issueId = ''] = await raiseLost(1);
      await desk.pass(10);
      expect({ after, healed: desk.recordOf(issueId) !== undefined }).toEqual({ after, healed: true });
      await desk.pass(5 - ((after + 10) % 5));
    }
  });

  test('when search is twelve minutes behind: by the look back, at most five minutes after search shows it', async () => {
    await open({ searchLag: 12 * MINUTE });
    const ids = await raiseLost(1);
    await desk.pass(17);
    expect(unhealed(ids)).toBe(0);
  });

  test('after 36 hours without a schedule, in the first run', async () => {
    await open();
    await nextSweep();
    desk.site.host.faults.scheduleRuns = () => 0;
    const ids = await raiseLost(72, 30 * MINUTE);
    desk.site.host.faults.scheduleRuns = () => 1;
    expect(unhealed(ids)).toBe(72);
    await desk.pass(5.1);
    expect(unhealed(ids)).toBe(0);
  });

  test('1,150 changes after a weekend of silence, many in one millisecond: within ten minutes, each asked about once', async () => {
    await open();
    await nextSweep();
    desk.site.host.faults.scheduleRuns = () => 0;
    const ids = [...(await raiseLost(150, 10_000)), ...(await raiseLost(850)), ...(await raiseLost(150, 1_000))];
    desk.site.host.faults.scheduleRuns = () => 1;
    const asked = takeAsks();
    await desk.pass(10);
    expect(asked.map(({ issueId }) => issueId).toSorted()).toEqual(ids.toSorted());
    for (const { at } of asked) expect(asked.filter((other) => at <= other.at && other.at < at + MINUTE).length).toBeLessThanOrEqual(500);
  });

  test('requests that change while a run turns the pages push none of the others out of sight', async () => {
    await open();
    await nextSweep();
    desk.site.host.faults.scheduleRuns = () => 0;
    const ids = await raiseLost(250, 1_000);
    await desk.pass(60);
    desk.site.host.faults.scheduleRuns = () => 1;
    const asked = takeAsks(async (page) => {
      if (page !== 2) return;
      await desk.pass(0.01);
      for (const id of ids.slice(0, 20)) {
        await desk.rest('maya-torres', 'PUT', `/rest/api/3/issue/${id}`, { fields: { summary: 'Build plan changed' } });
      }
    });
    await desk.pass(6);
    expect(new Set(asked.map(({ issueId }) => issueId)).size).toBe(ids.length);
  });

  test('though the queue takes only 100 events a minute', async () => {
    await open();
    desk.site.host.faults.pushesPerMinute = 100;
    const ids = await raiseLost(250);
    await desk.pass(20);
    expect(unhealed(ids)).toBe(0);
    expect(desk.lines.join('\n')).toContain('the queue takes no more for now');
  });
});

describe('a sweep costs little', () => {
  test.each([
    [0, 1],
    [3, 2],
  ])('nothing new, %i open requests: %i calls to Jira, two units of storage writes, no push, no line in the log', async (count, calls) => {
    await open();
    await raiseLost(count);
    await desk.pass(20);
    const [before, lines] = [desk.site.host.counters(), desk.lines.length];
    await nextSweep();
    const after = desk.site.host.counters();
    expect(after.jiraCalls - before.jiraCalls).toBe(calls);
    expect(after.kvsWrites - before.kvsWrites).toBe(2);
    expect([after.queuePushes - before.queuePushes, desk.lines.length - lines]).toEqual([0, 0]);
  });

  test('a change is looked at once more, then never again while it stays in the look back', async () => {
    await open();
    const [issueId = ''] = await raiseLost(1);
    await desk.pass(60);
    expect(evaluationsOf(issueId)).toBe(2);
  });

  test('no project served: no call at all', async () => {
    await open();
    await desk.ask(
      'olivia-grant',
      'app-settings',
      'serveProject',
      { type: 'jira:adminPage' },
      { projectId: PREM, requestTypeIds: [], on: false },
    );
    const before = desk.site.jira.counters();
    await desk.pass(30);
    const asked = Object.entries(desk.site.jira.counters()).filter(([operation, count]) => count !== before[operation]);
    expect(asked.filter(([operation]) => /search|issue/.test(operation))).toEqual([]);
  });
});

describe('runs that are doubled, killed or late', () => {
  test('two runs at once: one of them sweeps', async () => {
    await open();
    desk.site.host.faults.scheduleRuns = () => 2;
    const ids = await raiseLost(3);
    const pushed = takePushes();
    await nextSweep();
    expect(unhealed(ids)).toBe(0);
    expect(pushed.toSorted()).toEqual([...ids].toSorted());
    expect(desk.lines.join('\n')).toContain('another run has it');
  });

  test.each(['before', 'after'] as const)(
    'killed %s any of its calls is done: the next run finds what it was about to ask',
    async (when) => {
      await open();
      for (let kill = 1; ; kill++) {
        const ids = await raiseLost(2);
        const calls = await runKilledSweep(desk, kill, when);
        if (calls < kill) {
          expect(kill).toBeGreaterThan(7);
          break;
        }
        await desk.pass(10);
        expect({ kill, unhealed: unhealed(ids) }).toEqual({ kill, unhealed: 0 });
        expect(ids.every((id) => desk.recordOf(id)?.version === 1)).toBe(true);
      }
    },
  );

  test('a lease that a killed run left behind keeps nobody away, and two that find it are still one', async () => {
    await open();
    const ids = await raiseLost(2);
    await runKilledSweep(desk, 5, 'after');
    desk.site.host.faults.scheduleRuns = () => 2;
    const pushed = takePushes();
    await nextSweep();
    expect(unhealed(ids)).toBe(0);
    expect(pushed.toSorted()).toEqual([...ids].toSorted());
  });
});
