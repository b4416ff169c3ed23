import { issuePlace, requestPlace } from './changing';
import { type Desk, openDesk, type Raised } from './desk';
import { callsAbout, deskOf, panelOf, REGIONS, roster } from './rostered';

const MINUTE = 60_000;

let desk: Desk;
let request: Raised;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 12:00 America/Los_Angeles');
  await roster(desk, REGIONS, { nextUpdates: true, quiet: { '10001': true } });
  request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
});
afterEach(() => desk.site.close());

const promise = (minutes: number | null, id = 'update-1', person = 'maya-torres') =>
  desk.ask(person, 'issue-context', 'promiseUpdate', issuePlace(request), {
    id,
    at: minutes === null ? null : desk.site.clock.now() + minutes * MINUTE,
  });
const answer = () => desk.comment('maya-torres', request.issueKey, true);
const seenByCustomer = async (): Promise<unknown> =>
  ((await desk.ask('grace-miller', 'request-panel', 'requestPanel', requestPlace(request))) as { nextUpdateAt: number | null })
    .nextUpdateAt;

test('only after the first answer, only in the future, at most thirty days ahead, and only where it is switched on', async () => {
  expect(await promise(60)).toEqual({ state: 'closed', why: 'unanswered' });
  await answer();
  expect(await promise(-1)).toEqual({ state: 'invalid', code: 'past' });
  expect(await promise(31 * 24 * 60)).toEqual({ state: 'invalid', code: 'tooFar' });
  expect(await promise(60)).toEqual({ state: 'saved' });
  expect(await promise(60)).toEqual({ state: 'saved' });
  expect(deskOf(desk, request)?.updates).toHaveLength(1);
  await roster(desk, REGIONS, { version: 1, nextUpdates: false });
  expect(await promise(90, 'update-2')).toEqual({ state: 'closed', why: 'off' });
});

test('is off until somebody switches it on', async () => {
  await desk.site.close();
  desk = await openDesk('2026-10-28 12:00 America/Los_Angeles');
  request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  await answer();
  expect(await promise(60)).toEqual({ state: 'closed', why: 'off' });
  expect((await panelOf(desk, request)).desk.updates).toBeNull();
});

test('the customer sees it, the assignee is reminded a quarter of an hour before and when it is past, once each', async () => {
  await desk.rest('daan-visser', 'PUT', `/rest/api/3/issue/${request.issueKey}/assignee`, { accountId: 'person:daan-visser' });
  await answer();
  await promise(120);
  const due = desk.site.clock.now() + 120 * MINUTE;
  expect(await seenByCustomer()).toBe(due);
  const counts: number[] = [];
  for (const minutes of [104, 2, 13, 2, 60]) {
    await desk.pass(minutes);
    counts.push((await callsAbout(desk, request)).length);
  }
  expect(counts).toEqual([0, 1, 1, 2, 2]);
  const [soon, past] = await callsAbout(desk, request);
  expect(soon).toMatchObject({ isInternal: true, to: ['daan'] });
  expect(soon?.lines[0]).toMatch(/^Harbor Logistics was promised an update by /);
  expect(past?.lines[0]).toMatch(/nobody has written since\.$/);
});

test('kept by the next public comment of an agent: no reminder, and the record says so', async () => {
  await answer();
  await desk.pass(1);
  await promise(60);
  await desk.pass(10);
  await answer();
  await desk.pass(120);
  expect(await callsAbout(desk, request)).toEqual([]);
  expect(deskOf(desk, request)?.updates).toMatchObject([{ keptAt: expect.any(Number) as number }]);
  expect((await panelOf(desk, request)).desk.updates?.all).toMatchObject([{ state: 'kept' }]);
  expect(await seenByCustomer()).toBeNull();
});

test('another promise takes the place of the first, and one that is taken back reminds nobody; both stay on record', async () => {
  await answer();
  await promise(30, 'update-1');
  await promise(60, 'update-2');
  await promise(null, 'update-3');
  await desk.pass(120);
  expect(await callsAbout(desk, request)).toEqual([]);
  expect((await panelOf(desk, request)).desk.updates?.all.map(({ state }) => state)).toEqual(['ended', 'ended']);
});
