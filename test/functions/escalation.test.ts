import { commentsByApp, issuePlace, recordWith, requestPlace } from './changing';
import { at, type Desk, openDesk, type Raised } from './desk';
import { BOARD } from './handing';

const MAYA = 'person:maya-torres';
const fields = {
  team: 'Bamboo agents',
  summary: 'Agents are lost after a restart',
  ask: 'Why does the broker not take them back?',
  development: 'DEV',
  coordinator: MAYA,
  nextUpdateAt: at('2026-10-29 09:00 America/Los_Angeles'),
};

let desk: Desk;
let request: Raised;
let pressed = 0;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2', instanceId: 'harbor-bamboo-production' });
});
afterEach(() => desk.site.close());

const act = (person: string, action: string, more: object = {}): Promise<{ state: string; recordId: string }> => {
  pressed += 1;
  const payload = { kind: 'escalation', recordId: null, action, fields: {}, id: `escalating-${pressed}`, ...more };
  return desk.ask(person, 'issue-context', 'act', issuePlace(request), payload) as Promise<{ state: string; recordId: string }>;
};

interface Shown {
  readonly record: { readonly id: string; readonly state: string; readonly ownerName: string };
  readonly escalation: { readonly development: { readonly state: string; readonly issueKey?: string; readonly isLinked?: boolean } };
  readonly issue: { readonly status: string; readonly priority: string } | null;
}
const shown = async (person = 'maya-torres') =>
  (
    (await desk.ask(person, 'issue-context', 'issuePanel', issuePlace(request))) as {
      care: { escalations: { all: Shown[]; coordinators: { accountId: string; name: string | null }[] } };
    }
  ).care.escalations;
const board = async (person = 'maya-torres') =>
  (await desk.ask(person, 'project-page', 'escalations', BOARD)) as { state: string; rows: (Shown & { issueKey: string })[] };
const issue = async (key: string) =>
  (await desk.rest('maya-torres', 'GET', `/rest/api/3/issue/${key}`)) as {
    fields: Record<string, unknown> & { reporter: { accountId: string } };
  };

test('ESC-1, ESC-4: makes one development issue of priority Premier as the agent, related to the request, however often it is confirmed', async () => {
  const id = 'one-and-the-same-escalation';
  for (let time = 0; time < 2; time++) expect(await act('maya-torres', 'raise', { id, fields })).toMatchObject({ state: 'done' });
  const { all } = await shown();
  expect(all).toMatchObject([
    {
      record: { state: 'raised', ownerName: 'Maya Torres' },
      escalation: { development: { state: 'open', issueKey: 'DEV-1', isLinked: true } },
      issue: { priority: 'Premier' },
    },
  ]);
  const made = await issue('DEV-1');
  expect(made.fields).toMatchObject({
    summary: fields.summary,
    labels: ['premier'],
    issuelinks: [{ outwardIssue: { key: request.issueKey } }],
  });
  expect(made.fields.reporter.accountId).toBe(MAYA);
  await expect(issue('DEV-2')).rejects.toThrow('404');
});

test('links an issue that is there; where the project has no such priority the label says it; what nobody can see is refused', async () => {
  await desk.rest('maya-torres', 'POST', '/rest/api/3/issue', {
    fields: { project: { id: '10003' }, issuetype: { id: '10004' }, summary: 'Known already' },
  });
  expect(await act('maya-torres', 'raise', { fields: { ...fields, development: 'dev-1' } })).toMatchObject({ state: 'done' });
  expect((await shown()).all[0]?.escalation.development).toMatchObject({ state: 'open', issueKey: 'DEV-1', isLinked: true });
  for (const [development, code] of [
    ['DEV-99', 'escalation.noSuchIssue'],
    ['NOPE', 'escalation.noSuchProject'],
    [request.issueKey, 'escalation.itself'],
    ['somewhere', 'escalation.noSuchProject'],
    ['???', 'escalation.notAKey'],
  ])
    expect(await act('maya-torres', 'raise', { fields: { ...fields, development } })).toMatchObject({
      problems: [{ path: 'development', code }],
    });
  expect(await act('maya-torres', 'raise', { fields: { ...fields, coordinator: 'person:grace-miller' } })).toMatchObject({
    problems: [{ path: 'coordinator', code: 'escalation.notAnAgent' }],
  });
});

test('the customer is told once when it is ticked, and reads state and next update; it is no first response and moves no clock', async () => {
  const { dueAt } = recordWith(desk, request).assessment.clock;
  const { recordId } = await act('maya-torres', 'raise', { fields: { ...fields, tells: true } });
  await act('maya-torres', 'update', { recordId, fields: { ...fields, state: 'inProgress', rootCause: 'A SECRET CAUSE', note: 'A NOTE' } });
  await desk.pass(3);
  const comments = await commentsByApp(desk, request);
  expect(comments.filter(({ isPublic }) => isPublic).map(({ lines }) => lines)).toEqual([
    [
      'We have escalated this request to the product team, at Premier priority.',
      'You hear from us again by Thu 29 Oct 09:00 PDT. This is when we write, not when a change is released.',
    ],
  ]);
  const panel = JSON.stringify(await desk.ask('grace-miller', 'request-panel', 'requestPanel', requestPlace(request)));
  expect(panel).toContain('escalation.customer.inProgress');
  expect(panel).not.toMatch(/SECRET|A NOTE|DEV-1|Bamboo agents/);
  expect(recordWith(desk, request).assessment.clock).toMatchObject({ state: 'open', dueAt });
});

test('all open ones by age, for agents of the project alone; an overdue update is told to the coordinator once', async () => {
  const first = await act('maya-torres', 'raise', { fields });
  await desk.pass(60);
  await act('daan-visser', 'raise', {
    fields: { ...fields, summary: 'Artefacts are lost', nextUpdateAt: at('2026-11-02 09:00 America/Los_Angeles') },
  });
  expect((await board()).rows.map(({ escalation }) => escalation)).toMatchObject([
    { summary: fields.summary },
    { summary: 'Artefacts are lost' },
  ]);
  await desk.pass(24 * 60);
  const chased = (await commentsByApp(desk, request)).filter(({ lines }) => lines.join('').includes('is overdue'));
  expect(chased.map(({ isPublic }) => isPublic)).toEqual([false]);
  expect(chased[0]?.lines[0]).toContain('Agents are lost after a restart');
  await act('maya-torres', 'close', { recordId: first.recordId });
  expect((await board()).rows.map(({ escalation }) => escalation)).toMatchObject([{ summary: 'Artefacts are lost' }]);
});
