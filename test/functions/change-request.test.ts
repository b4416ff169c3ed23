import { commentsByApp, issuePlace, recordWith, requestPlace } from './changing';
import { at, type Desk, openDesk, type Raised } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const LA = 'America/Los_Angeles';
const l3 = { productKey: 'jira-software', severity: 'L3' };
const why = 'Production is down for everybody';
let confirmations = 0;
const change = (request: Raised, wanted: object, person = 'maya-torres') => {
  confirmations += 1;
  const payload = { id: `confirmation-${confirmations}`, reason: why, seen: 0, ...wanted };
  return desk.ask(person, 'issue-context', 'changeRequest', issuePlace(request), payload) as Promise<Record<string, unknown>>;
};
const dueOf = (request: Raised) => recordWith(desk, request).assessment.clock.dueAt;

describe('an agent changes a request before its first answer', () => {
  test('S01 raised from L3 to L1 three hours later: both promises first, then one record, the fields and one comment', async () => {
    const request = await desk.raise('grace-miller', l3);
    const createdAt = recordWith(desk, request).facts.createdAt;
    await desk.pass(180);
    const now = desk.site.clock.now();
    const preview = (await desk.ask('maya-torres', 'issue-context', 'previewChange', issuePlace(request), { severity: 'L1' })) as {
      before: { clock: { dueAt: number } };
      after: { clock: { dueAt: number } };
    };
    expect([preview.before.clock.dueAt, preview.after.clock.dueAt]).toEqual([createdAt + 8 * 3_600_000, now + 30 * 60_000]);
    expect(recordWith(desk, request).facts.changes).toBeUndefined();

    expect(await change(request, { severity: 'L1' })).toEqual({ state: 'changed', told: true });
    expect(recordWith(desk, request)).toMatchObject({
      facts: {
        choice: l3,
        changes: [{ at: now, by: 'person:maya-torres', as: 'agent', reason: why, steps: [{ what: 'severity', from: 'L3', to: 'L1' }] }],
      },
      assessment: { severity: 'L1', clock: { dueAt: now + 30 * 60_000, startAt: now, basis: 'change' } },
      earlier: [{ assessment: { severity: 'L3', clock: { dueAt: createdAt + 8 * 3_600_000 } } }],
    });
    expect((await desk.fieldsOf(request.issueKey)).severity).toBe('L1');
    const comments = await commentsByApp(desk, request);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.isPublic).toBe(true);
    expect(comments[0]?.lines).toEqual([
      'The answer time of this request has changed.',
      'Severity: L3 → L1',
      `Reason: ${why}`,
      expect.stringMatching(/^~Until now: First answer due Wed 28 Oct 17:00 PDT .*L3 \(8 h\).*~$/),
      expect.stringMatching(/^From now on: First answer due Wed 28 Oct 12:30 PDT .*L1 \(30 min\).*from the change on Wed 28 Oct 12:00 PDT/),
    ]);
  });

  test('its customer sees both promises, and no agent’s name', async () => {
    const request = await desk.raise('grace-miller', l3);
    await change(request, { severity: 'L1' });
    const seen = await desk.ask('grace-miller', 'request-panel', 'requestPanel', requestPlace(request));
    expect(seen).toMatchObject({
      assessment: { severity: 'L1' },
      earlier: [{ as: 'agent', byName: null, reason: why, assessment: { severity: 'L3' } }],
    });
    expect(JSON.stringify(seen)).not.toContain('maya');
    const forAgents = await desk.ask('daan-visser', 'issue-context', 'issuePanel', issuePlace(request));
    expect(forAgents).toMatchObject({ earlier: [{ byName: 'Maya Torres', isOwn: false }], changing: { seen: 1 }, isIncomplete: false });
  });

  test('a Japanese customer is told in Japanese, in the time of Tokyo', async () => {
    const request = await desk.raise('aoi-tanaka', { productKey: 'bamboo', severity: 'L3' });
    await change(request, { severity: 'L2' });
    const [comment] = await commentsByApp(desk, request);
    expect(comment?.lines[0]).toBe('このリクエストの初回応答の期限が変わりました。');
    expect(comment?.lines.at(-1)).toContain('JST');
  });

  test('the comment is no first response, and the request is still answered by a person', async () => {
    const request = await desk.raise('grace-miller', l3);
    await change(request, { severity: 'L1' });
    await desk.pass(10);
    expect(recordWith(desk, request).assessment.clock.state).toBe('open');
    await desk.comment('maya-torres', request.issueKey, true);
    expect(recordWith(desk, request).assessment.clock.state).toBe('met');
  });

  test('S05 a running clock is held by a change, and one that is held runs again (S04)', async () => {
    await desk.site.clock.moveTo(at(`2026-11-07 09:00 ${LA}`));
    const request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
    expect(dueOf(request)).toBe(at('2026-11-09 12:00 Australia/Sydney'));
    await desk.pass(60);
    await change(request, { severity: 'L1' });
    expect(dueOf(request)).toBe(desk.site.clock.now() + 30 * 60_000);
    await change(request, { severity: 'L2', seen: 1 });
    expect(dueOf(request)).toBe(at('2026-11-09 12:00 Australia/Sydney'));
  });

  test('lowered after it was missed: the due time moves, the breach stays on record', async () => {
    const request = await desk.raise('grace-miller', { productKey: 'jira-software', severity: 'L1' });
    await desk.pass(60);
    await change(request, { severity: 'L3' });
    await desk.pass(1);
    await desk.comment('maya-torres', request.issueKey, true);
    expect(recordWith(desk, request).assessment.clock).toMatchObject({
      state: 'breached',
      dueAt: recordWith(desk, request).facts.createdAt + 8 * 3_600_000,
    });
    const panel = await desk.ask('maya-torres', 'issue-context', 'issuePanel', issuePlace(request));
    expect(panel).toMatchObject({ earlier: [{ isMissed: true }], changing: null });
  });

  test('the instance goes with its product', async () => {
    const request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2', instanceId: 'harbor-bamboo-production' });
    await change(request, { productKey: 'jira-software' });
    expect(recordWith(desk, request)).toMatchObject({ assessment: { productKey: 'jira-software', instance: null } });
  });
});

describe('another reporter', () => {
  test('Q01 a colleague’s request is given to a registered contact: the clock starts then, the colleague goes on seeing it', async () => {
    const request = await desk.raise('dana-brooks', { productKey: 'jira-software', severity: 'L2' });
    expect(recordWith(desk, request).assessment.track).toBe('standard');
    await desk.pass(360);
    const now = desk.site.clock.now();
    expect(await change(request, { reporterAccountId: 'person:grace-miller' })).toMatchObject({ state: 'changed' });
    expect(recordWith(desk, request).assessment).toMatchObject({
      track: 'premier',
      clock: { startAt: now, dueAt: now + 2 * 3_600_000, basis: 'qualified' },
    });
    const issue = (await desk.rest('maya-torres', 'GET', `/rest/api/3/issue/${request.issueKey}?fields=reporter`)) as {
      fields: { reporter: { accountId: string } };
    };
    expect(issue.fields.reporter.accountId).toBe('person:grace-miller');
    await desk.rest('dana-brooks', 'GET', `/rest/servicedeskapi/request/${request.issueKey}`);
    await desk.pass(10);
    expect(recordWith(desk, request).facts.changes).toHaveLength(1);
  });

  test('Q01, X31 the reporter is registered at 15:00: it stays as it is until somebody moves it, and its clock starts then', async () => {
    const request = await desk.raise('dana-brooks', { productKey: 'jira-software', severity: 'L2' });
    await desk.pass(360);
    const three = desk.site.clock.now();
    const dana = { accountId: 'person:dana-brooks', email: '', name: '', kind: 'direct', partner: '' };
    const command = { act: 'add', person: dana, replaces: 'harbor-peter', attested: true };
    const registered = { customerId: 'harbor-logistics', command, accepted: true };
    const answer = await desk.ask('olivia-grant', 'app-settings', 'changeContact', { type: 'jira:adminPage' }, registered);
    expect(answer).toMatchObject({ state: 'saved' });
    await desk.rest('maya-torres', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/comment`, {
      body: 'Builds still do not start',
      public: false,
    });
    expect(recordWith(desk, request).assessment.track).toBe('standard');
    const moved = { customerId: 'harbor-logistics', issueIds: [request.issueId], id: 'moved-0001' };
    expect(await desk.ask('olivia-grant', 'app-settings', 'moveRequests', { type: 'jira:adminPage' }, moved)).toMatchObject({ left: [] });
    expect(recordWith(desk, request).assessment).toMatchObject({
      track: 'premier',
      clock: { startAt: three, dueAt: three + 2 * 3_600_000 },
    });
  });

  test('changed in Jira’s own field: recorded with when and by whom, and nobody is written to', async () => {
    const request = await desk.raise('dana-brooks', { productKey: 'jira-software', severity: 'L2' });
    await desk.pass(60);
    const changedAt = desk.site.clock.now();
    await desk.rest('daan-visser', 'PUT', `/rest/api/3/issue/${request.issueKey}`, { fields: { reporter: { id: 'person:peter-novak' } } });
    await desk.pass(5);
    expect(recordWith(desk, request)).toMatchObject({
      facts: { changes: [{ at: changedAt, by: 'person:daan-visser', as: 'jira' }] },
      assessment: { track: 'premier', clock: { startAt: changedAt } },
    });
    expect(await commentsByApp(desk, request)).toEqual([]);
  });
});

describe('what is wrong is said by name, and nothing changes', () => {
  test.each<[string, object, object]>([
    ['a severity the plan lacks', { severity: 'L0' }, { field: 'severity', code: 'unknown' }],
    ['a severity that is no text', { severity: 7 }, { field: 'severity', code: 'unknown' }],
    ['a product the plan lacks', { productKey: 'lotus-notes' }, { field: 'product', code: 'unknown' }],
    ['another customer’s instance', { instanceId: 'kita-jira-production' }, { field: 'instance', code: 'unknown' }],
    ['an instance that does not exist', { instanceId: 'no-such-instance' }, { field: 'instance', code: 'unknown' }],
    ['a reporter who does not exist', { reporterAccountId: 'person:nobody' }, { field: 'reporter', code: 'unknown' }],
    ['a reporter who is a sentence', { reporterAccountId: 'Grace, please' }, { field: 'reporter', code: 'unknown' }],
    ['no reason', { severity: 'L1', reason: '  ' }, { field: 'reason', code: 'missing' }],
    ['a reason of 10,000 characters', { severity: 'L1', reason: 'x'.repeat(10_000) }, { field: 'reason', code: 'tooLong' }],
    ['a reason as long as a page may send', { severity: 'L1', reason: 'x'.repeat(400_000) }, { field: 'reason', code: 'tooLong' }],
    ['nothing different', { severity: 'L3' }, { field: 'form', code: 'nothing' }],
    ['nothing at all', {}, { field: 'form', code: 'nothing' }],
  ])('%s', async (_title, wanted, problem) => {
    const request = await desk.raise('grace-miller', l3);
    const before = desk.recordOf(request.issueId)?.version;
    expect(await change(request, wanted)).toEqual({ state: 'invalid', problems: [problem] });
    expect(desk.recordOf(request.issueId)?.version).toBe(before);
    expect(await commentsByApp(desk, request)).toEqual([]);
  });

  test('after the first answer, even one that no event has told about yet', async () => {
    const request = await desk.raise('grace-miller', l3);
    desk.site.host.faults.deliveries = () => [];
    await desk.rest('daan-visser', 'POST', `/rest/servicedeskapi/request/${request.issueKey}/comment`, { body: 'On it.', public: true });
    expect(await change(request, { severity: 'L1' })).toEqual({ state: 'closed', why: 'answered' });
    await desk.pass(1);
    expect(recordWith(desk, request).assessment.clock.state).toBe('met');
    expect(await change(request, { severity: 'L1' })).toEqual({ state: 'closed', why: 'answered' });
  });

  test('after it was closed', async () => {
    const request = await desk.raise('grace-miller', l3);
    const { transitions } = (await desk.rest('maya-torres', 'GET', `/rest/api/3/issue/${request.issueKey}/transitions`)) as {
      transitions: { id: string; to: { statusCategory: { key: string } } }[];
    };
    const done = transitions.find(({ to }) => to.statusCategory.key === 'done');
    await desk.rest('maya-torres', 'POST', `/rest/api/3/issue/${request.issueKey}/transitions`, { transition: { id: done?.id } });
    await desk.pass(1);
    expect(await change(request, { severity: 'L1' })).toEqual({ state: 'closed', why: 'ended' });
  });

  test('a deleted request is refused like one that never was', async () => {
    const request = await desk.raise('grace-miller', l3);
    await desk.rest('olivia-grant', 'DELETE', `/rest/api/3/issue/${request.issueKey}`);
    const deleted = await change(request, { severity: 'L1' });
    expect(deleted).toEqual({ state: 'refused' });
    expect(await change({ issueId: '99999999', issueKey: 'PREM-999' }, { severity: 'L1' })).toEqual(deleted);
  });

  test('a request the app does not serve', async () => {
    const request = await desk.raise('dana-brooks', null, { portal: '2' });
    const place = issuePlace(request, { id: '10002', key: 'FAC', type: 'service_desk' });
    const payload = { id: 'confirmation-fac', reason: why, seen: 0, severity: 'L1' };
    expect(await desk.ask('olivia-grant', 'issue-context', 'changeRequest', place, payload)).toEqual({ state: 'closed', why: 'notServed' });
    expect(await desk.ask('maya-torres', 'issue-context', 'changeRequest', place, payload)).toEqual({ state: 'refused' });
  });
});
