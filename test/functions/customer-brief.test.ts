import { issuePlace } from './changing';
import { type Desk, openDesk, type Raised } from './desk';
import { CAUSES, REGIONS, roster } from './rostered';

interface Brief {
  readonly state: string;
  readonly version: number;
  readonly notes: { text: string; name: string } | null;
  readonly open: { rows: { issueKey: string }[]; count: number };
  readonly onInstance: { rows: { issueKey: string; state: string }[] } | null;
  readonly breaches: { issueKey: string; note: { cause: { key: string } | null; excused: boolean } | null }[];
}

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
  await roster(desk, REGIONS);
});
afterEach(() => desk.site.close());

const raise = () => desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L1', instanceId: 'harbor-bamboo-production' });
const brief = async (request: Raised, person = 'maya-torres') =>
  (await desk.ask(person, 'issue-context', 'customerBrief', issuePlace(request))) as Brief;
const save = (request: Raised, payload: object, person = 'maya-torres') =>
  desk.ask(person, 'issue-context', 'saveHandlingNotes', issuePlace(request), payload);

test('other open requests, the last on this instance, and what was missed with its cause', async () => {
  const missed = await raise();
  await desk.pass(45);
  await desk.comment('maya-torres', missed.issueKey, true);
  const note = { id: 'note-0001', cause: CAUSES[0]?.key, sentence: 'The pager was silent.', excused: false };
  await desk.ask('maya-torres', 'issue-context', 'noteBreach', issuePlace(missed), note);
  const [waiting, here] = [await raise(), await raise()];
  const view = await brief(here);
  expect(view).toMatchObject({ state: 'ready', name: 'Harbor Logistics', notes: null, booking: null, findings: [] });
  expect([view.open.count, view.open.rows.map(({ issueKey }) => issueKey)]).toEqual([1, [waiting.issueKey]]);
  expect(view.breaches).toEqual([
    expect.objectContaining({ issueKey: missed.issueKey, note: expect.objectContaining({ cause: CAUSES[0], sentence: note.sentence }) }),
  ]);
  expect(view.onInstance?.rows.map(({ issueKey, state }) => [issueKey, state])).toEqual([
    [waiting.issueKey, 'open'],
    [missed.issueKey, 'breached'],
  ]);
});

test('notes are versioned with the customer: saved, in its history, and never lost to whoever saves second', async () => {
  const request = await raise();
  const { version } = await brief(request);
  expect(await save(request, { version, text: ' Call before you change anything. ' })).toEqual({ state: 'saved' });
  expect(await brief(request, 'daan-visser')).toMatchObject({ notes: { text: 'Call before you change anything.', name: 'Maya Torres' } });
  expect(await save(request, { version, text: 'Write first.' }, 'daan-visser')).toEqual({
    ...{ state: 'conflict', version: version + 1, text: 'Call before you change anything.' },
  });
  const filter = { who: '', act: '', part: '', text: '', from: null, to: null };
  const payload = { customerId: 'harbor-logistics', filter, cursor: null };
  const { lines } = (await desk.ask('olivia-grant', 'app-settings', 'customerHistory', { type: 'jira:adminPage' }, payload)) as {
    lines: { by: string; changes: object[] }[];
  };
  expect(lines[0]).toMatchObject({ by: 'Maya Torres', changes: [{ part: 'handlingNotes', kind: 'changed' }] });
  expect(await save(request, { version: version + 1, text: '' })).toEqual({ state: 'saved' });
  expect((await brief(request)).notes).toBeNull();
  expect(await save(request, { version: version + 2, text: 'x'.repeat(2_001) })).toEqual({ state: 'tooLong' });
});

test('CON-1 a contact’s page carries no notes, and nobody but an agent of the project reads or pins them', async () => {
  const request = await raise();
  const { version } = await brief(request);
  await save(request, { version, text: 'Their manager escalates quickly.' });
  const portal = { type: 'jira-service-management:portal-request-create-property-panel', portal: { id: '1' }, request: { typeId: '11' } };
  expect(JSON.stringify(await desk.ask('grace-miller', 'create-panel', 'createPanel', portal))).not.toContain('escalates quickly');
  expect(JSON.stringify(await desk.ask('grace-miller', 'own-page', 'ownPage', {}))).not.toContain('escalates quickly');
  expect(await desk.ask('rafael-costa', 'issue-context', 'customerBrief', issuePlace(request))).toEqual({ state: 'refused' });
  expect(await save(request, { version: version + 1, text: 'Mine.' }, 'rafael-costa')).toEqual({ state: 'refused' });
  const unknown = await desk.raise('sam-lee', { productKey: 'bamboo', severity: 'L2' });
  expect(await brief(unknown)).toEqual({ state: 'refused' });
});
