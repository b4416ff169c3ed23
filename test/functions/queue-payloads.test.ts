import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { type Desk, openDesk, PREM } from './desk';
import { bulkDesk, companies } from './settings/bulk-desk';

/** Wednesday 28 October 2026, 09:00 in Los Angeles. */
const NOW = 1_793_203_200_000;
const site = { type: 'jira:adminPage' };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  desk.site.host.faults.deliveries = () => [];
});
afterEach(() => desk.site.close());

const jobs = () => desk.site.host.storage.entity('job');
const jobOf = (key: string) => (jobs().get(key) as { document: Record<string, unknown> }).document;
/** A job as the version before kept it when the site was upgraded. */
const keep = (key: string, document: string, attributes: Record<string, string>): void =>
  jobs().put(key, { version: 3, document: JSON.parse(document), ...attributes });
const startedAt = new Date(NOW).toISOString();
const raise = () => desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });

/** An event of the last version in its queue: what it waits for, its very bytes, and what shows that it was acted upon. */
interface Waiting {
  readonly queue: string;
  readonly title: string;
  readonly arrange: () => Promise<string>;
  readonly isDone: () => boolean;
  /** How long the consumer takes until then, minutes. */
  readonly takes?: number;
}

let issueId = '';
const WAITING: readonly Waiting[] = [
  {
    queue: 'evaluate',
    title: 'a request is recorded',
    arrange: async () => {
      ({ issueId } = await raise());
      return `{"issueId":"${issueId}"}`;
    },
    isDone: () => desk.recordOf(issueId) !== undefined,
  },
  {
    queue: 'take-in',
    title: 'the open requests of a project are taken in',
    arrange: async () => {
      ({ issueId } = await raise());
      keep(
        'taking-in:10001',
        `{"projectId":"10001","run":4,"state":"running","asked":0,"startedAt":${NOW},"movedAt":${NOW},"pageToken":null}`,
        { state: 'running', startedAt },
      );
      return '{"projectId":"10001","run":4}';
    },
    isDone: () => jobOf('taking-in:10001').state === 'done' && desk.recordOf(issueId) !== undefined,
  },
  {
    queue: 'sweep',
    title: 'the rest of a sweep is swept',
    arrange: async () => '{"rest":true}',
    isDone: () => (jobs().get('sweep') as { document: { mark: { completedAt: number } } } | undefined)?.document.mark.completedAt === NOW,
  },
  {
    queue: 'plan',
    title: 'a comparison goes on, of the version that read one project after the other',
    arrange: async () => {
      const { id, version, effectiveFrom } = premier2019;
      const draft = { version: 1, document: { run: NOW, plan: premier2019 }, planId: 'draft' };
      desk.site.host.storage.entity('plan').put('draft', draft);
      keep(
        'plan-job',
        `{"run":${NOW},"kind":"compare","state":"running","over":{"what":"last","count":100},"plan":${JSON.stringify({ id, version, effectiveFrom })},"comparison":{"looked":0,"unchanged":0,"leftOut":0,"counts":{"changed":0,"breached":0,"saved":0,"gained":0,"lost":0},"gainedBy":{},"lostBy":{},"requests":[]},"cases":[],"written":0,"movedAt":${NOW},"fault":null,"by":"person:olivia-grant","step":7,"place":{"project":0,"cursor":null,"taken":0},"wrote":false,"pass":1}`,
        { state: 'running', startedAt },
      );
      return `{"run":${NOW},"step":7}`;
    },
    isDone: () => jobOf('plan-job').state === 'done',
  },
  {
    queue: 'nightly',
    title: 'the nightly check goes on in the middle of its customers',
    arrange: async () => {
      keep(
        'nightly',
        `{"run":12,"state":"running","phase":"links","step":2,"cursor":null,"startedAt":${NOW},"movedAt":${NOW},"finishedAt":null,"fault":null,"customers":3,"finding":[],"findings":[],"reportedAt":${NOW},"report":{"named":[],"closed":[],"updated":[]}}`,
        { state: 'nightly-running', startedAt },
      );
      return '{"run":12,"step":2}';
    },
    isDone: () => jobOf('nightly').state === 'done',
    takes: 3,
  },
  {
    queue: 'import',
    title: 'an import that was handed over is checked and applied',
    arrange: async () => {
      swallow();
      await bulkDesk(desk).handOver(companies(61, 1));
      desk.site.host.faults.around = (_call, proceed) => proceed();
      return `{"run":${NOW + 1},"step":0}`;
    },
    isDone: () => jobOf('import-job').state === 'done' && bulkDesk(desk).stored().length === 61,
    takes: 10,
  },
  {
    queue: 'link',
    title: 'accounts are looked for',
    arrange: async () => {
      keep(
        'link-job',
        `{"run":${NOW},"state":"running","movedAt":${NOW},"customers":0,"linked":0,"unlinked":0,"step":0,"waiting":[],"cursor":null}`,
        { state: 'running', startedAt },
      );
      return `{"run":${NOW},"step":0}`;
    },
    isDone: () => jobOf('link-job').state === 'idle',
  },
];

/** What is pushed is taken and never delivered. */
const swallow = (): void => {
  desk.site.host.faults.around = async (call, proceed) =>
    call.path.startsWith('/webhook/queue/publish') ? new Response(null, { status: 201 }) : proceed();
};

describe.each<[string, object]>([
  ['as the last version pushed it', {}],
  ['with members that only another version knows', { form: 2, reason: 'upgraded', also: { rows: [1, 2] } }],
])('an event in a queue across an upgrade, %s', (_how, more) => {
  test.each(WAITING.map((waiting) => [waiting.queue, waiting.title, waiting] as const))('%s: %s', async (_queue, _title, waiting) => {
    const body = JSON.parse(await waiting.arrange()) as Record<string, unknown>;
    expect(waiting.isDone()).toBe(false);
    desk.site.host.push(waiting.queue, { ...body, ...more });
    await desk.pass(waiting.takes ?? 1);
    expect(waiting.isDone()).toBe(true);
  });
});

test.each<[queue: string, what: string, body: Record<string, unknown>, member: string]>([
  ['evaluate', 'evaluate', {}, 'body.issueId'],
  ['evaluate', 'evaluate', { issueId: 10_042 }, 'body.issueId'],
  ['evaluate', 'evaluate', { issueId: '10042/../../settings' }, 'body.issueId'],
  ['take-in', 'take in', { projectId: PREM }, 'body.run'],
  ['take-in', 'take in', { projectId: 'PREM', run: 1 }, 'body.projectId'],
  ['plan', 'plan', { run: '7', step: 0 }, 'body.run'],
  ['nightly', 'nightly', { run: 1, step: null }, 'body.step'],
  ['import', 'import', { step: 0 }, 'body.run'],
  ['link', 'link', { run: 1, steps: 0 }, 'body.step'],
])('%s: one that cannot be read ends at once and in words (%s %j)', async (queue, what, body, member) => {
  desk.site.host.faults.scheduleRuns = () => 0;
  await desk.pass(1);
  const before = desk.site.host.counters().invocations;
  desk.site.host.push(queue, body);
  await desk.pass(25 * 60);
  expect(desk.site.host.counters().invocations - before).toBe(1);
  expect(desk.lines.filter((line) => line.includes(`${what} -: malformed at ${member}`))).toHaveLength(1);
  expect(desk.site.host.deadLetters).toEqual([]);
});

test('what this version pushes is what the last one did, to the member', async () => {
  desk.site.host.faults.deliveries = () => [1_000];
  const pushed = new Map<string, string>();
  let isBusy = false;
  desk.site.host.faults.around = async (call, proceed) => {
    if (isBusy && call.path.startsWith('/rest/api/3/search')) return new Response('', { status: 503 });
    if (!call.path.startsWith('/webhook/queue/publish')) return proceed();
    const { queueName, payload } = JSON.parse(call.body ?? '') as { queueName: string; payload: { body: Record<string, unknown> }[] };
    for (const { body } of payload) {
      const members = Object.entries(body).map(([name, value]) => `${name}: ${typeof value}`);
      pushed.set(queueName, members.join(', '));
    }
    return proceed();
  };
  await raise();
  const ask = (key: string, payload: unknown) => desk.ask('olivia-grant', 'app-settings', key, site, payload);
  await ask('serveProject', { projectId: PREM, requestTypeIds: [], on: true, takeIn: true });
  await ask('comparePlan', { draft: premier2019, over: { what: 'open' } });
  await bulkDesk(desk).handOver(companies(61, 1));
  await desk.site.host.runSchedule('nightly');
  await desk.pass(3);
  isBusy = true;
  await desk.site.host.runSchedule('sweep').catch(() => undefined);
  expect(Object.fromEntries([...pushed].sort())).toEqual({
    evaluate: 'issueId: string',
    import: 'run: number, step: number',
    link: 'run: number, step: number',
    nightly: 'run: number, step: number',
    plan: 'run: number, step: number',
    sweep: 'rest: boolean',
    'take-in': 'projectId: string, run: number',
  });
});
