import { commentsByApp, issuePlace, requestPlace } from './changing';
import { at, type Desk, openDesk, type Raised } from './desk';
import { BOARD } from './handing';
import { ownDesk } from './own-desk';

const PANEL = '7f1c2b0a-5d64-4c1e-9a53-2f0e8d6b41c7';
const LA = 'America/Los_Angeles';
const window = { from: at(`2026-11-21 09:00 ${LA}`), to: at(`2026-11-21 17:00 ${LA}`), zone: LA };
const said = {
  ...window,
  ...{ purpose: 'upgrade', productKeys: ['bamboo'], upgradePlan: 'Stop, back up, upgrade, start.' },
  ...{ rollbackPlan: 'Restore the snapshot.', contact: 'Grace Miller, +1 415 555 0100' },
};
const daan = 'person:daan-visser';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(`2026-10-26 09:00 ${LA}`);
});
afterEach(() => desk.site.close());

/** A booking sent with the portal's form. */
const book = async (care: object | null, reporter = 'grace-miller'): Promise<Raised> => {
  const request = {
    reporter: `person:${reporter}`,
    serviceDeskId: '1',
    requestTypeId: '15',
    summary: 'Upgrade of Bamboo',
    description: '',
  };
  const raised = desk.site.jira.createRequest(care === null ? request : { ...request, properties: { [PANEL]: { premier: { care } } } });
  await desk.pass(1);
  return raised;
};
let pressed = 0;
const act = async (person: string, request: Raised, action: string, fields: object = {}) => {
  pressed += 1;
  const isContact = person === 'grace-miller' || person === 'dana-brooks';
  const payload = { kind: 'booking', recordId: null, action, fields, id: `booking-press-${pressed}` };
  const place = isContact ? requestPlace(request) : issuePlace(request);
  const answer = await desk.ask(person, isContact ? 'request-panel' : 'issue-context', 'act', place, payload);
  return answer as { state: string; problems?: readonly { code: string }[] };
};
interface Shown {
  readonly booking: { readonly state: string; readonly engineer: string | null };
}
const bookingOf = async (request: Raised): Promise<Shown['booking']> =>
  ((await desk.ask('grace-miller', 'request-panel', 'requestPanel', requestPlace(request))) as { booking: Shown }).booking.booking;
const comments = async ({ issueKey }: Raised): Promise<readonly string[]> => {
  const { values } = (await desk.rest('grace-miller', 'GET', `/rest/servicedeskapi/request/${issueKey}/comment`)) as {
    values: readonly { body: string }[];
  };
  return values.map(({ body }) => body);
};

test('a booking that comes with its form has no answer time of its own, and is approved with an engineer', async () => {
  const request = await book(said);
  expect(desk.recordOf(request.issueId)?.document.assessment).toMatchObject({ track: 'premier', clock: { state: 'none' } });
  expect(await bookingOf(request)).toMatchObject({ state: 'requested', engineer: null });
  expect(await act('maya-torres', request, 'approve')).toMatchObject({ state: 'invalid', problems: [{ code: 'missing' }] });
  expect((await act('maya-torres', request, 'approve', { engineer: daan })).state).toBe('done');
  expect(await bookingOf(request)).toMatchObject({ state: 'approved', engineer: 'Daan Visser' });
  expect(await comments(request)).toEqual([expect.stringContaining('Daan Visser is there for you Sat 21 Nov 09:00 PST')]);
  const { rows } = (await desk.ask('maya-torres', 'project-page', 'bookings', BOARD)) as { rows: readonly object[] };
  expect(rows).toMatchObject([{ customer: 'Harbor Logistics', booking: { issueKey: request.issueKey, engineer: 'Daan Visser' } }]);
});

test('K01 inside an approved window the clock counts for its product; when it is over it is done', async () => {
  await desk.site.close();
  desk = await openDesk(`2026-11-21 08:50 ${LA}`);
  const request = await book(said);
  await act('olivia-grant', request, 'override', { reason: 'Agreed on the phone.' });
  expect((await act('olivia-grant', request, 'approve', { engineer: daan })).state).toBe('done');
  await desk.site.clock.moveTo(at(`2026-11-21 10:00 ${LA}`));
  const covered = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  expect(desk.recordOf(covered.issueId)?.document.assessment.clock.dueAt).toBe(at(`2026-11-21 12:00 ${LA}`));
  await desk.site.clock.moveTo(at(`2026-11-21 17:06 ${LA}`));
  expect((await bookingOf(request)).state).toBe('done');
});

test('BKG-1 of two approvals that want the same engineer at the same moment one is told that he is booked', async () => {
  const one = await book(said);
  const other = await book({ ...said, from: window.from + 3_600_000 });
  const answers = await Promise.all([
    act('maya-torres', one, 'approve', { engineer: daan }),
    act('yuki-mori', other, 'approve', { engineer: daan }),
  ]);
  expect(answers.map(({ state }) => state).sort()).toEqual(['done', 'invalid']);
  expect(answers.flatMap(({ problems = [] }) => problems.map(({ code }) => code))).toEqual(['booking.engineerTaken']);
  const [won, lost] = answers[0]?.state === 'done' ? [one, other] : [other, one];
  expect((await act('grace-miller', won, 'cancel')).state).toBe('done');
  const freed = (await commentsByApp(desk, won)).filter(({ isPublic }) => !isPublic);
  expect(freed).toMatchObject([{ lines: [expect.stringContaining('You are not booked any more')] }]);
  expect((await act('maya-torres', lost, 'approve', { engineer: daan })).state).toBe('done');
});

test('what is too late is declined with the latest moment; only an administrator sets it aside; the weekend team is one press away', async () => {
  const late = { ...said, from: at(`2026-11-14 09:00 ${LA}`), to: at(`2026-11-14 12:00 ${LA}`) };
  const request = await book(late);
  expect((await bookingOf(request)).state).toBe('declined');
  expect((await comments(request))[0]).toMatch(/later than the offering allows/);
  const reason = { reason: 'Their data centre closes.' };
  expect(await act('maya-torres', request, 'override', reason)).toMatchObject({ problems: [{ code: 'booking.mayNotOverride' }] });
  expect((await act('grace-miller', request, 'instead')).state).toBe('done');
  expect((await bookingOf(request)).state).toBe('weekendTeam');
  const another = await book(late);
  expect((await act('olivia-grant', another, 'override', reason)).state).toBe('done');
  expect((await act('olivia-grant', another, 'approve', { engineer: daan })).state).toBe('done');
});

test('one that came by mail is completed by a contact, never by a colleague', async () => {
  const request = await book(null);
  expect((await bookingOf(request)).state).toBe('incomplete');
  expect((await act('dana-brooks', request, 'complete', said)).state).toBe('refused');
  expect((await act('grace-miller', request, 'complete', said)).state).toBe('done');
  expect((await bookingOf(request)).state).toBe('requested');
});

test('on the own page a contact raises one with one press, however often it is pressed; others only read', async () => {
  const own = ownDesk(desk);
  const wanted = { kind: 'booking', id: 'asking-for-bamboo', fields: said };
  const late = { ...wanted, fields: { ...said, from: at(`2026-11-14 09:00 ${LA}`), to: at(`2026-11-14 10:00 ${LA}`) } };
  expect(await own.ask('grace-miller', 'raiseCare', late)).toMatchObject({ state: 'invalid', problems: [{ code: 'booking.short' }] });
  expect(await own.ask('dana-brooks', 'raiseCare', wanted)).toEqual({ state: 'refused' });
  const raised = (await own.ask('grace-miller', 'raiseCare', wanted)) as { state: string; issueKey: string };
  expect(await own.ask('grace-miller', 'raiseCare', wanted)).toEqual(raised);
  await desk.pass(1);
  const seen = (await own.ask('dana-brooks', 'ownBookings')) as object;
  expect(seen).toMatchObject({ asking: 'contact', bookings: [{ issueKey: raised.issueKey, state: 'requested', window }] });
  expect(JSON.stringify(seen)).not.toMatch(/415 555|Restore the snapshot/);
  expect(await own.ask('aoi-tanaka', 'ownBookings')).toMatchObject({ bookings: [] });
  expect(await own.ask('sam-lee', 'ownBookings')).toEqual({ state: 'refused' });
});

test('the lists are for agents of the very project, and bookings of another one are not in them', async () => {
  await book(said);
  const elsewhere = { type: 'jira:projectPage', project: { id: '10002', key: 'FAC', type: 'service_desk' } };
  for (const key of ['bookings', 'healthChecks']) {
    expect(await desk.ask('rafael-costa', 'project-page', key, BOARD)).toEqual({ state: 'refused' });
    expect(await desk.ask('olivia-grant', 'project-page', key, elsewhere)).toEqual({ state: 'off' });
  }
});
