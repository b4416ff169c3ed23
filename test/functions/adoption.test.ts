import { commentsByApp, issuePlace, recordWith, requestPlace } from './changing';
import { at, type Desk, openDesk, type Raised } from './desk';

const SATURDAY = '2026-10-31 10:00 America/Los_Angeles';
const ownPage = { type: 'jira-service-management:portal-user-menu-action', portal: { id: '1' } };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(SATURDAY);
});
afterEach(() => desk.site.close());

const raise = (reporter = 'dana-brooks', severity = 'L1') =>
  desk.raise(reporter, { productKey: 'jira-software', severity }, { organizationIds: ['102'] });
const adopt = (request: Raised, person: string, id = `adopt-by-${person}`, place: object = requestPlace(request)) =>
  desk.ask(person, 'request-panel', 'adoptRequest', place as Record<string, unknown>, { issueId: request.issueId, id }) as Promise<{
    state: string;
  }>;
const panel = (request: Raised, person: string) =>
  desk.ask(person, 'request-panel', 'requestPanel', requestPlace(request)) as Promise<{
    state: string;
    adopting: { after: { track: string } } | null;
  }>;
const listed = async (person: string) => {
  const view = (await desk.ask(person, 'own-page', 'adoptable', ownPage)) as { state: string; requests?: { issueId: string }[] };
  return view.requests?.map(({ issueId }) => issueId) ?? view.state;
};

describe('X01, X02 a colleague who is no contact asks on Saturday', () => {
  test('CON-1 a contact sees the promise before, adopts with one click, and it counts from then', async () => {
    const request = await raise();
    expect(recordWith(desk, request).assessment.track).toBe('standard');
    expect(await panel(request, 'dana-brooks')).toMatchObject({ state: 'ready', adopting: null });
    await desk.site.clock.moveTo(at('2026-10-31 10:20 America/Los_Angeles'));
    expect(await panel(request, 'peter-novak')).toMatchObject({ adopting: { issueId: request.issueId, after: { track: 'premier' } } });
    expect(await listed('peter-novak')).toEqual([request.issueId]);
    expect(await adopt(request, 'peter-novak')).toEqual({ state: 'adopted' });
    expect(recordWith(desk, request)).toMatchObject({
      facts: { createdAt: at(SATURDAY), changes: [{ as: 'customer', by: 'person:peter-novak' }] },
      assessment: { track: 'premier', clock: { dueAt: at('2026-10-31 10:50 America/Los_Angeles') } },
      earlier: [{ assessment: { track: 'standard' } }],
    });
    expect((await desk.fieldsOf(request.issueKey)).track).toBe('premier');
  });

  test('CON-1 the first reporter goes on seeing it, still is its reporter, and the evaluator leaves it adopted', async () => {
    const request = await raise();
    await adopt(request, 'grace-miller');
    await desk.rest('maya-torres', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/comment`, {
      body: 'Jira is still down',
      public: false,
    });
    await desk.pass(10);
    expect(recordWith(desk, request)).toMatchObject({ assessment: { track: 'premier' }, facts: { changes: [{}] } });
    const issue = (await desk.rest('dana-brooks', 'GET', `/rest/servicedeskapi/request/${request.issueKey}`)) as {
      reporter: { accountId: string };
    };
    expect(issue.reporter.accountId).toBe('person:dana-brooks');
    expect(await panel(request, 'dana-brooks')).toMatchObject({
      state: 'ready',
      assessment: { track: 'premier' },
      earlier: [{ byName: null }],
    });
    expect(JSON.stringify(await panel(request, 'dana-brooks'))).not.toContain('Grace');
    expect(await listed('peter-novak')).toEqual([]);
  });

  test('a doubled click, and one more press later, change once', async () => {
    const request = await raise();
    const both = await Promise.all([adopt(request, 'grace-miller'), adopt(request, 'grace-miller')]);
    expect([...both, await adopt(request, 'grace-miller', 'pressed-again')]).toEqual(Array(3).fill({ state: 'adopted' }));
    expect(recordWith(desk, request).facts.changes).toHaveLength(1);
  });

  test('two contacts at the same moment: one has it, the other is told', async () => {
    const request = await raise();
    const both = await Promise.all([adopt(request, 'grace-miller'), adopt(request, 'peter-novak')]);
    expect(both.map(({ state }) => state).sort()).toEqual(['adopted', 'taken']);
    expect(recordWith(desk, request).facts.changes).toHaveLength(1);
  });
});

describe('F8 adopting', () => {
  test('killed at each of its calls: pressed again it is adopted once, by whoever pressed', async () => {
    for (let kill = 1; kill <= 40; kill++) {
      const request = await raise();
      let calls = 0;
      desk.site.host.faults.around = async (_call, proceed) => {
        if (++calls >= kill) throw new Error('killed');
        return proceed();
      };
      await adopt(request, 'grace-miller').catch(() => null);
      desk.site.host.faults.around = (_call, proceed) => proceed();
      expect([kill, await adopt(request, 'grace-miller')]).toEqual([kill, { state: 'adopted' }]);
      await desk.pass(2);
      expect([kill, recordWith(desk, request).facts.changes?.length, (await desk.fieldsOf(request.issueKey)).track]).toEqual([
        kill,
        1,
        'premier',
      ]);
      if (calls < kill) return;
    }
    throw new Error('It never came through.');
  });
});

describe('who may adopt', () => {
  test.each([
    ['a contact of another company', 'aoi-tanaka'],
    ['a colleague who is no contact', 'dana-brooks'],
    ['somebody of no company', 'sam-lee'],
    ['an agent', 'maya-torres'],
  ])('CON-12 not %s, who is told the same as for a request that never was', async (_name, person) => {
    const request = await raise();
    const before = JSON.stringify(recordWith(desk, request));
    expect(await adopt(request, person)).toEqual({ state: 'refused' });
    expect(await adopt({ issueId: '999999', issueKey: 'PREM-9999' }, person)).toEqual({ state: 'refused' });
    expect(JSON.stringify(recordWith(desk, request))).toBe(before);
  });

  test('not a contact who cannot see the request, whatever the page claims', async () => {
    const request = await desk.raise('dana-brooks', { productKey: 'jira-software', severity: 'L1' }, { organizationIds: [] });
    const seen = await raise('dana-brooks', 'L2');
    expect(await adopt(request, 'grace-miller', 'adopt-unseen', requestPlace(seen))).toEqual({ state: 'refused' });
    expect(await listed('grace-miller')).toEqual([seen.issueId]);
  });

  test.each([
    ['an id that is no number', { issueId: 'PREM-1', id: 'abcdefgh' }],
    ['no id of the press', { issueId: '1' }],
    ['nothing', null],
  ])('bad input changes nothing: %s', async (_name, payload) => {
    const request = await raise();
    expect(await desk.ask('grace-miller', 'request-panel', 'adoptRequest', requestPlace(request), payload)).toEqual({ state: 'refused' });
  });

  test('not once an agent has answered', async () => {
    const request = await raise();
    await desk.comment('maya-torres', request.issueKey, true);
    expect(await adopt(request, 'grace-miller')).toEqual({ state: 'closed', why: 'answered' });
    expect(await listed('grace-miller')).toEqual([]);
  });
});

describe('participants never matter', () => {
  test('X03 a contact’s request with 25 participants is premium like any other', async () => {
    const request = await raise('grace-miller');
    const people = desk.site.jira
      .people()
      .filter(({ accountId }) => accountId !== 'person:grace-miller')
      .map(({ accountId }) => accountId);
    await desk.rest('maya-torres', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/participant`, { accountIds: people });
    await desk.pass(5);
    expect(people.length).toBeGreaterThanOrEqual(20);
    expect(recordWith(desk, request)).toMatchObject({ assessment: { track: 'premier' } });
  });

  test('CON-2 a contact among the participants does not make a colleague’s request premium', async () => {
    const request = await raise();
    await desk.rest('maya-torres', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/participant`, {
      accountIds: ['person:grace-miller'],
    });
    await desk.pass(5);
    expect(recordWith(desk, request).assessment.track).toBe('standard');
  });

  test('X04 a participant who comments first answers nothing: the clock goes on', async () => {
    const request = await raise('grace-miller');
    await desk.comment('dana-brooks', request.issueKey, true);
    await desk.pass(5);
    expect(recordWith(desk, request)).toMatchObject({ facts: { response: null }, assessment: { clock: { state: 'open' } } });
  });
});

describe('an agent asks a contact to take a request over', () => {
  const ask = (request: Raised, person: string, contactId: string, text = 'Please take this over.') =>
    desk.ask(person, 'issue-context', 'askContact', issuePlace(request), { contactId, text }) as Promise<{
      state: string;
      again?: boolean;
    }>;
  const participants = async (request: Raised) => {
    const path = `/rest/servicedeskapi/request/${request.issueKey}/participant`;
    return ((await desk.rest('maya-torres', 'GET', path)) as { values: { accountId: string }[] }).values.map(({ accountId }) => accountId);
  };

  test('card 1 the contact becomes a participant and reads one public comment, once however often and by whomever it is asked', async () => {
    const request = await raise();
    const view = (await desk.ask('maya-torres', 'issue-context', 'issuePanel', issuePlace(request))) as {
      ways: { asking: { contacts: { contactId: string; askedAt: number | null }[]; text: string } };
    };
    const contact = view.ways.asking.contacts[0];
    expect(view.ways.asking.text).toContain('Adopt this request');
    expect(view.ways.asking.contacts.every(({ askedAt }) => askedAt === null)).toBe(true);
    const answers = [
      ...(await Promise.all([
        ask(request, 'maya-torres', contact?.contactId ?? ''),
        ask(request, 'daan-visser', contact?.contactId ?? ''),
      ])),
      await ask(request, 'maya-torres', contact?.contactId ?? '', 'Please, again.'),
    ];
    await desk.pass(10);
    expect(answers.map(({ state }) => state)).toEqual(['asked', 'asked', 'asked']);
    expect(await commentsByApp(desk, request)).toEqual([{ isPublic: true, lines: ['Please take this over.'] }]);
    expect(await participants(request)).toHaveLength(1);
    expect(recordWith(desk, request)).toMatchObject({ assessment: { track: 'standard' }, facts: { response: null } });
    expect(await adopt(request, 'grace-miller')).toEqual({ state: 'adopted' });
  });

  test('killed at each of its calls: asked again it ends with one comment and one participant', async () => {
    for (let kill = 1; kill <= 40; kill++) {
      const request = await raise();
      let calls = 0;
      desk.site.host.faults.around = async (_call, proceed) => {
        if (++calls >= kill) throw new Error('killed');
        return proceed();
      };
      const answer = await ask(request, 'maya-torres', 'harbor-grace').catch(() => null);
      const made = calls;
      desk.site.host.faults.around = (_call, proceed) => proceed();
      await ask(request, 'maya-torres', 'harbor-grace');
      await desk.pass(10);
      expect([kill, await commentsByApp(desk, request), await participants(request)]).toEqual([
        kill,
        [{ isPublic: true, lines: ['Please take this over.'] }],
        ['person:grace-miller'],
      ]);
      if (answer?.state === 'asked' && made < kill) return;
    }
    throw new Error('It never came through.');
  });

  test.each([
    ['nothing written', 'harbor-grace', '  ', { state: 'invalid', code: 'textMissing' }],
    ['too much written', 'harbor-grace', 'a'.repeat(2_001), { state: 'invalid', code: 'textTooLong' }],
    ['nobody known', 'somebody', 'Please', { state: 'invalid', code: 'contactGone' }],
    ['a contact of another company', 'kita-aoi', 'Please', { state: 'invalid', code: 'contactGone' }],
  ])('refuses %s', async (_name, contactId, text, answer) => {
    const request = await raise();
    expect(await ask(request, 'maya-torres', contactId, text)).toEqual(answer);
    expect(await participants(request)).toEqual([]);
  });

  test('is for agents of the project only', async () => {
    const request = await raise();
    expect(await ask(request, 'rafael-costa', 'harbor-grace')).toEqual({ state: 'refused' });
    expect(await participants(request)).toEqual([]);
  });
});
