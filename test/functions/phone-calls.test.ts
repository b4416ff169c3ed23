import { commentsByApp, issuePlace, requestPlace } from './changing';
import { at, type Desk, openDesk, type Raised } from './desk';
import { BOARD, handing, NUMBERS, publishNumbers } from './handing';

const MENU = { type: 'jiraServiceManagement:portalUserMenuAction' };
const numbers = Object.values(NUMBERS);
const grace = 'harbor-grace';

let desk: Desk;
let hands: ReturnType<typeof handing>;
afterEach(() => desk.site.close());

const clockOf = ({ issueId }: Raised): { state: string; startAt?: number; dueAt?: number } =>
  (desk.recordOf(issueId)?.document.assessment.clock ?? { state: 'none' }) as { state: string; startAt?: number; dueAt?: number };
const callsOf = async (request: Raised) =>
  (
    (await desk.ask('maya-torres', 'issue-context', 'issuePanel', issuePlace(request))) as {
      care: { calls: { details: Record<string, unknown> }[]; calling: { mayRespond: boolean; mayStart: boolean } };
    }
  ).care;

describe('logging a call, Wednesday 09:00 in Los Angeles', () => {
  let request: Raised;
  beforeEach(async () => {
    desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
    hands = handing(desk);
    request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
    await desk.pass(30);
  });

  test('it is kept with caller, minutes and notes; only the customer’s own contacts can have called', async () => {
    const when = at('2026-10-28 09:10 America/Los_Angeles');
    expect(await hands.logCall('maya-torres', request, { caller: grace, at: when })).toMatchObject({ state: 'done' });
    expect((await callsOf(request)).calls[0]?.details).toMatchObject({ caller: grace, minutes: 5, isEligible: true });
    expect(await hands.logCall('maya-torres', request, { caller: 'kita-aoi', at: when })).toMatchObject({
      problems: [{ path: 'caller', code: 'notAnOption' }],
    });
    expect(clockOf(request).state).toBe('open');
  });

  test('as the first response it has its own time, met by it, once however often it is confirmed', async () => {
    const when = at('2026-10-28 09:10 America/Los_Angeles');
    const id = 'one-and-the-same-call';
    for (let press = 0; press < 2; press++)
      expect(await hands.logCall('maya-torres', request, { caller: grace, at: when, responds: true }, { id })).toMatchObject({
        state: 'done',
      });
    await desk.pass(2);
    expect(desk.recordOf(request.issueId)?.document.facts.response).toMatchObject({ at: when });
    expect([clockOf(request).state, (await callsOf(request)).calls.length]).toEqual(['met', 1]);
    expect((await desk.fieldsOf(request.issueKey))['first-response-state']).toBe('met');
    await desk.comment('daan-visser', request.issueKey, true);
    await desk.pass(1);
    expect(desk.recordOf(request.issueId)?.document.facts.response).toMatchObject({ at: when });
  });

  test('an answer that was written before the call, and not recorded yet, stands', async () => {
    const body = { body: 'We are looking into it.', public: true };
    await desk.rest('daan-visser', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/comment`, body);
    await desk.site.clock.moveTo(desk.site.clock.now() + 1);
    const answer = await hands.logCall('maya-torres', request, { caller: grace, at: desk.site.clock.now(), minutes: 0, responds: true });
    expect(answer).toMatchObject({ problems: [{ path: 'responds', code: 'call.answeredBefore' }] });
  });

  test('somebody who is no contact leaves a note; the customer reads nothing of it', async () => {
    const when = at('2026-10-28 09:10 America/Los_Angeles');
    const fields = { caller: 'other', callerName: 'Dana Brooks', at: when };
    expect(await hands.logCall('maya-torres', request, { ...fields, responds: true })).toMatchObject({
      problems: [{ path: 'responds', code: 'call.notEligible' }],
    });
    expect(await hands.logCall('maya-torres', request, fields)).toMatchObject({ state: 'done' });
    const panel = JSON.stringify(await desk.ask('grace-miller', 'request-panel', 'requestPanel', requestPlace(request)));
    expect(panel).not.toContain('Dana Brooks');
    expect(panel).not.toContain('node 2');
  });

  test('an L1 told by phone before it existed counts from the call, and the customer is told so', async () => {
    const raised = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L1' });
    await desk.pass(3);
    const calledAt = at('2026-10-28 09:20 America/Los_Angeles');
    expect((await callsOf(raised)).calling.mayStart).toBe(true);
    expect(await hands.logCall('maya-torres', raised, { caller: grace, at: calledAt, startsClock: true })).toMatchObject({ state: 'done' });
    expect(clockOf(raised)).toMatchObject({ startAt: calledAt, dueAt: calledAt + 30 * 60_000 });
    await desk.pass(2);
    const [told] = await commentsByApp(desk, raised);
    expect(told?.isPublic).toBe(true);
    expect(told?.lines.join('\n')).toContain('The clock counts from the phone call');
  });

  test('nobody but an agent of the project logs one, and not on another issue than the page’s', async () => {
    const fields = { caller: grace, at: at('2026-10-28 09:10 America/Los_Angeles') };
    expect(await hands.logCall('rafael-costa', request, fields)).toEqual({ state: 'refused' });
    const other = await desk.raise('aoi-tanaka', { productKey: 'jira-software', severity: 'L2' });
    await hands.logCall('maya-torres', other, { caller: 'other', callerName: 'Kenji', at: fields.at });
    const [mine] = desk.site.host.storage.entity('care').entries();
    const stolen = await hands.logCall('maya-torres', request, fields, { recordId: mine?.[0] });
    expect(stolen).toEqual({ state: 'refused' });
  });

  test.each([
    ['nonsense', 7],
    ['a kind that there is not', { kind: 'lottery', recordId: null, action: 'log', id: 'some-press', fields: {} }],
    ['an action without an id', { kind: 'call', recordId: null, action: 'log', fields: {} }],
    ['fields that are a list', { kind: 'call', recordId: null, action: 'log', id: 'some-press', fields: [] }],
    ['an action that there is not', { kind: 'call', recordId: null, action: 'erase', id: 'some-press', fields: {} }],
  ])('%s is refused', async (_title, payload) => {
    expect(await desk.ask('maya-torres', 'issue-context', 'act', issuePlace(request), payload)).toMatchObject({ state: 'refused' });
  });
});

test('X29 a call about a held request leaves its clock held', async () => {
  desk = await openDesk('2026-10-31 11:00 America/Los_Angeles');
  hands = handing(desk);
  const held = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  const before = clockOf(held);
  await desk.pass(20);
  await hands.logCall('maya-torres', held, { caller: grace, at: desk.site.clock.now() - 10 * 60_000 });
  await desk.pass(5);
  expect(clockOf(held)).toEqual(before);
  await hands.logCall('maya-torres', held, { caller: grace, at: desk.site.clock.now() - 5 * 60_000, responds: true });
  expect(clockOf(held).state).toBe('met');
});

describe('the numbers', () => {
  beforeEach(async () => {
    desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
    await publishNumbers(desk);
  });
  const found = (answer: unknown): readonly string[] => numbers.filter((number) => JSON.stringify(answer).includes(number));
  const phone = (person: string) => desk.ask(person, 'own-page', 'phone', MENU);

  test('PHN-1 a registered contact gets them, with who answers now', async () => {
    const answer = (await phone('grace-miller')) as { lines: { region: string; isOpen: boolean; answering: { region: string } }[] };
    expect(found(answer)).toEqual(numbers);
    expect(answer.lines[0]).toMatchObject({ region: 'amer', isOpen: true });
    expect(found(await phone('anna-lindqvist'))).toEqual(numbers);
  });

  test.each(['dana-brooks', 'haruka-ito', 'sam-lee', 'iris-moreau', 'maya-torres'])(
    '%s, who is no registered contact, gets none',
    async (person) => {
      expect(await phone(person)).toEqual({ state: 'refused' });
    },
  );

  test('an urgent request shows them to its contact, and to no colleague; a minor one to nobody', async () => {
    const urgent = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L1' }, { organizationIds: ['101'] });
    const minor = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L3' }, { organizationIds: ['101'] });
    const panel = (person: string, request: Raised) => desk.ask(person, 'request-panel', 'requestPanel', requestPlace(request));
    expect(found(await panel('grace-miller', urgent))).toEqual(numbers);
    expect(found(await panel('dana-brooks', urgent))).toEqual([]);
    expect(found(await panel('grace-miller', minor))).toEqual([]);
  });

  test('no other page of the portal carries them', async () => {
    const portal = { type: 'jira-service-management:portal-request-create-property-panel', portal: { id: '1' }, request: { typeId: '11' } };
    const answers = [
      await desk.ask('grace-miller', 'create-panel', 'createPanel', portal),
      await desk.ask('grace-miller', 'own-page', 'ownPage', MENU),
      await desk.ask('grace-miller', 'own-page', 'ownRequests', MENU),
    ];
    expect(answers.flatMap(found)).toEqual([]);
  });
});

describe('who may ask for the care around requests', () => {
  beforeEach(async () => {
    desk = await openDesk('2026-10-30 16:10 America/Los_Angeles');
    hands = handing(desk);
  });

  test('the board is for agents of a served project', async () => {
    expect((await hands.board('maya-torres')).state).toBe('ready');
    const facilities = { ...BOARD, project: { id: '10002', key: 'FAC', type: 'service_desk' } };
    expect(await desk.ask('maya-torres', 'project-page', 'handoffs', facilities)).toEqual({ state: 'off' });
    await desk.ask(
      'olivia-grant',
      'app-settings',
      'serveProject',
      { type: 'jira:adminPage' },
      { projectId: '10002', requestTypeIds: [], on: true },
    );
    expect(await desk.ask('maya-torres', 'project-page', 'handoffs', facilities)).toEqual({ state: 'refused' });
  });

  test('a note, and an action named from the board, are for agents who see that very issue', async () => {
    const request = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L1' });
    const foreign = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L1' }, { portal: '2' });
    const reader = { language: 'en', zone: 'UTC' };
    const note = (issueId: string, person = 'maya-torres') =>
      desk.ask(person, 'project-page', 'handoffNote', BOARD, { issueId, ...reader }) as Promise<{ state: string }>;
    expect((await note(request.issueId)).state).toBe('ready');
    for (const answer of [await note(foreign.issueId), await note('999999'), await note(request.issueId, 'rafael-costa')])
      expect(answer).toEqual({ state: 'refused' });
    const offering = {
      kind: 'handoff',
      recordId: null,
      action: 'offer',
      id: 'press-from-board',
      fields: { factsSoFar: 'x', nextStep: 'y' },
    };
    const act = (issueId: string) => desk.ask('maya-torres', 'project-page', 'act', BOARD, { ...offering, issueId });
    expect(await act(foreign.issueId)).toEqual({ state: 'refused' });
    expect(await act(request.issueId)).toMatchObject({ state: 'done' });
  });

  test('a customer does nothing that is the desk’s, on any request', async () => {
    const request = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L1' });
    const payload = {
      kind: 'handoff',
      recordId: null,
      action: 'offer',
      id: 'press-by-customer',
      fields: { factsSoFar: 'x', nextStep: 'y' },
    };
    for (const person of ['grace-miller', 'dana-brooks', 'aoi-tanaka'])
      expect(await desk.ask(person, 'request-panel', 'act', requestPlace(request), payload)).toEqual({ state: 'refused' });
  });
});
