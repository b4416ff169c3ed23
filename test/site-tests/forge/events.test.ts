import { type Desk, MONDAY, openDesk } from './desk';

const MINUTE = 60_000;

let desk: Desk;
/** Minutes after Monday 09:00 Tokyo, and what was called. */
let calls: [number, string][];
const minute = () => (desk.clock.now() - MONDAY) / MINUTE;

beforeEach(async () => {
  desk = await openDesk();
  calls = [];
});

const created = (key: string, more: object = {}) => ({
  eventType: 'avi:jira:created:issue',
  selfGenerated: false,
  issue: { key, fields: { project: { projectTypeKey: 'service_desk' } } },
  ...more,
});
const onEvent = (answer: (event: { retryContext?: unknown }) => unknown) => {
  desk.app.onEvent = (event: { issue?: { key: string }; retryContext?: { retryCount: number } }) => {
    calls.push([minute(), `${event.issue?.key}#${event.retryContext?.retryCount ?? 0}`]);
    return answer(event);
  };
};

describe('product events', () => {
  beforeEach(() => onEvent(() => undefined));

  test('an event reaches the trigger a second of site time later', async () => {
    desk.host.deliver(created('SUP-1'));
    await desk.clock.settle();
    expect(calls).toEqual([]);
    await desk.clock.moveTo(MONDAY + MINUTE);
    expect(calls).toEqual([[1 / 60, 'SUP-1#0']]);
  });

  test.each([
    ['made by the app itself', created('SUP-1', { selfGenerated: true })],
    ['of a software project', created('SUP-1', { issue: { key: 'DEV-1', fields: { project: { projectTypeKey: 'software' } } } })],
    ['without a project', created('SUP-1', { issue: undefined })],
    ['the trigger does not name', { ...created('SUP-1'), eventType: 'avi:jira:deleted:issue' }],
  ])('an event %s is not delivered', async (_what, event) => {
    desk.host.deliver(event);
    await desk.clock.moveTo(MONDAY + MINUTE);
    expect(calls).toEqual([]);
  });

  test('a filter that fails follows onError: RECEIVE lets the event through', async () => {
    desk = await openDesk({
      manifest: (text) => text.replace('event.issue?.fields?.project?.projectTypeKey', 'event.issue.fields.project.key'),
    });
    onEvent(() => undefined);
    desk.host.deliver(created('SUP-1', { issue: { key: 'SUP-1' } }));
    await desk.clock.moveTo(MONDAY + MINUTE);
    expect(calls).toEqual([[1 / 60, 'SUP-1#0']]);
    expect(desk.log).toEqual([expect.stringContaining('filter of trigger "request-events" failed')]);
  });

  test('a filter expression of another form is refused by name at start', async () => {
    const manifest = (text: string) => text.replace("== 'service_desk'", "in ['service_desk']");
    await expect(openDesk({ manifest })).rejects.toThrow(/trigger "request-events".*in \['service_desk'\]/);
  });

  test('events can be delayed, doubled, reordered and lost', async () => {
    desk.host.faults.deliveries = ({ eventType }) => (eventType.includes('created') ? [3 * MINUTE, 4 * MINUTE] : [0]);
    desk.host.deliver(created('SUP-1'));
    desk.host.deliver({ ...created('SUP-2'), eventType: 'avi:jira:commented:issue' });
    desk.host.faults.deliveries = () => [];
    desk.host.deliver(created('SUP-3'));
    await desk.clock.moveTo(MONDAY + 10 * MINUTE);
    expect(calls).toEqual([
      [0, 'SUP-2#0'],
      [3, 'SUP-1#0'],
      [4, 'SUP-1#0'],
    ]);
  });

  test('a returned InvocationError is retried four times at most', async () => {
    onEvent(() => new desk.packages.events.InvocationError({ retryAfter: 60 } as never));
    desk.host.faults.deliveries = () => [0];
    desk.host.deliver(created('SUP-1'));
    await desk.clock.moveTo(MONDAY + 60 * MINUTE);
    expect(calls.map(([at]) => at)).toEqual([0, 1, 2, 3, 4]);
  });

  test('a throw loses the event and is logged', async () => {
    onEvent(() => {
      throw new Error('issue not readable');
    });
    desk.host.deliver(created('SUP-1'));
    await desk.clock.moveTo(MONDAY + 60 * MINUTE);
    expect(calls).toHaveLength(1);
    expect(desk.log).toEqual(['on-event failed: Error: issue not readable']);
  });

  test('two events at one instant are worked on side by side', async () => {
    const order: string[] = [];
    desk.app.onEvent = async ({ issue }: { issue: { key: string } }) => {
      order.push(`${issue.key} begins`);
      await desk.packages.kvs.kvs.get('anything');
      order.push(`${issue.key} ends`);
    };
    desk.host.deliver(created('SUP-1'));
    desk.host.deliver(created('SUP-2'));
    await desk.clock.moveTo(MONDAY + MINUTE);
    expect(order.slice(0, 2)).toEqual(['SUP-1 begins', 'SUP-2 begins']);
    expect(order).toHaveLength(4);
  });
});

test('the app hears that it was installed', async () => {
  const heard: unknown[] = [];
  desk.app.onInstalled = (event: unknown, context: unknown) => heard.push(event, context);
  await desk.host.lifecycle('installed');
  expect(heard).toMatchObject([
    { eventType: 'avi:forge:installed:app', app: { version: '1.0.0' } },
    { installContext: expect.stringContaining('ari:cloud:jira::site/') },
  ]);
  expect(heard[1]).not.toHaveProperty('principal');
});

describe('schedules', () => {
  const count = (name: string) => calls.filter(([, called]) => called === name).map(([at]) => at);
  beforeEach(() => {
    desk.app.onSweep = ({ context }: { context: { moduleKey: string } }) => {
      calls.push([minute(), context.moduleKey]);
      throw new Error('sweep failed');
    };
    desk.app.onHour = () => calls.push([minute(), 'hourly']);
  });

  test('first after five minutes, then at their interval; a throw is not retried', async () => {
    await desk.clock.moveTo(MONDAY + 120 * MINUTE);
    expect(count('sweep')).toEqual(Array.from({ length: 24 }, (_, run) => 5 * (run + 1)));
    expect(count('hourly')).toEqual([5, 65]);
  });

  test('runs can be skipped and doubled', async () => {
    desk.host.faults.scheduleRuns = (key) => (key === 'hourly' ? 2 : 0);
    await desk.clock.moveTo(MONDAY + 10 * MINUTE);
    expect(calls).toEqual([
      [5, 'hourly'],
      [5, 'hourly'],
    ]);
  });

  test('runs missed while the site was stopped are not made up', async () => {
    const { store } = desk;
    desk = await openDesk({ store, startAt: MONDAY + 63 * MINUTE });
    desk.app.onSweep = () => calls.push([minute(), 'sweep']);
    await desk.clock.moveTo(MONDAY + 70 * MINUTE);
    expect(count('sweep')).toEqual([63, 65, 70]);
  });

  test('one can be run by hand, and then what it throws is seen', async () => {
    await expect(desk.host.runSchedule('sweep')).rejects.toThrow('sweep failed');
    await expect(desk.host.runSchedule('nightly')).rejects.toThrow(/no scheduledTrigger "nightly"/);
  });
});
