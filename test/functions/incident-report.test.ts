import { commentsByApp, issuePlace, requestPlace } from './changing';
import { type Desk, openDesk, type Raised } from './desk';

let desk: Desk;
let request: Raised;
let pressed = 0;
beforeAll(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  request = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L1' });
  await desk.pass(5);
  await desk.comment('maya-torres', request.issueKey, true);
});
afterAll(() => desk.site.close());

const payload = (action: string, fields: object) => {
  pressed += 1;
  return { kind: 'incident-report', recordId: null, action, fields, id: `reporting-${pressed}` };
};
const act = (person: string, action: string, fields = {}) =>
  desk.ask(person, 'issue-context', 'act', issuePlace(request), payload(action, fields)) as Promise<{ state: string }>;
const report = async (person: string) =>
  (
    (await desk.ask(person, 'request-panel', 'requestPanel', requestPlace(request))) as {
      report: { shared: { sections: { text: string }[] } } | null;
    }
  ).report;
const issueReport = async () =>
  (
    (await desk.ask('daan-visser', 'issue-context', 'issuePanel', issuePlace(request))) as {
      care: { report: { isOffered: boolean; isWriter: boolean } };
    }
  ).care.report;

test('INC-1: offered when the L1 is resolved, drafted from its facts, reviewed by a second agent; the customer reads it once it is shared', async () => {
  expect([(await issueReport()).isOffered, await report('grace-miller')]).toEqual([false, null]);
  const { transitions } = (await desk.rest('maya-torres', 'GET', `/rest/api/3/issue/${request.issueKey}/transitions`)) as {
    transitions: { id: string; to: { statusCategory: { key: string } } }[];
  };
  const id = transitions.find(({ to }) => to.statusCategory.key === 'done')?.id;
  await desk.rest('maya-torres', 'POST', `/rest/api/3/issue/${request.issueKey}/transitions`, { transition: { id } });
  await desk.pass(1);
  expect((await issueReport()).isOffered).toBe(true);
  expect(await report('grace-miller')).toMatchObject({ mayAsk: true });
  expect(await report('dana-brooks')).toBeNull();

  const draft = (await desk.ask('maya-torres', 'issue-context', 'incidentDraft', issuePlace(request))) as {
    fields: Record<string, string>;
  };
  const timeline = (draft.fields.section0 ?? '').split('\n');
  expect(timeline[0]).toBe('Wed 28 Oct 09:00 PDT: The request was raised.');
  expect(timeline.at(-1)).toMatch(/The request was resolved\.$/);
  expect(timeline.join()).toContain('It was first answered.');

  expect(await act('maya-torres', 'save', { ...draft.fields, section2: 'A lock was never released.' })).toMatchObject({ state: 'done' });
  expect(await act('maya-torres', 'review')).toMatchObject({ problems: [{ code: 'incident-report.ownDraft' }] });
  expect(JSON.stringify(await desk.ask('grace-miller', 'request-panel', 'requestPanel', requestPlace(request)))).not.toContain(
    'never released',
  );
  expect(await act('daan-visser', 'review')).toMatchObject({ state: 'done' });
  expect(await act('maya-torres', 'share')).toMatchObject({ state: 'done' });
  expect((await report('grace-miller'))?.shared.sections.at(-1)?.text).toBe('A lock was never released.');
  const told = (await commentsByApp(desk, request)).filter(({ isPublic, lines }) => isPublic && lines.join().includes('incident report'));
  expect(told).toHaveLength(1);
  await act('maya-torres', 'unshare');
  expect(await report('grace-miller')).toBeNull();
});

test('nobody but an agent of the project gets a draft', async () => {
  expect(await desk.ask('rafael-costa', 'issue-context', 'incidentDraft', issuePlace(request))).toEqual({ state: 'refused' });
  const foreign = { ...issuePlace(request), issue: { id: '99999', key: 'PREM-99', type: 'x', typeId: '1' } };
  expect(await desk.ask('maya-torres', 'issue-context', 'incidentDraft', foreign)).toEqual({ state: 'refused' });
});
