import { issuePlace } from './changing';
import { type Desk, openDesk, PREM, type Raised } from './desk';
import { REGIONS, roster } from './rostered';
import { seedOpen } from './seed-open';

const place = { type: 'jira:projectPage', project: { id: PREM, key: 'PREM', type: 'service_desk' } };
const facilities = { type: 'jira:projectPage', project: { id: '10002', key: 'FAC', type: 'service_desk' } };
const english = { language: 'en', zone: 'America/Los_Angeles' };

interface Board {
  readonly state: string;
  readonly shiftEndsAt: number;
  readonly rows: readonly { id: string; key: string; dueAt: number; holder?: number; isMine?: true; handoff?: object; isUpdate?: true }[];
  readonly people: readonly string[];
  readonly isCut: boolean;
}

let desk: Desk;
const board = async (person = 'maya-torres') => (await desk.ask(person, 'project-page', 'deskBoard', place)) as Board;

afterEach(() => desk.site.close());

describe('Friday 16:20 in Los Angeles, forty minutes before the weekend', () => {
  let raised: readonly Raised[];
  beforeEach(async () => {
    desk = await openDesk('2026-10-30 16:20 America/Los_Angeles');
    await roster(desk, REGIONS, { nextUpdates: true });
    const choice = (severity: string) => ({ productKey: 'bamboo', severity });
    raised = [
      await desk.raise('grace-miller', choice('L3')),
      await desk.raise('grace-miller', choice('L2')),
      await desk.raise('grace-miller', choice('L1')),
    ];
  });

  test('what breaches first on this shift stands first; who takes a request has it; the critical one is asked for (HND-1)', async () => {
    const first = raised[2] as Raised;
    await desk.ask('maya-torres', 'issue-context', 'takeRequest', issuePlace(first));
    const { rows, people } = await board();
    expect(rows.map(({ key }) => key)).toEqual([raised[2], raised[1], raised[0]].map((one) => one?.issueKey));
    expect(rows[0]).toMatchObject({ holder: 0, isMine: true, handoff: { state: 'due' } });
    expect(people).toEqual(['Maya Torres']);
    expect((await board('daan-visser')).rows[0]).not.toHaveProperty('isMine');
  });

  test('an answered request comes off, and back with the update that an agent promises', async () => {
    const first = raised[2] as Raised;
    await desk.comment('maya-torres', first.issueKey, true);
    await desk.pass(1);
    expect((await board()).rows.map(({ key }) => key)).not.toContain(first.issueKey);
    const at = desk.site.clock.now() + 20 * 60_000;
    await desk.ask('maya-torres', 'issue-context', 'promiseUpdate', issuePlace(first), { id: 'update-0001', at });
    expect((await board()).rows[0]).toMatchObject({ key: first.issueKey, dueAt: at, isUpdate: true });
  });

  test('lines tell promise, standing and summary of this project’s requests only; a list that is too long is refused', async () => {
    const ids = raised.map(({ issueId }) => issueId);
    const payload = { issueIds: [...ids, '424242'], ...english };
    const { lines } = (await desk.ask('maya-torres', 'project-page', 'boardLines', place, payload)) as { lines: { promise: string }[] };
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ id: ids[0], summary: 'Builds do not start', promise: expect.stringMatching(/^First answer due/) });
    const many = { issueIds: Array.from({ length: 61 }, (_, one) => String(one + 1)), ...english };
    expect(await desk.ask('maya-torres', 'project-page', 'boardLines', place, many)).toEqual({ state: 'refused' });
  });

  test.each(['deskBoard', 'boardLines'])('%s answers agents of the very project, on the project page and among the queues', async (key) => {
    const payload = { issueIds: raised.map(({ issueId }) => issueId), ...english };
    expect(await desk.ask('maya-torres', 'project-page', key, facilities, payload)).toEqual({ state: 'off' });
    const queues = { type: 'jiraServiceManagement:queuePage', project: place.project };
    expect(await desk.ask('maya-torres', 'queue-page', key, queues, payload)).toMatchObject({ state: 'ready' });
    await desk.ask(
      'olivia-grant',
      'app-settings',
      'serveProject',
      { type: 'jira:adminPage' },
      { projectId: '10002', requestTypeIds: [], on: true },
    );
    expect(await desk.ask('maya-torres', 'project-page', key, facilities, payload)).toEqual({ state: 'refused' });
    const other = (await desk.ask('olivia-grant', 'project-page', key, facilities, payload)) as { state: string; rows?: []; lines?: [] };
    expect(other.rows ?? other.lines ?? []).toEqual([]);
  });
});

test('5,000 open requests: one call of the page, one to Jira for the viewer’s permission, less than a megabyte', async () => {
  desk = await openDesk('2026-10-30 16:20 America/Los_Angeles');
  const one = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  seedOpen(desk, one, 4_999);
  const before = desk.site.host.counters();
  const view = await board();
  const bytes = JSON.stringify(view).length;
  const { jiraCalls, invocations } = desk.site.host.counters();
  expect([jiraCalls - before.jiraCalls, invocations - before.invocations]).toEqual([1, 1]);
  expect(view.rows).toHaveLength(5_000);
  expect(view.rows.map(({ dueAt }) => dueAt)).toEqual([...view.rows.map(({ dueAt }) => dueAt)].sort((a, b) => a - b));
  expect([view.isCut, bytes < 1_000_000]).toEqual([false, true]);
});
