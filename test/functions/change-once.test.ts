import { commentsByApp, issuePlace, recordWith } from './changing';
import { type Desk, openDesk, type Raised } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const change = (request: Raised, person: string, wanted: object) => {
  const payload = { id: `by-${person}`, reason: 'Production is down', seen: 0, ...wanted };
  return desk.ask(person, 'issue-context', 'changeRequest', issuePlace(request), payload) as Promise<{ state: string }>;
};
const raise = () => desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L3' });

describe('two agents at once', () => {
  test('the second, who decided on the same state, is told what changed and by whom, and changes nothing', async () => {
    const request = await raise();
    await change(request, 'maya-torres', { severity: 'L1' });
    const second = await change(request, 'daan-visser', { severity: 'L2' });
    const steps = [{ what: 'severity', from: 'L3', to: 'L1' }];
    expect(second).toEqual({
      state: 'overtaken',
      changes: [expect.objectContaining({ byName: 'Maya Torres', reason: 'Production is down', steps })],
    });
    expect(recordWith(desk, request).assessment.severity).toBe('L1');
  });

  test('at the very same moment: one changes, the other is told', async () => {
    const request = await raise();
    const both = await Promise.all([
      change(request, 'maya-torres', { severity: 'L1' }),
      change(request, 'daan-visser', { severity: 'L2' }),
    ]);
    expect(both.map(({ state }) => state).sort()).toEqual(['changed', 'overtaken']);
    expect(recordWith(desk, request).facts.changes).toHaveLength(1);
    expect(await commentsByApp(desk, request)).toHaveLength(1);
  });

  test('one after the other, each on what there was: both are kept in order, with a comment each', async () => {
    const request = await raise();
    await change(request, 'maya-torres', { severity: 'L1' });
    await desk.pass(5);
    expect(await change(request, 'daan-visser', { severity: 'L2', seen: 1 })).toMatchObject({ state: 'changed' });
    expect(recordWith(desk, request).earlier?.map(({ assessment }) => assessment.severity)).toEqual(['L3', 'L1']);
    expect(await commentsByApp(desk, request)).toHaveLength(2);
  });

  test('while the evaluator looks at the same request: nothing is lost', async () => {
    const request = await raise();
    await desk.rest('daan-visser', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/comment`, {
      body: 'Still down',
      public: false,
    });
    await Promise.all([desk.pass(1), change(request, 'maya-torres', { severity: 'L1' })]);
    await desk.pass(5);
    expect(recordWith(desk, request)).toMatchObject({ assessment: { severity: 'L1' }, tellings: [{ state: 'told' }] });
    expect(await commentsByApp(desk, request)).toHaveLength(1);
  });
});

describe('asked twice, changed once', () => {
  test('the page repeats a confirmation whose answer was lost', async () => {
    const request = await raise();
    await change(request, 'maya-torres', { severity: 'L1' });
    expect(await change(request, 'maya-torres', { severity: 'L1' })).toMatchObject({ state: 'changed' });
    expect(recordWith(desk, request).facts.changes).toHaveLength(1);
    expect(await commentsByApp(desk, request)).toHaveLength(1);
  });

  test('Jira is away when the comment is due: the change stands, the comment follows by itself', async () => {
    const request = await raise();
    let isAway = true;
    desk.site.host.faults.around = async (call, proceed) =>
      isAway && call.method === 'POST' && call.path.endsWith('/comment') ? new Response('{}', { status: 503 }) : proceed();
    expect(await change(request, 'maya-torres', { severity: 'L1' })).toEqual({ state: 'changed', told: false });
    isAway = false;
    await desk.pass(5);
    expect(await commentsByApp(desk, request)).toHaveLength(1);
    expect(recordWith(desk, request).tellings).toEqual([expect.objectContaining({ id: 'by-maya-torres', state: 'told' })]);
  });

  test('the comment was written, its answer was lost: it is found again, and queue events come twice', async () => {
    const request = await raise();
    let losses = 2;
    desk.site.host.faults.deliveries = () => [1_000, 2_000];
    desk.site.host.faults.around = async (call, proceed) => {
      const answer = await proceed();
      if (call.method !== 'POST' || !call.path.endsWith('/comment') || losses-- <= 0) return answer;
      return new Response('{}', { status: 502 });
    };
    await change(request, 'maya-torres', { severity: 'L1' });
    await desk.rest('daan-visser', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/comment`, {
      body: 'Still down',
      public: false,
    });
    await desk.pass(10);
    expect(await commentsByApp(desk, request)).toHaveLength(1);
    expect(recordWith(desk, request).tellings?.[0]?.state).toBe('told');
  });
});

describe('the function dies at its n-th call, before or after that call has had its effect', () => {
  test.each(['before', 'after'] as const)(
    '%s: a change that was recorded is told exactly once, one that was not leaves no trace',
    async (when) => {
      const fates: string[] = [];
      for (let death = 1; death <= 40; death++) {
        const request = await raise();
        let calls = 0;
        desk.site.host.faults.around = async (_call, proceed) => {
          calls += 1;
          if (calls > death || (calls === death && when === 'before')) throw new Error('The function was killed.');
          const answer = await proceed();
          if (calls === death) throw new Error('The function was killed.');
          return answer;
        };
        const asked = await change(request, 'maya-torres', { severity: 'L1' }).catch(() => ({ state: 'killed' }));
        desk.site.host.faults.around = (_call, proceed) => proceed();
        await desk.pass(5);
        const { facts, assessment, tellings = [] } = recordWith(desk, request);
        const changes = facts.changes?.length ?? 0;
        const comments = (await commentsByApp(desk, request)).length;
        const fieldsAgree = (await desk.fieldsOf(request.issueKey)).severity === assessment.severity;
        const isTold = tellings.every(({ state }) => state === 'told');
        expect({ death, changes, comments, fieldsAgree, isTold }).toEqual({
          death,
          changes,
          comments: changes,
          fieldsAgree: true,
          isTold: true,
        });
        fates.push(`${asked.state} ${changes}`);
        if (calls < death) break;
      }
      expect(new Set(fates)).toEqual(new Set(['killed 0', 'changed 1', ...(fates.includes('killed 1') ? ['killed 1'] : [])]));
      expect(fates.length).toBeLessThan(40);
    },
    60_000,
  );
});
