import { issuePlace, requestPlace } from './changing';
import { at, type Desk, openDesk, type Raised } from './desk';
import { handing } from './handing';
import { assigneeOf, callsAbout, panelOf, REGIONS, roster } from './rostered';

const FRIDAY = '2026-10-30 16:10 America/Los_Angeles';
const l1 = { productKey: 'jira-software', severity: 'L1' };

let desk: Desk;
let request: Raised;
let hands: ReturnType<typeof handing>;
beforeEach(async () => {
  desk = await openDesk(FRIDAY);
  hands = handing(desk);
  await roster(desk, REGIONS);
  request = await desk.raise('grace-miller', l1);
});
afterEach(() => desk.site.close());

const until = (wallClock: string): Promise<void> => desk.site.clock.moveTo(at(wallClock));
const FIVE_PM = '2026-10-30 17:00 America/Los_Angeles';
const handoffComments = async (): Promise<readonly { to: readonly string[]; lines: readonly string[]; isInternal: boolean }[]> =>
  (await callsAbout(desk, request)).filter(({ lines }) => /handoff|became critical/i.test(lines[0] ?? ''));
const customerReads = async (person = 'grace-miller'): Promise<string> =>
  JSON.stringify(((await desk.ask(person, 'request-panel', 'requestPanel', requestPlace(request))) as { care: unknown }).care);

describe('X30 Friday 16:10 in Los Angeles, an L1 that the weekend team takes over', () => {
  test('it is on the board an hour before, and the note is prefilled from record and Jira', async () => {
    request = desk.site.jira.createRequest({
      ...{ reporter: 'person:grace-miller', serviceDeskId: '1', requestTypeId: '11', summary: 'Nobody can log in', description: '' },
      properties: { '7f1c2b0a-5d64-4c1e-9a53-2f0e8d6b41c7': { premier: { ...l1, instanceId: null } } },
      files: ['thread-dump-node-1.txt', 'gc-node-1.log'],
    });
    await desk.pass(1);
    await desk.comment('grace-miller', request.issueKey, true);
    await until('2026-10-30 16:20 America/Los_Angeles');
    const { toDo } = await hands.board();
    expect(toDo.map(({ issueKey, handoff }) => [issueKey, handoff.from, handoff.to])).toContainEqual([
      ...[request.issueKey, 'region:amer', 'weekend'],
    ]);
    const note = (await desk.ask('maya-torres', 'issue-context', 'handoffNote', issuePlace(request), {
      language: 'en',
      zone: 'America/Los_Angeles',
    })) as { fields: Record<string, string> };
    expect(note.fields.factsSoFar).toContain('Nobody can log in');
    expect(note.fields.factsSoFar).toContain('Harbor Logistics');
    expect(note.fields.lastWord).toMatch(/Grace Miller: We are looking into it\.$/);
    expect(note.fields.risks).toContain('First answer due Fri 30 Oct 16:40 PDT');
    expect(note.fields.files).toBe('thread-dump-node-1.txt\ngc-node-1.log');
    expect(note.fields.nextStep).toBe('');
  });

  test('accepted at 16:48 it is warm; receiver has it, is assigned, and the customer reads who it is', async () => {
    await until('2026-10-30 16:35 America/Los_Angeles');
    expect(await hands.offer('maya-torres', request)).toMatchObject({ state: 'done' });
    await until('2026-10-30 16:48 America/Los_Angeles');
    expect(await hands.accept('yuki-mori', request)).toMatchObject({ state: 'done' });
    expect(await assigneeOf(desk, request)).toBe('person:yuki-mori');
    expect((await panelOf(desk, request)).desk.holder).toMatchObject({ name: '森 由紀', as: 'pressed' });
    const { done } = await hands.board();
    expect(done[0]?.handoff.record).toMatchObject({ state: 'warm', details: { overlapMinutes: 12 } });
    expect(JSON.parse(await customerReads())).toMatchObject([
      { sentence: 'handoff.customer.engineer', values: { engineer: '森 由紀', giver: 'Maya Torres', place: 'weekend' } },
    ]);
    expect(await customerReads()).not.toContain('thread dumps');
    await until('2026-10-30 18:00 America/Los_Angeles');
    expect(await handoffComments()).toEqual([]);
  });

  test('not accepted it is cold at 17:00, and the duty lead is told once, internally', async () => {
    await hands.offer('maya-torres', request);
    await until('2026-10-30 17:30 America/Los_Angeles');
    const comments = await handoffComments();
    expect(comments).toMatchObject([{ isInternal: true, to: ['olivia'] }]);
    expect(comments[0]?.lines[0]).toMatch(/^Cold handoff: nobody of Weekend support .* had accepted PREM-1 .* Fri 17:00 Los Angeles\.$/);
    expect((await hands.board()).cold[0]?.handoff.record?.details).toMatchObject({ isTold: true, lead: 'person:olivia-grant' });
    expect(JSON.parse(await customerReads())).toMatchObject([{ sentence: 'handoff.customer.team', values: { place: 'weekend' } }]);
  });

  test('cold is told once where every schedule runs twice at a time', async () => {
    await hands.offer('maya-torres', request);
    desk.site.host.faults.scheduleRuns = () => 2;
    // Long enough for the other run to look for the comment before it is there.
    desk.site.host.faults.around = async ({ method, path }, proceed) => {
      if (method === 'POST' && path.endsWith('/comment')) await new Promise((resolve) => setTimeout(resolve, 300));
      return proceed();
    };
    await until('2026-10-30 17:30 America/Los_Angeles');
    expect(await handoffComments()).toHaveLength(1);
  });

  test('a note that nobody wrote is cold as well; accepted after the shift it is no warm one', async () => {
    await until('2026-10-30 17:10 America/Los_Angeles');
    const { cold } = await hands.board();
    expect(cold).toHaveLength(1);
    expect(await hands.accept('yuki-mori', request, cold[0]?.handoff.recordId ?? null)).toMatchObject({ state: 'done' });
    const { done } = await hands.board();
    expect(done[0]?.handoff.record).toMatchObject({ state: 'taken', ownerName: '森 由紀', details: { overlapMinutes: 0 } });
  });

  test('two people press accept at the same moment: one has it, the other reads who', async () => {
    expect(await roster(desk, { weekend: {} }, { version: 1 })).toMatchObject({ state: 'saved' });
    await hands.offer('maya-torres', request);
    const answers = await Promise.all([hands.accept('daan-visser', request), hands.accept('liam-okafor', request)]);
    expect(answers.map(({ state }) => state).sort()).toEqual(['done', 'overtaken']);
    const winner = answers[0]?.state === 'done' ? 'Daan Visser' : 'Liam Okafor';
    expect(answers.find(({ state }) => state === 'overtaken')).toMatchObject({ now: 'warm', byName: winner });
    expect((await hands.board()).done[0]?.handoff.record?.ownerName).toBe(winner);
  });

  test('only people of the receiving team accept, never the giver', async () => {
    await hands.offer('maya-torres', request);
    expect(await hands.accept('daan-visser', request)).toMatchObject({ problems: [{ code: 'handoff.notOfReceivingTeam' }] });
    expect(await hands.accept('maya-torres', request)).toMatchObject({ problems: [{ code: 'handoff.giverCannotAccept' }, {}] });
  });

  test('a repeated press changes nothing twice', async () => {
    await hands.offer('maya-torres', request);
    const id = 'the-very-same-press';
    await hands.act('yuki-mori', request, 'accept', { id });
    expect(await hands.act('yuki-mori', request, 'accept', { id })).toMatchObject({ state: 'done' });
    expect((await hands.board()).done[0]?.handoff.record?.steps).toHaveLength(3);
  });

  test('an answered request is handed over all the same, a resolved one is not', async () => {
    await desk.comment('maya-torres', request.issueKey, true);
    expect((await hands.board()).toDo).toHaveLength(1);
    const { transitions } = (await desk.rest('maya-torres', 'GET', `/rest/api/3/issue/${request.issueKey}/transitions`)) as {
      transitions: { id: string; name: string }[];
    };
    const resolve = transitions.find(({ name }) => /resolve/i.test(name))?.id;
    await desk.rest('maya-torres', 'POST', `/rest/api/3/issue/${request.issueKey}/transitions`, {
      transition: { id: resolve },
      fields: { resolution: { name: 'Done' } },
    });
    await desk.pass(1);
    expect((await hands.board()).toDo).toEqual([]);
    await until('2026-10-30 17:20 America/Los_Angeles');
    expect((await hands.board()).cold).toEqual([]);
    expect(await handoffComments()).toEqual([]);
  });
});

describe('who is missing', () => {
  const deactivate = (accountId: string): void => {
    const people = desk.site.jira.people().map((one) => (one.accountId === accountId ? { ...one, active: false } : one));
    desk.site.jira.seed({ people, projects: [], organizations: [] });
  };

  test('nobody is rostered for the region: nobody is mentioned, and it says so', async () => {
    expect(await roster(desk, { 'region:amer': {} }, { version: 1 })).toMatchObject({ state: 'saved' });
    await until('2026-10-30 17:10 America/Los_Angeles');
    const [comment] = await handoffComments();
    expect(comment?.to).toEqual([]);
    expect(comment?.lines.at(-1)).toBe('No duty lead is named for AMER (San Francisco), so nobody was mentioned.');
    expect((await hands.board()).cold[0]?.handoff.record?.details).toMatchObject({ lead: null });
  });

  test('the duty lead was deactivated since: nobody is mentioned, and it says so', async () => {
    expect(await roster(desk, { 'region:amer': { lead: 'daan' } }, { version: 1 })).toMatchObject({ state: 'saved' });
    deactivate('person:daan-visser');
    await until('2026-10-30 17:10 America/Los_Angeles');
    const [comment] = await handoffComments();
    expect([comment?.to, comment?.lines.length]).toEqual([[], 3]);
  });

  test('the weekend has a lead of its own: the giver’s lead is told', async () => {
    await roster(desk, { weekend: { lead: 'daan', group: 'weekend-desk' } }, { version: 1 });
    await until('2026-10-30 17:10 America/Los_Angeles');
    expect((await handoffComments()).map(({ to }) => to)).toEqual([['olivia']]);
  });

  test('the receiving group is empty: any agent of the project may accept', async () => {
    expect(await roster(desk, { weekend: { group: 'premier-trainees' } }, { version: 1 })).toMatchObject({ state: 'saved' });
    await hands.offer('maya-torres', request);
    expect(await hands.accept('daan-visser', request)).toMatchObject({ state: 'done' });
  });
});

test('a severity raised in the last ten minutes is on the board, and the lead is told at once', async () => {
  const late = await desk.raise('peter-novak', { productKey: 'jira-software', severity: 'L3' });
  await until('2026-10-30 16:53 America/Los_Angeles');
  const change = { severity: 'L1', reason: 'Production is down', seen: 0, id: 'raise-to-l1' };
  await desk.ask('maya-torres', 'issue-context', 'changeRequest', issuePlace(late), change);
  await desk.pass(3);
  const row = (await hands.board()).toDo.find(({ issueKey }) => issueKey === late.issueKey);
  expect(row?.handoff).toMatchObject({ isLateRaise: true, record: { state: 'due' } });
  const told = (await callsAbout(desk, late)).filter(({ lines }) => /became critical minutes before/.test(lines[0] ?? ''));
  expect(told).toMatchObject([{ isInternal: true, to: ['olivia'] }]);
});

test('TEA-8 a booked engineer has precedence over the weekend team, and only he accepts', async () => {
  const details = {
    from: at(FIVE_PM),
    to: at('2026-10-31 01:00 America/Los_Angeles'),
    productKeys: ['jira-software'],
    engineer: 'person:liam-okafor',
  };
  const document = { id: 'booking-1', kind: 'booking', customerId: 'harbor-logistics', issueId: '1', state: 'approved', owner: null };
  desk.site.host.storage.entity('care').put('booking-1', {
    version: 1,
    ...{ customerId: 'harbor-logistics', kind: 'booking', issueId: '1', nextAt: '9999-12-31T23:59:59.999Z' },
    document: { ...document, nextAt: null, details, steps: [] },
  });
  const booked = await desk.raise('grace-miller', l1);
  await desk.pass(1);
  const row = (await hands.board()).toDo.find(({ issueKey }) => issueKey === booked.issueKey);
  expect(row?.handoff).toMatchObject({ from: 'region:amer', to: 'booked' });
  await hands.offer('maya-torres', booked);
  expect(await hands.accept('yuki-mori', booked)).toMatchObject({ problems: [{ code: 'handoff.notOfReceivingTeam' }] });
  expect(await hands.accept('liam-okafor', booked)).toMatchObject({ state: 'done' });
});

test('it goes back on Monday: Sydney accepts before the weekend team leaves', async () => {
  await hands.offer('maya-torres', request);
  await hands.accept('yuki-mori', request);
  await until('2026-11-02 09:15 Australia/Sydney');
  const { toDo } = await hands.board();
  expect(toDo.map(({ handoff }) => [handoff.from, handoff.to])).toEqual([['weekend', 'region:apac']]);
  expect(await hands.offer('yuki-mori', request)).toMatchObject({ state: 'done' });
  await until('2026-11-02 09:50 Australia/Sydney');
  expect(await hands.accept('liam-okafor', request)).toMatchObject({ state: 'done' });
  expect(JSON.parse(await customerReads())).toMatchObject([
    { values: { engineer: 'Liam Okafor', giver: '森 由紀', place: 'region:apac' } },
  ]);
});
