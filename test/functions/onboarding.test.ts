import { commentsByApp, issuePlace, recordWith, requestPlace } from './changing';
import { type Desk, openDesk, type Raised } from './desk';
import { BOARD, publishNumbers } from './handing';
import { ownDesk } from './own-desk';

const SETTINGS = { type: 'jira:adminPage' };

interface Shown {
  readonly state: string;
  readonly issueKey?: string;
  readonly progress?: { readonly done: number; readonly of: number };
  readonly record?: { readonly state: string };
  readonly steps?: readonly {
    readonly key: string;
    readonly ownerName: string | null;
    readonly missing: readonly { readonly code: string }[];
  }[];
  readonly review?: {
    readonly isMoving: boolean;
    readonly order: readonly { readonly issueKey: string; readonly outcome: string | null }[];
  } | null;
  readonly stabilityPlan?: { readonly text: string } | null;
  readonly owners?: readonly { readonly name: string }[];
}
interface Answer {
  readonly state: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
}

let desk: Desk;
let request: Raised;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  request = desk.site.jira.createRequest({
    ...{ reporter: 'person:aoi-tanaka', serviceDeskId: '1', requestTypeId: '13', organizationIds: ['101'] },
    ...{ summary: 'オンボーディングの開始', description: '' },
  });
  await desk.pass(1);
});
afterEach(() => desk.site.close());

let pressed = 0;
const act = async (person: string, action: string, fields: object = {}, id = `onboard-press-${++pressed}`): Promise<Answer> => {
  const isContact = person === 'aoi-tanaka' || person === 'haruka-ito';
  const payload = { kind: 'onboarding', recordId: `onboarding-${request.issueId}`, action, fields, id };
  const place = isContact ? requestPlace(request) : issuePlace(request);
  return (await desk.ask(person, isContact ? 'request-panel' : 'issue-context', 'act', place, payload)) as Answer;
};
const atIssue = async (person = 'maya-torres'): Promise<Shown> =>
  (await desk.ask(person, 'issue-context', 'onboarding', issuePlace(request), { customerId: null })) as Shown;
const onProject = async (customerId = 'kita-bank', place: object = BOARD): Promise<Shown> =>
  (await desk.ask('maya-torres', 'project-page', 'onboarding', place as Record<string, unknown>, { customerId })) as Shown;
const own = async (person: string): Promise<Shown> => ownDesk(desk).ask<Shown>(person, 'ownOnboarding');
const publicComments = async (): Promise<readonly (readonly string[])[]> =>
  (await commentsByApp(desk, request)).flatMap(({ isPublic, lines }) => (isPublic ? [lines] : []));

test('ONB-1 a request of its type begins it, without an answer time of its own; every page shows the same progress', async () => {
  expect(recordWith(desk, request).assessment.clock).toMatchObject({ state: 'none' });
  const view = await atIssue();
  expect(view).toMatchObject({ state: 'ready', issueKey: request.issueKey, progress: { done: 0, of: 5 }, record: { state: 'running' } });
  expect(view.steps?.map(({ key, missing }) => [key, missing[0]?.code ?? null])).toEqual([
    ['contacts', null],
    ['environment', 'onboarding.incomplete'],
    ['existing-requests', 'onboarding.noPlan'],
    ['phone', 'onboarding.noNumber'],
    ['health-check', 'onboarding.noHealthCheck'],
  ]);
  expect((await onProject()).progress).toEqual(view.progress);
  expect(await own('aoi-tanaka')).toMatchObject({ state: 'ready', progress: view.progress });
  expect(await publicComments()).toEqual([]);
  await desk.comment('aoi-tanaka', request.issueKey, true);
  await desk.pass(30);
  expect((await onProject()).progress).toEqual(view.progress);
});

test('steps: owner and date, refused while something is missing, confirmed, and told once at the end', async () => {
  const dueAt = desk.site.clock.now() + 60 * 60_000;
  expect(await act('maya-torres', 'schedule', { step: 'contacts', owner: 'person:maya-torres', dueAt })).toMatchObject({ state: 'done' });
  expect(await act('maya-torres', 'confirm', { step: 'phone', evidence: 'Called.' })).toMatchObject({
    state: 'invalid',
    problems: [{ path: 'step', code: 'onboarding.noNumber' }],
  });
  await publishNumbers(desk);
  expect(await act('maya-torres', 'confirm', { step: 'phone', evidence: 'Called from Tokyo.' })).toMatchObject({ state: 'done' });
  await desk.pass(75);
  const internal = (await commentsByApp(desk, request)).filter(({ isPublic }) => !isPublic);
  expect(internal.map(({ lines }) => lines.join(' '))).toEqual([expect.stringContaining('Confirm the registered contacts')]);
  await desk.pass(30);
  expect((await commentsByApp(desk, request)).filter(({ isPublic }) => !isPublic)).toHaveLength(1);
  await act('maya-torres', 'confirm', { step: 'contacts', evidence: 'Two contacts.' });
  for (const step of ['environment', 'existing-requests', 'health-check']) await act('maya-torres', 'leaveOut', { step, reason: 'Known.' });
  expect(await act('aoi-tanaka', 'acknowledge')).toMatchObject({ state: 'done' });
  await desk.pass(5);
  expect((await atIssue()).record?.state).toBe('done');
  const [told, ...more] = await publicComments();
  expect([told?.[0], told?.[1], more.length]).toEqual(['オンボーディングが完了しました。', '完了：登録コンタクトのご確認', 0]);
  expect(recordWith(desk, request).facts).toMatchObject({ response: null });
  await act('maya-torres', 'reopen', { step: 'phone' });
  await act('maya-torres', 'confirm', { step: 'phone', evidence: 'Again.' });
  await desk.pass(5);
  expect(await publicComments()).toHaveLength(1);
});

test('ONB-4 a written plan reaches the customer by one comment where the agent says so, and contacts on their page', async () => {
  const stabilityPlan = '検索インデックスを専用ディスクに移します。\n\n3 月までに完了します。';
  await act('maya-torres', 'writePlan', { stabilityPlan, tells: true }, 'write-plan-0001');
  await act('maya-torres', 'writePlan', { stabilityPlan, tells: true }, 'write-plan-0001');
  await desk.pass(5);
  expect(await publicComments()).toEqual([
    ['安定性とパフォーマンスのための計画をお送りします。', '検索インデックスを専用ディスクに移します。', '3 月までに完了します。'],
  ]);
  await act('maya-torres', 'writePlan', { stabilityPlan: 'Unsent.' });
  await desk.pass(5);
  expect(await publicComments()).toHaveLength(1);
  expect((await own('aoi-tanaka')).stabilityPlan).toMatchObject({ text: 'Unsent.' });
  expect((await own('haruka-ito')).stabilityPlan).toBeNull();
});

test('X31 waiting requests are reviewed in an order and chosen ones move in one step, once, whatever is killed', async () => {
  const raise = () => desk.raise('haruka-ito', { productKey: 'jira-software', severity: 'L2' }, { organizationIds: ['101'] });
  const [first, second] = [await raise(), await raise()];
  await desk.pass(2);
  const person = { accountId: 'person:haruka-ito', email: '', name: '', kind: 'direct', partner: '' };
  const command = { act: 'add', person, replaces: null, attested: true };
  await desk.ask('olivia-grant', 'app-settings', 'changeContact', SETTINGS, { customerId: 'kita-bank', command, accepted: true });
  await desk.pass(2);
  expect((await atIssue()).steps?.[2]?.missing.map(({ code }) => code)).toContain('onboarding.notReviewed');
  expect(await act('maya-torres', 'review', { order: [first.issueId], moving: [] })).toMatchObject({
    problems: [{ code: 'onboarding.listChanged' }],
  });
  for (let kill = 5; ; kill += 7) {
    let calls = 0;
    desk.site.host.faults.around = async (_call, proceed) => {
      if (calls++ >= kill) throw new Error('killed');
      return proceed();
    };
    await act('maya-torres', 'review', { order: [second.issueId, first.issueId], moving: [second.issueId] }, 'review-0001').catch(
      () => null,
    );
    desk.site.host.faults.around = (_call, proceed) => proceed();
    if (calls <= kill) break;
  }
  await desk.pass(15);
  expect(recordWith(desk, second).assessment.track).toBe('premier');
  expect(recordWith(desk, second).facts.changes).toHaveLength(1);
  expect(recordWith(desk, first).assessment.track).toBe('standard');
  const { review, steps } = await atIssue();
  expect(review?.order.map(({ issueKey, outcome }) => [issueKey, outcome])).toEqual([
    [second.issueKey, 'moved'],
    [first.issueKey, null],
  ]);
  expect(steps?.[2]?.missing.map(({ code }) => code)).toEqual(['onboarding.noPlan']);
});

test('who may: agents of the project act, contacts acknowledge; nobody learns of somebody else’s onboarding', async () => {
  expect(await act('haruka-ito', 'acknowledge')).toEqual({ state: 'refused' });
  expect(await act('aoi-tanaka', 'confirm', { step: 'contacts', evidence: 'x' })).toEqual({ state: 'refused' });
  expect(await own('grace-miller')).toEqual({ state: 'none' });
  expect(await own('sam-lee')).toEqual({ state: 'refused' });
  expect((await own('haruka-ito')).steps?.every(({ ownerName }) => ownerName === null)).toBe(true);
  expect(await onProject('nobody')).toEqual({ state: 'refused' });
  expect(await onProject('harbor-logistics')).toEqual({ state: 'none', typeIsSet: true });
  const elsewhere = { type: 'jira:projectPage', project: { id: '10002', key: 'FAC', type: 'service_desk' } };
  expect(await onProject('kita-bank', elsewhere)).toEqual({ state: 'off' });
  const badge = await desk.raise('grace-miller', null, { portal: '2' });
  const ordinary = await desk.raise('aoi-tanaka', { productKey: 'bamboo', severity: 'L3' });
  for (const other of [badge, ordinary]) {
    const answer = await desk.ask('maya-torres', 'issue-context', 'onboarding', issuePlace(other), { customerId: 'kita-bank' });
    expect(answer).toEqual({ state: 'refused' });
  }
});
