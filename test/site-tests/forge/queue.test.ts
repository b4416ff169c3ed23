import { Store } from '../../site/store';
import { codeOf, type Desk, MONDAY, openDesk } from './desk';

interface Event {
  readonly body: { readonly requestId: string };
  readonly jobId: string;
  readonly retryContext?: { readonly retryCount: number; readonly retryReason: string; readonly retryData: unknown };
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

let desk: Desk;
/** What reached the consumer: seconds after Monday 09:00 Tokyo, request, retry count. */
let received: [number, string, number][];

const onEvaluate = (answer: (event: Event) => unknown) => {
  desk.app.onEvaluate = async (event: Event) => {
    received.push([(desk.clock.now() - MONDAY) / SECOND, event.body.requestId, event.retryContext?.retryCount ?? 0]);
    return answer(event);
  };
};
const queue = () => new desk.packages.events.Queue({ key: 'evaluate' });
const push = (requestIds: string[], more: object = {}) =>
  desk.asAgent(() => queue().push(requestIds.map((requestId) => ({ body: { requestId }, ...more }))));

beforeEach(async () => {
  desk = await openDesk();
  received = [];
  onEvaluate(() => undefined);
});

test('pushed events reach the consumer when the site settles, delayed ones after their delay', async () => {
  await push(['SUP-1']);
  await push(['SUP-2'], { delayInSeconds: 90 });
  expect(received).toEqual([]);
  await desk.clock.settle();
  expect(received).toEqual([[0, 'SUP-1', 0]]);
  await desk.clock.moveTo(MONDAY + 300 * SECOND);
  expect(received).toEqual([
    [0, 'SUP-1', 0],
    [90, 'SUP-2', 0],
  ]);
});

test('what a consumer pushes for the same instant still runs in it', async () => {
  onEvaluate(async ({ body }) => {
    if (body.requestId.length < 9) await queue().push({ body: { requestId: `${body.requestId}+` } });
  });
  await push(['SUP-1']);
  await desk.clock.settle();
  expect(received.map(([at, requestId]) => [at, requestId])).toEqual([
    [0, 'SUP-1'],
    [0, 'SUP-1+'],
    [0, 'SUP-1++'],
    [0, 'SUP-1+++'],
    [0, 'SUP-1++++'],
  ]);
});

test('a returned InvocationError is called again after retryAfter, with its data and count', async () => {
  const contexts: unknown[] = [];
  const { InvocationError, InvocationErrorCode } = desk.packages.events;
  onEvaluate(({ retryContext }) => {
    contexts.push(retryContext);
    if (retryContext) return undefined;
    return new InvocationError({
      retryAfter: 120,
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
      retryData: { step: 2 },
    });
  });
  await push(['SUP-1']);
  await desk.clock.moveTo(MONDAY + HOUR);
  expect(received.map(([at]) => at)).toEqual([0, 120]);
  expect(contexts[1]).toEqual({
    retryCount: 1,
    retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
    retryData: { step: 2 },
    retentionWindow: { startTime: new Date(MONDAY).toISOString(), remainingTimeMs: 24 * HOUR - 120 * SECOND },
  });
});

test('a consumer that always throws is called less and less often for 24 hours; then the event is a dead letter', async () => {
  onEvaluate(({ body }) => {
    if (body.requestId === 'SUP-13') throw new Error('poison');
  });
  await push(['SUP-13', 'SUP-2']);
  await desk.clock.moveTo(MONDAY + 25 * HOUR);
  const poison = received.filter(([, requestId]) => requestId === 'SUP-13').map(([at]) => at);
  expect(poison.slice(0, 5)).toEqual([0, 1, 3, 7, 15]);
  expect(poison.at(-1)).toBeLessThan(24 * 3_600);
  expect(poison.at(-1)).toBeGreaterThan(23.5 * 3_600);
  expect(received.filter(([, requestId]) => requestId === 'SUP-2')).toEqual([[0, 'SUP-2', 0]]);
  expect(desk.host.deadLetters.map(({ event }) => event.body)).toEqual([{ requestId: 'SUP-13' }]);
});

test('a concurrency key holds back what would be too many at once; others run side by side', async () => {
  const most = { 'customer-1': 0, free: 0 };
  const now = { 'customer-1': 0, free: 0 };
  onEvaluate(async ({ body }) => {
    const lane = body.requestId.startsWith('SUP') ? 'customer-1' : 'free';
    now[lane]++;
    most[lane] = Math.max(most[lane], now[lane]);
    for (let turn = 0; turn < 5; turn++) await desk.packages.kvs.kvs.get('anything');
    now[lane]--;
  });
  await push(['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4'], { concurrency: { key: 'customer-1', limit: 1 } });
  await push(['OPS-1', 'OPS-2', 'OPS-3']);
  await desk.clock.settle();
  expect(received).toHaveLength(7);
  expect(most).toEqual({ 'customer-1': 1, free: 3 });
});

test('a job tells how far it is, and can be cancelled while it waits', async () => {
  const { jobId } = await push(['SUP-1', 'SUP-2']);
  const later = await push(['SUP-3'], { delayInSeconds: 600 });
  await desk.clock.settle();
  expect(await desk.asAgent(() => queue().getStats(jobId))).toEqual({ success: 2, inProgress: 0, failed: 0 });
  await desk.asAgent(() => queue().cancel(later.jobId));
  await desk.clock.moveTo(MONDAY + HOUR);
  expect(received.map(([, requestId]) => requestId)).toEqual(['SUP-1', 'SUP-2']);
  expect(await codeOf(desk.asAgent(() => queue().getStats('unknown')))).toMatch(/job unknown was not found/);
});

test('what was not done when the site stopped is done after it starts again', async () => {
  const store = await Store.open(null);
  desk = await openDesk({ store });
  await push(['SUP-1'], { delayInSeconds: 60 });
  desk = await openDesk({ store, startAt: MONDAY + HOUR });
  onEvaluate(() => undefined);
  await desk.clock.settle();
  expect(received).toEqual([[3_600, 'SUP-1', 0]]);
});

test('limits: 500 events a minute, a queue that nobody reads, a long consumer’s event over 100 KB', async () => {
  const { RateLimitError, PayloadTooBigError, InternalServerError } = desk.packages.events;
  const fifty = Array.from({ length: 50 }, (_, number) => `SUP-${number}`);
  for (let time = 0; time < 10; time++) await push(fifty);
  await expect(push(['SUP-501'])).rejects.toBeInstanceOf(RateLimitError);
  await desk.clock.moveTo(MONDAY + 61 * SECOND);
  await push(['SUP-501']);
  const pushTo = (key: string, body: Record<string, unknown>) => desk.asAgent(() => new desk.packages.events.Queue({ key }).push({ body }));
  await expect(pushTo('nobody', {})).rejects.toBeInstanceOf(InternalServerError);
  await expect(pushTo('import', { rows: 'x'.repeat(101 * 1_024) })).rejects.toBeInstanceOf(PayloadTooBigError);
  expect(desk.host.counters().queuePushes).toBe(501);
});

test('a chain of pushes ends after 1,000', async () => {
  const outcomes: unknown[] = [];
  desk.host.faults.pushesPerMinute = 10_000;
  onEvaluate(async ({ body }) => {
    outcomes.push(await codeOf(queue().push({ body })));
  });
  await push(['SUP-1']);
  await desk.clock.settle();
  expect(received).toHaveLength(1_000);
  expect(outcomes.at(-1)).toMatch(/limit on cyclic invocation/);
});
