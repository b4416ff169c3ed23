import { issuePlace } from './changing';
import { at, type Desk, FACILITIES, openDesk, type Raised } from './desk';
import { BOARD } from './handing';
import { idle } from './kill-points/idle';
import { ownDesk } from './own-desk';

const LA = 'America/Los_Angeles';
const DAY = 24 * 60;
const daan = 'person:daan-visser';
const prod = 'harbor-bamboo-production';
const window = { from: at(`2026-11-21 09:00 ${LA}`), to: at(`2026-11-21 17:00 ${LA}`), zone: LA };
const weekend = {
  ...window,
  ...{ purpose: 'upgrade', productKeys: ['bamboo'], upgradePlan: 'Stop, back up, upgrade, start.' },
  ...{ rollbackPlan: 'Restore the snapshot.', contact: 'Grace Miller, +1 415 555 0100' },
};

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(`2026-10-26 09:00 ${LA}`);
});
afterEach(() => desk.site.close());

const ask = async (kind: string, fields: object, id: string): Promise<Raised> => {
  const { issueKey } = (await ownDesk(desk).ask('grace-miller', 'raiseCare', { kind, id, fields })) as { issueKey: string };
  const { id: issueId } = (await desk.rest('olivia-grant', 'GET', `/rest/api/3/issue/${issueKey}`)) as { id: string };
  await desk.pass(1);
  return { issueId, issueKey };
};
/** Nights come meanwhile, and no sweeps. */
const until = (wallClock: string): Promise<void> => idle(desk, (at(wallClock) - desk.site.clock.now()) / 60_000, ['nightly']);
let pressed = 0;
const approve = (request: Raised): Promise<unknown> =>
  desk.ask('maya-torres', 'issue-context', 'act', issuePlace(request), {
    ...{ kind: 'booking', recordId: null, action: 'approve', fields: { engineer: daan }, id: `gone-press-${pressed++}` },
  });
const booked = async (id = 'asking-for-november'): Promise<Raised> => {
  const request = await ask('booking', weekend, id);
  expect(await approve(request)).toMatchObject({ state: 'done' });
  return request;
};
const remove = ({ issueKey }: Raised): Promise<unknown> => desk.rest('olivia-grant', 'DELETE', `/rest/api/3/issue/${issueKey}`);
const careOf = (kind: string, { issueId }: Raised) =>
  (desk.site.host.storage.entity('care').get(`${kind}-${issueId}`) as { document: { state: string; details: { reason: string | null } } })
    .document;
const dueInTheWindow = async (): Promise<number | undefined> => {
  await until(`2026-11-21 10:00 ${LA}`);
  const { issueId } = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  return desk.recordOf(issueId)?.document.assessment.clock.dueAt;
};

describe('what a request was ends with it', () => {
  test('K01 a booking whose request is deleted covers nothing any more: Saturday 10:00 waits for Monday', async () => {
    const request = await booked();
    await remove(request);
    await desk.pass(1);
    expect(careOf('booking', request)).toMatchObject({ state: 'cancelled', details: { reason: 'The request was deleted in Jira.' } });
    expect(await dueInTheWindow()).toBe(at('2026-11-23 12:00 Australia/Sydney'));
  });

  test('BKG-1 its engineer can be booked for the same hours, and the list says why', async () => {
    await remove(await booked());
    await desk.pass(1);
    await booked('asking-once-more');
    const { rows } = (await desk.ask('maya-torres', 'project-page', 'bookings', BOARD)) as { rows: readonly object[] };
    expect(rows).toMatchObject([{ booking: { state: 'approved' } }, { booking: { state: 'cancelled' } }]);
  });

  test('the same, by the next morning, where it is moved to a project that is not served', async () => {
    const request = await booked();
    await idle(desk, DAY, ['nightly']);
    desk.site.jira.moveIssue('person:olivia-grant', request.issueKey, FACILITIES);
    await idle(desk, DAY, ['nightly']);
    expect(careOf('booking', request)).toMatchObject({ state: 'cancelled', details: { reason: expect.stringContaining('was moved') } });
  });

  test('HLT-1 a health check whose request is deleted leaves its quarter free', async () => {
    const first = await ask('health-check', { instanceId: prod }, 'asking-first-check');
    await remove(first);
    await desk.pass(1);
    expect(careOf('health-check', first).state).toBe('cancelled');
    const second = await ask('health-check', { instanceId: prod }, 'asking-second-check');
    expect(careOf('health-check', second).state).toBe('requested');
  });

  test('one that has begun runs out by itself', async () => {
    const request = await booked();
    await until(`2026-11-21 09:30 ${LA}`);
    await remove(request);
    await desk.pass(1);
    expect([careOf('booking', request).state, desk.recordOf(request.issueId)?.document.deleted]).toEqual(['approved', true]);
    await until(`2026-11-21 17:00 ${LA}`);
    await desk.pass(6);
    expect(careOf('booking', request).state).toBe('done');
  });
});

test('a deletion whose event was lost is found by the night, and nothing else is asked about again', async () => {
  const [gone, stays] = [await booked(), await ask('health-check', { instanceId: prod }, 'asking-first-check')];
  await idle(desk, DAY, ['nightly']);
  desk.site.host.faults.deliveries = () => [];
  await remove(gone);
  await idle(desk, 60, ['sweep']);
  expect(careOf('booking', gone).state).toBe('approved');
  desk.lines.length = 0;
  await idle(desk, DAY, ['nightly']);
  expect([careOf('booking', gone).state, careOf('health-check', stays).state]).toEqual(['cancelled', 'requested']);
  expect(desk.lines.filter((line) => line.includes(`evaluate ${stays.issueId}`))).toEqual([]);
});
