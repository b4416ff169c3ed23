import { at, type Desk, openDesk, type Raised } from './desk';
import { deskOf, REGIONS, roster, take, toldOf } from './rostered';

const bamboo = (severity: string) => ({ productKey: 'bamboo', severity });

let desk: Desk;
const open = async (wallClock: string): Promise<void> => {
  desk = await openDesk(wallClock);
  await roster(desk, REGIONS);
};
afterEach(() => desk.site.close());

const kindsOf = (request: Raised): readonly string[] => deskOf(desk, request)?.alerts.map(({ id }) => id.replace(/:\d{6,}$/, '')) ?? [];

describe('thresholds of the plan, in covered time', () => {
  test('L2 for Bamboo, two hours: half, four fifths and the due instant are told once each, in their minute', async () => {
    await open('2026-10-28 12:00 America/Los_Angeles');
    const request = await desk.raise('grace-miller', bamboo('L2'));
    const told: string[] = [];
    for (const time of ['12:59', '13:01', '13:35', '13:37', '13:59', '14:01', '18:00']) {
      await desk.site.clock.moveTo(at(`2026-10-28 ${time} America/Los_Angeles`));
      told.push(`${time} ${kindsOf(request).length}`);
    }
    expect(told).toEqual(['12:59 1', '13:01 2', '13:35 2', '13:37 3', '13:59 3', '14:01 4', '18:00 4']);
    expect(kindsOf(request)).toEqual(['arrival', 'risk:0.5', 'risk:0.8', 'missed']);
    expect(await toldOf(desk, request)).toHaveLength(4);
  });

  test('a weekend in between: nothing is told in it, and half of the target only when Sydney has opened', async () => {
    await open('2026-10-30 16:30 America/Los_Angeles');
    const request = await desk.raise('grace-miller', bamboo('L2'));
    await desk.site.clock.moveTo(at('2026-11-02 09:59 Australia/Sydney'));
    expect(kindsOf(request)).toEqual(['arrival']);
    await desk.site.clock.moveTo(at('2026-11-02 10:29 Australia/Sydney'));
    expect(kindsOf(request)).toEqual(['arrival']);
    await desk.site.clock.moveTo(at('2026-11-02 10:31 Australia/Sydney'));
    expect(kindsOf(request)).toEqual(['arrival', 'risk:0.5']);
    expect((await toldOf(desk, request)).at(-1)?.every((name) => ['yuki', 'liam'].includes(name))).toBe(true);
  });

  test('half is used up exactly when the weekend begins: told when the clock runs again', async () => {
    await open('2026-10-30 16:00 America/Los_Angeles');
    const request = await desk.raise('grace-miller', bamboo('L2'));
    await desk.site.clock.moveTo(at('2026-10-31 12:00 America/Los_Angeles'));
    expect(kindsOf(request)).toEqual(['arrival']);
    await desk.site.clock.moveTo(at('2026-11-02 10:01 Australia/Sydney'));
    expect(kindsOf(request)).toEqual(['arrival', 'risk:0.5']);
  });

  test('whoever has it is told while on duty; the desk on duty when his region is asleep', async () => {
    await open('2026-10-28 15:00 America/Los_Angeles');
    const request = await desk.raise('grace-miller', bamboo('L3'));
    await take(desk, request, 'maya-torres');
    await desk.site.clock.moveTo(at('2026-10-28 19:05 America/Los_Angeles'));
    expect((await toldOf(desk, request)).at(-1)).not.toEqual(['maya']);
    expect(['liam', 'yuki']).toEqual(expect.arrayContaining([...((await toldOf(desk, request)).at(-1) ?? [])]));
  });

  test('sweeps that come twice or were missed for two hours tell each threshold at most once, and only the latest', async () => {
    await open('2026-10-28 12:00 America/Los_Angeles');
    const request = await desk.raise('grace-miller', bamboo('L2'));
    desk.site.host.faults.scheduleRuns = () => 0;
    await desk.site.clock.moveTo(at('2026-10-28 13:45 America/Los_Angeles'));
    expect(kindsOf(request)).toEqual(['arrival']);
    desk.site.host.faults.scheduleRuns = () => 2;
    await desk.pass(6);
    expect(kindsOf(request)).toEqual(['arrival', 'risk:0.8']);
    await desk.pass(30);
    expect(kindsOf(request)).toEqual(['arrival', 'risk:0.8', 'missed']);
    expect(await toldOf(desk, request)).toHaveLength(3);
  });

  test('those within fifteen minutes are asked of the queue, later ones are left to the sweep', async () => {
    await open('2026-10-28 12:00 America/Los_Angeles');
    desk.site.host.faults.scheduleRuns = () => 0;
    const soon = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L1' });
    await take(desk, soon, 'maya-torres');
    const later = await desk.raise('peter-novak', bamboo('L2'));
    await desk.pass(130);
    expect(kindsOf(soon)).toContain('risk:0.5');
    expect(kindsOf(later)).toEqual(['arrival']);
  });
});

describe('a function that dies at its n-th call, before or after that call has had its effect', () => {
  test.each(['before', 'after'] as const)(
    '%s: every call is written exactly once all the same',
    async (when) => {
      await open('2026-10-28 12:00 America/Los_Angeles');
      let isReached = true;
      for (let death = 1; isReached && death <= 40; death++) {
        let calls = 0;
        desk.site.host.faults.around = async (_call, proceed) => {
          calls += 1;
          if (calls > death && calls < death + 3) throw new Error('The function was killed.');
          if (calls === death && when === 'before') throw new Error('The function was killed.');
          const answer = await proceed();
          if (calls === death) throw new Error('The function was killed.');
          return answer;
        };
        const request = await desk.raise('grace-miller', bamboo('L2'));
        isReached = calls >= death;
        desk.site.host.faults.around = (_call, proceed) => proceed();
        await desk.pass(12);
        const told = (await toldOf(desk, request)).length;
        const states = deskOf(desk, request)?.alerts.map(({ state }) => state);
        expect({ death, told, states }).toEqual({ death, told: 1, states: ['told'] });
        await desk.comment('maya-torres', request.issueKey, true);
      }
      expect(isReached).toBe(false);
    },
    120_000,
  );
});
