import { type Desk, openDesk } from './desk';
import { raiseOften, unrecorded } from './raise-often';

const MINUTE = 60_000;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

/** Answers 429 to every call of the app until `until`, and counts the calls that come before the first answer has run out. */
const refuseUntil = (until: number): { early: () => number } => {
  let [first, early] = [Number.POSITIVE_INFINITY, 0];
  desk.site.host.faults.around = async (call, proceed) => {
    const now = desk.site.clock.now();
    if (call.to !== 'jira') return proceed();
    if (now > first && now < until) early++;
    if (now >= until) return proceed();
    first = Math.min(first, now);
    return new Response('{}', { status: 429, headers: { 'Retry-After': String(Math.ceil((until - now) / 1_000)) } });
  };
  return { early: () => early };
};

test('the sweep stops, asks nothing before the time is over, and then finds everything', async () => {
  desk.site.host.faults.deliveries = () => [];
  const ids = await raiseOften(desk, 2);
  const refusal = refuseUntil(desk.site.clock.now() + 20 * MINUTE);
  await desk.pass(19);
  expect(unrecorded(desk, ids)).toBe(2);
  expect(refusal.early()).toBe(0);
  await desk.pass(7);
  expect(unrecorded(desk, ids)).toBe(0);
});

test('evaluations wait as well, and a storm of an hour loses nothing', async () => {
  const refusal = refuseUntil(desk.site.clock.now() + 60 * MINUTE);
  await raiseOften(desk, 1);
  await desk.pass(1);
  const ids = await raiseOften(desk, 30, 20_000);
  await desk.pass(75);
  expect(refusal.early()).toBe(0);
  expect(unrecorded(desk, ids)).toBe(0);
  expect(desk.site.host.storage.entity('dead-letter').entries()).toEqual([]);
});

test('short waits again and again are counted and make no dead letter', async () => {
  const end = desk.site.clock.now() + 60 * MINUTE;
  desk.site.host.faults.around = async (call, proceed) =>
    call.to === 'jira' && desk.site.clock.now() < end ? new Response('{}', { status: 429, headers: { 'Retry-After': '30' } }) : proceed();
  const ids = await raiseOften(desk, 1);
  await desk.pass(75);
  expect(unrecorded(desk, ids)).toBe(0);
  expect(desk.site.host.storage.entity('dead-letter').entries()).toEqual([]);
  expect((desk.site.host.storage.get('jira:pause') as { count: number }).count).toBeGreaterThan(20);
});
