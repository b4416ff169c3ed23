import { issuePlace } from './changing';
import { at, type Desk, openDesk, type Raised } from './desk';
import { assigneeOf, callsAbout, deskOf, panelOf, REGIONS, roster, take, toldOf } from './rostered';

const l1 = { productKey: 'jira-software', severity: 'L1' };
const l3 = { productKey: 'jira-software', severity: 'L3' };
const bambooL2 = { productKey: 'bamboo', severity: 'L2' };

let desk: Desk;
const open = async (wallClock: string): Promise<void> => {
  desk = await openDesk(wallClock);
};
afterEach(() => desk.site.close());

const HOUR = 3_600_000;
const NOON = '2026-10-28 12:00 America/Los_Angeles';

const raiseTo = (request: Raised, severity: string, person = 'maya-torres') =>
  desk.ask(person, 'issue-context', 'changeRequest', issuePlace(request), {
    id: 'raise-to-l1',
    reason: 'Production is down',
    seen: 0,
    severity,
  });

describe('somebody is missing: explained, never an error', () => {
  beforeEach(() => open(NOON));

  test('nobody rostered for the team on duty: the panel says so, nothing is written, nothing is assigned', async () => {
    await roster(desk, { 'region:emea': { lead: 'daan' } });
    const request = await desk.raise('grace-miller', bambooL2);
    expect([await callsAbout(desk, request), await assigneeOf(desk, request)]).toEqual([[], null]);
    expect(deskOf(desk, request)?.alerts).toMatchObject([{ kind: 'arrival', state: 'dropped', why: 'nobody' }]);
    const { desk: shown } = await panelOf(desk, request);
    expect(shown.gaps).toContainEqual({ code: 'nobody', subject: 'region:amer' });
    expect(shown.canTake).toBe(true);
  });

  test('the group is empty: the lead is told, and why', async () => {
    await roster(desk, { 'region:amer': { group: 'premier-trainees', lead: 'olivia' } });
    const [call] = await callsAbout(desk, await desk.raise('grace-miller', bambooL2));
    expect(call?.to).toEqual(['olivia']);
    expect(call?.lines).toContain('The Jira group premier-trainees has no active members.');
  });

  test('the group does not exist: the lead is told, and why', async () => {
    await roster(desk, { 'region:amer': { group: 'premier-nowhere', lead: 'olivia' } });
    const [call] = await callsAbout(desk, await desk.raise('grace-miller', bambooL2));
    expect(call?.to).toEqual(['olivia']);
    expect(call?.lines).toContain('The Jira group premier-nowhere does not exist, or the app may not see it.');
  });

  test('a deactivated engineer is passed over, in the group and in the week: others are told', async () => {
    await roster(desk, { 'region:amer': { group: 'premier-amer', lead: 'olivia' } });
    expect(await roster(desk, { 'region:amer': { weeks: { '2026-W44': ['rafael'] } } }, { version: 1 })).toMatchObject({
      state: 'invalid',
      problems: [{ path: 'duties.region:amer.weeks.2026-W44', code: 'personInactive' }],
    });
    for (const reporter of ['grace-miller', 'peter-novak'])
      expect(await toldOf(desk, await desk.raise(reporter, bambooL2))).toEqual([['maya']]);
  });

  test('an engineer whose account was deactivated since: the next one is told and assigned, and why', async () => {
    await roster(desk, { 'region:amer': { group: 'premier-amer', lead: 'olivia', weeks: { '2026-W44': ['liam'] } } });
    const people = desk.site.jira.people();
    desk.site.jira.seed({
      people: people.map((one) => (one.accountId === 'person:liam-okafor' ? { ...one, active: false } : one)),
      projects: [],
      organizations: [],
    });
    const request = await desk.raise('grace-miller', bambooL2);
    const [call] = await callsAbout(desk, request);
    expect([call?.to, await assigneeOf(desk, request)]).toEqual([['maya'], 'person:maya-torres']);
    expect(call?.lines.join()).toContain('Liam Okafor was to be told, and the account is deactivated');
  });

  test('somebody whom Jira does not let be assigned here: the next one is assigned', async () => {
    const { accountId: _id, ...daan } = desk.site.jira.people().find(({ displayName }) => displayName === 'Daan Visser') ?? {
      accountId: '',
    };
    expect(daan).toMatchObject({ displayName: 'Daan Visser' });
    const prem = desk.site.jira.project('PREM');
    if (prem === null) throw new Error('The example has no project PREM.');
    const agents = prem.agents.filter((accountId) => accountId !== 'person:daan-visser');
    desk.site.jira.seed({ people: [], projects: [{ ...prem, agents }], organizations: [] });
    await roster(desk, { 'region:amer': { group: 'premier-amer', lead: 'olivia', weeks: { '2026-W44': ['daan'] } } });
    expect(await assigneeOf(desk, await desk.raise('grace-miller', bambooL2))).toBe('person:maya-torres');
  });
});

describe('severity raised before anybody had it', () => {
  test('to L1 in the last ten minutes of a shift: called at once there, five minutes later the region that took over', async () => {
    await open('2026-10-28 17:40 Europe/Amsterdam');
    await roster(desk, { ...REGIONS, 'region:emea': { lead: 'daan' }, 'region:amer': { lead: 'olivia', weeks: { '2026-W44': ['maya'] } } });
    const request = await desk.raise('grace-miller', l3);
    expect(await toldOf(desk, request)).toEqual([['maya']]);
    await desk.site.clock.moveTo(at('2026-10-28 17:56 Europe/Amsterdam'));
    expect(await raiseTo(request, 'L1')).toEqual({ state: 'changed', told: true });
    await desk.pass(0.1);
    const calls = await callsAbout(desk, request);
    expect(calls.filter(({ isInternal }) => isInternal).map(({ to }) => to)).toHaveLength(2);
    await desk.site.clock.moveTo(at('2026-10-28 18:02 Europe/Amsterdam'));
    const later = (await callsAbout(desk, request)).filter(({ isInternal }) => isInternal).map(({ to }) => to);
    expect(later).toHaveLength(3);
    expect(later.at(-1)).toEqual(['olivia']);
  });

  test('to L1 after somebody took it as L3: it is nobody’s again until somebody presses anew', async () => {
    await open(NOON);
    await roster(desk, REGIONS);
    const request = await desk.raise('grace-miller', l3);
    await take(desk, request, 'maya-torres');
    await desk.pass(60);
    await raiseTo(request, 'L1');
    await desk.pass(0.1);
    expect((await panelOf(desk, request)).desk.canTake).toBe(true);
    expect(deskOf(desk, request)?.alerts.filter(({ kind }) => kind === 'repeat')).toHaveLength(1);
    await take(desk, request, 'maya-torres');
    await desk.pass(9);
    expect(deskOf(desk, request)?.alerts.filter(({ kind }) => kind === 'repeat')).toHaveLength(1);
  });
});

describe('who answers decides who is told', () => {
  test('on a Saturday the weekend team, where the clock runs', async () => {
    await open('2026-10-31 12:00 America/Los_Angeles');
    await roster(desk, REGIONS);
    expect(await toldOf(desk, await desk.raise('grace-miller', l1))).toEqual([['yuki']]);
  });

  test('on a Saturday the standard team, where the weekend team has nobody', async () => {
    await open('2026-10-31 12:00 America/Los_Angeles');
    await roster(desk, { 'region:amer': { lead: 'olivia' }, standard: { lead: 'liam' } });
    expect(await toldOf(desk, await desk.raise('grace-miller', l1))).toEqual([['liam']]);
  });

  test('a held clock is told to nobody before it runs again: Monday 10:00 in Sydney, by Sydney', async () => {
    await open('2026-10-31 12:00 America/Los_Angeles');
    await roster(desk, REGIONS);
    const request = await desk.raise('grace-miller', bambooL2);
    await desk.site.clock.moveTo(at('2026-11-02 09:59 Australia/Sydney'));
    expect([await callsAbout(desk, request), await assigneeOf(desk, request)]).toEqual([[], null]);
    await desk.site.clock.moveTo(at('2026-11-02 10:01 Australia/Sydney'));
    expect(await toldOf(desk, request)).toEqual([['yuki']]);
    expect(await assigneeOf(desk, request)).toBe('person:yuki-mori');
  });

  test('BKG-1 a booked engineer comes before the weekend team, and is assigned', async () => {
    await open('2026-10-31 12:00 America/Los_Angeles');
    await roster(desk, REGIONS);
    const now = desk.site.clock.now();
    const window = { from: now - HOUR, to: now + 5 * HOUR, productKeys: ['bamboo'], engineer: 'person:daan-visser' };
    const document = {
      id: 'b-1',
      kind: 'booking',
      customerId: 'harbor-logistics',
      issueId: '1',
      state: 'approved',
      owner: null,
      nextAt: null,
    };
    desk.site.host.storage.entity('care').put('b-1', {
      ...{ version: 1, customerId: 'harbor-logistics', kind: 'booking', issueId: '1', nextAt: '9999-12-31T23:59:59.999Z' },
      document: { ...document, details: window, steps: [] },
    });
    const request = await desk.raise('grace-miller', bambooL2);
    expect([await toldOf(desk, request), await assigneeOf(desk, request)]).toEqual([[['daan']], 'person:daan-visser']);
  });

  test('R05 on Christmas Day, when every region is closed, the holiday team', async () => {
    await open('2026-12-25 10:00 Europe/Amsterdam');
    await roster(desk, { ...REGIONS, holiday: { lead: 'maya' } });
    expect(await toldOf(desk, await desk.raise('grace-miller', l1))).toEqual([['maya']]);
  });

  test('R01 on Thanksgiving in San Francisco the holiday team, never the office that is closed', async () => {
    await open('2026-11-26 12:00 America/Los_Angeles');
    await roster(desk, { ...REGIONS, holiday: { weeks: { '2026-W48': ['yuki'] } } });
    expect(await toldOf(desk, await desk.raise('grace-miller', l1))).toEqual([['yuki']]);
  });

  test('a Jira Align request its own desk', async () => {
    await open(NOON);
    await roster(desk, { ...REGIONS, align: { lead: 'daan' } });
    expect(await toldOf(desk, await desk.raise('emily-carter', { productKey: 'jira-align', severity: 'L2' }))).toEqual([['daan']]);
  });
});
