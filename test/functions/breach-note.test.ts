import { issuePlace } from './changing';
import { type Desk, openDesk, type Raised } from './desk';
import { deskOf, panelOf } from './rostered';

let desk: Desk;
let request: Raised;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 12:00 America/Los_Angeles');
  request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
});
afterEach(() => desk.site.close());

const note = (changes: object = {}, person = 'maya-torres') =>
  desk.ask(person, 'issue-context', 'noteBreach', issuePlace(request), {
    ...{ id: 'note-1', cause: 'handoff', sentence: 'Amsterdam thought San Francisco had it.', excused: false },
    ...changes,
  });
const project = { type: 'jira:projectPage', project: { id: '10001', key: 'PREM', type: 'service_desk' } };
const figures = async (): Promise<unknown> => {
  const { rows } = (await desk.ask('maya-torres', 'project-page', 'figures', project)) as {
    rows: { breached: number; overdue: number; excused: number }[];
  };
  return rows.map(({ breached, overdue, excused }) => ({ breached, overdue, excused }));
};

test('nothing is asked and nothing is kept while the promise stands', async () => {
  expect((await panelOf(desk, request)).desk.breach).toBeNull();
  expect(await note()).toEqual({ state: 'closed' });
});

describe('a promise that was missed', () => {
  beforeEach(() => desk.pass(121));

  test('asks for a cause of the list and one sentence', async () => {
    expect((await panelOf(desk, request)).desk.breach).toMatchObject({ notes: [], mayExcuse: false });
    expect(await note({ cause: 'bad luck' })).toEqual({ state: 'invalid', code: 'causeMissing' });
    expect(await note({ sentence: '  ' })).toEqual({ state: 'invalid', code: 'sentenceMissing' });
    expect(await note({ sentence: 'x'.repeat(501) })).toEqual({ state: 'invalid', code: 'sentenceTooLong' });
    expect(await note()).toEqual({ state: 'saved' });
    expect(await note()).toEqual({ state: 'saved' });
    expect(deskOf(desk, request)?.breachNotes).toMatchObject([{ cause: 'handoff', excused: false }]);
  });

  test('is excused by an administrator of the project only, stays missed, and counts as excused', async () => {
    expect(await note({ excused: true })).toEqual({ state: 'invalid', code: 'mayNotExcuse' });
    await desk.comment('maya-torres', request.issueKey, true);
    expect(await figures()).toEqual([{ breached: 1, overdue: 0, excused: 0 }]);
    await note();
    expect(await note({ id: 'note-2', excused: true, sentence: 'Jira was down for the whole region.' }, 'hana-lee')).toEqual({
      state: 'saved',
    });
    expect(await figures()).toEqual([{ breached: 1, overdue: 0, excused: 1 }]);
    expect(desk.recordOf(request.issueId)?.state).toBe('breached');
    expect((await panelOf(desk, request)).desk.breach?.notes.map(({ excused }) => excused)).toEqual([true, false]);
    await note({ id: 'note-3', excused: false, sentence: 'It was not down after all.' }, 'hana-lee');
    expect(await figures()).toEqual([{ breached: 1, overdue: 0, excused: 0 }]);
  });

  test('excused while it waits past due: counted as excused from then on, once', async () => {
    await note({ excused: true }, 'hana-lee');
    expect(await figures()).toEqual([{ breached: 0, overdue: 1, excused: 1 }]);
    await desk.comment('maya-torres', request.issueKey, true);
    expect(await figures()).toEqual([{ breached: 1, overdue: 0, excused: 1 }]);
  });
});
