import { issuePlace, requestPlace } from './changing';
import { type Desk, openDesk, type Raised } from './desk';
import { BOARD } from './handing';
import { ownDesk } from './own-desk';

const prod = 'harbor-bamboo-production';

let desk: Desk;
let own: ReturnType<typeof ownDesk>;
beforeEach(async () => {
  desk = await openDesk('2026-11-16 09:00 America/Los_Angeles');
  own = ownDesk(desk);
});
afterEach(() => desk.site.close());

let pressed = 0;
const act = async (person: string, request: Raised, action: string, fields: object = {}) => {
  pressed += 1;
  const isContact = person === 'grace-miller';
  const payload = { kind: 'health-check', recordId: null, action, fields, id: `health-press-${pressed}` };
  const place = isContact ? requestPlace(request) : issuePlace(request);
  return (await desk.ask(person, isContact ? 'request-panel' : 'issue-context', 'act', place, payload)) as { state: string };
};
const raise = async (id: string, who = 'grace-miller', instanceId = prod): Promise<Raised> => {
  const wanted = { kind: 'health-check', id: `asking-${id}`, fields: { instanceId } };
  const { issueKey } = (await own.ask(who, 'raiseCare', wanted)) as { issueKey: string };
  const issue = (await desk.rest('olivia-grant', 'GET', `/rest/api/3/issue/${issueKey}`)) as { id: string };
  return { issueId: issue.id, issueKey };
};
interface Shown {
  readonly wheels: readonly {
    readonly instanceId: string;
    readonly slots: readonly { readonly state: string }[];
    readonly freeFrom: string | null;
  }[];
  readonly checks: readonly {
    readonly issueKey: string;
    readonly state: string;
    readonly findings: readonly { readonly title: string }[];
  }[];
}
const shown = async (who = 'grace-miller'): Promise<Shown> => (await own.ask(who, 'ownHealth')) as unknown as Shown;
const wheel = async () => (await shown()).wheels.find(({ instanceId }) => instanceId === prod);
const finding = { area: '4', level: 'critical', title: 'Heap of 2 GB', advice: 'Raise it to 6 GB.' };

test('HLT-1 a contact asks for a check on the own page, its report is told and read, and the wheel turns', async () => {
  expect((await wheel())?.slots.map(({ state }) => state)).toEqual(['missed', 'missed', 'missed', 'open']);
  const request = await raise('first-check');
  expect(await wheel()).toMatchObject({ freeFrom: '2027-01-01', slots: [{}, {}, {}, { state: 'requested' }] });
  expect((await act('maya-torres', request, 'start')).state).toBe('done');
  expect((await act('maya-torres', request, 'addFinding', finding)).state).toBe('done');
  expect((await act('maya-torres', request, 'finish', { summary: 'One matter.' })).state).toBe('done');
  expect((await wheel())?.slots[3]?.state).toBe('done');
  const panel = (await desk.ask('grace-miller', 'request-panel', 'requestPanel', requestPlace(request))) as object;
  expect(panel).toMatchObject({ health: { check: { state: 'done', score: 75, findings: [{ title: 'Heap of 2 GB' }] } } });
  const { values } = (await desk.rest('grace-miller', 'GET', `/rest/servicedeskapi/request/${request.issueKey}/comment`)) as {
    values: readonly { body: string }[];
  };
  expect(values.map(({ body }) => body)).toEqual([expect.stringContaining('75 of 100, 1 finding open')]);
  const { rows } = (await desk.ask('maya-torres', 'project-page', 'healthChecks', BOARD)) as { rows: readonly object[] };
  expect(rows).toMatchObject([{ customer: 'Harbor Logistics', check: { state: 'done' } }]);
});

test('of two asked for at the same moment one takes the quarter, the other is decided by the desk and opens with what is open', async () => {
  const [first, second] = await Promise.all([raise('one-of-two'), raise('two-of-two', 'peter-novak')]);
  const states = async () => (await shown()).checks.map(({ state }) => state).sort();
  expect(await states()).toEqual(['requested', 'review']);
  const isFirst = (await shown()).checks.find(({ state }) => state === 'requested')?.issueKey === first.issueKey;
  const [won, lost] = isFirst ? [first, second] : [second, first];
  await act('maya-torres', won, 'start');
  await act('maya-torres', won, 'addFinding', finding);
  await act('maya-torres', won, 'finish', { summary: 'One matter.' });
  expect((await act('maya-torres', lost, 'grant', { countsAs: 'quarterly', reason: 'No.' })).state).toBe('invalid');
  expect((await act('maya-torres', lost, 'grant', { countsAs: 'extra', reason: 'Upgrade next week.' })).state).toBe('done');
  expect((await act('maya-torres', lost, 'start')).state).toBe('done');
  const again = (await shown()).checks.find(({ issueKey }) => issueKey === lost.issueKey);
  expect(again).toMatchObject({ state: 'inProgress', findings: [{ title: 'Heap of 2 GB', isCarried: true }] });
});

test('what is cancelled leaves the quarter free; other customers see nothing and ask for nothing of it', async () => {
  const request = await raise('cancelled-one');
  expect((await act('grace-miller', request, 'cancel')).state).toBe('done');
  expect((await wheel())?.freeFrom).toBeNull();
  const foreign = { kind: 'health-check', id: 'asking-foreign', fields: { instanceId: prod } };
  expect(await own.ask('aoi-tanaka', 'raiseCare', foreign)).toMatchObject({ state: 'invalid', problems: [{ code: 'notAnOption' }] });
  expect((await shown('aoi-tanaka')).checks).toEqual([]);
  expect(await own.ask('sam-lee', 'ownHealth')).toEqual({ state: 'refused' });
});
