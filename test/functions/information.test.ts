import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { commentsByApp, issuePlace, recordWith, requestPlace } from './changing';
import { at, type Desk, openDesk, type Raised } from './desk';
import { publishPlan } from './handing';

const neededBy = at('2026-10-30 09:00 America/Los_Angeles');
const wanted = { items: ['heap-dump', 'database-backup'], note: 'To see who holds the lock.', neededBy, reminds: true };

let desk: Desk;
let request: Raised;
let recordId: string;
let pressed = 0;
const asked = async (): Promise<void> => {
  request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L4', instanceId: 'harbor-bamboo-production' });
  recordId = (await act('maya-torres', 'ask', { recordId: null, fields: wanted })).recordId;
  await desk.pass(1);
};
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

interface Answer {
  readonly state: string;
  readonly recordId: string;
}

const payload = (action: string, more: object) => {
  pressed += 1;
  return { kind: 'information', recordId, action, fields: {}, id: `informing-${pressed}`, ...more };
};
const act = (person: string, action: string, more: object = {}): Promise<Answer> =>
  desk.ask(person, 'issue-context', 'act', issuePlace(request), payload(action, more)) as Promise<Answer>;
const tick = (person: string, fields: object, more: object = {}): Promise<Answer> =>
  desk.ask(person, 'request-panel', 'act', requestPlace(request), payload('supply', { fields, ...more })) as Promise<Answer>;
const panel = async (person: string) =>
  (await desk.ask(person, 'request-panel', 'requestPanel', requestPlace(request))) as {
    information: { mayTick: boolean; state: string; items: { key: string; state: string; howTos: unknown[] }[]; waitsSince: number }[];
  };
const publicComments = async () => (await commentsByApp(desk, request)).filter(({ isPublic }) => isPublic);

test('INF-1: the customer is asked once in public, and the first response stays open and due when it was', async () => {
  await asked();
  const { clock } = recordWith(desk, request).assessment;
  expect((await publicComments()).map(({ lines }) => lines[0])).toEqual([
    'To go on we need from you by Fri 30 Oct 09:00 PDT: Heap dump, Database backup.',
  ]);
  await desk.pass(60);
  expect(recordWith(desk, request).assessment.clock).toEqual(clock);
  expect(clock.state).toBe('open');
});

test('nothing is asked for any more once the request is resolved', async () => {
  await asked();
  const path = `/rest/api/3/issue/${request.issueKey}/transitions`;
  const { transitions } = (await desk.rest('maya-torres', 'GET', path)) as { transitions: { id: string; to: { name: string } }[] };
  const resolved = transitions.find(({ to }) => to.name === 'Resolved');
  expect((await panel('grace-miller')).information).toHaveLength(1);
  await desk.rest('maya-torres', 'POST', path, { transition: { id: resolved?.id } });
  await desk.pass(1);
  expect((await panel('grace-miller')).information).toEqual([]);
});

test('a contact ticks off in the request panel, a colleague only looks; the backup only once it is said to be anonymised', async () => {
  await asked();
  expect((await panel('dana-brooks')).information[0]?.mayTick).toBe(false);
  expect(await tick('dana-brooks', { item: 'heap-dump', how: 'attachment' })).toEqual({ state: 'refused' });
  expect(await tick('aoi-tanaka', { item: 'heap-dump', how: 'attachment' })).toEqual({ state: 'refused' });
  const { information } = await panel('grace-miller');
  expect(information).toMatchObject([{ mayTick: true, state: 'asked', items: [{ key: 'heap-dump' }, { key: 'database-backup' }] }]);
  expect(information[0]?.items[0]?.howTos.length).toBeGreaterThan(1);
  expect(await tick('grace-miller', { item: 'database-backup', how: 'attachment' })).toMatchObject({ problems: [{ path: 'anonymised' }] });
  expect(await tick('grace-miller', { item: 'heap-dump', how: 'link', link: 'https://share.example.com/heap' })).toMatchObject({
    state: 'done',
  });
  expect(JSON.stringify(await panel('dana-brooks'))).not.toContain('share.example.com');
  await tick('grace-miller', { item: 'database-backup', how: 'cannot', reason: 'Our policy forbids it.' });
  expect((await panel('grace-miller')).information[0]?.state).toBe('complete');
  const told = (await commentsByApp(desk, request)).filter(({ isPublic }) => !isPublic).flatMap(({ lines }) => lines);
  expect(told.filter((line) => line.includes('cannot hand over: Database backup'))).toHaveLength(1);
});

test('after the plan’s days, here one, progress waits, in public and once; what is withdrawn is gone', async () => {
  await publishPlan(desk, { ...premier2019, informationRequests: { ...premier2019.informationRequests, remindAfterDays: 1 } });
  await asked();
  expect(await publicComments()).toHaveLength(1);
  await desk.pass(24 * 60 + 10);
  expect((await publicComments()).at(-1)?.lines[0]).toContain('Progress on this request is waiting for: Heap dump, Database backup.');
  expect((await panel('grace-miller')).information[0]?.waitsSince).toBeLessThan(desk.site.clock.now());
  await act('maya-torres', 'withdraw');
  expect((await panel('grace-miller')).information).toEqual([]);
  expect(await publicComments()).toHaveLength(2);
});
