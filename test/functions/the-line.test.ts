import { at, type Desk, openDesk, type Raised } from './desk';

const FRIDAY = '2026-10-30 16:30 America/Los_Angeles';
const bambooL2 = { productKey: 'bamboo', instanceId: 'harbor-bamboo-production', severity: 'L2' };

let desk: Desk;
let request: Raised;

beforeEach(async () => {
  desk = await openDesk(FRIDAY);
  request = await desk.raise('grace-miller', bambooL2);
});
afterEach(() => desk.site.close());

const stateOf = async (): Promise<unknown> => (await desk.fieldsOf(request.issueKey))['first-response-state'];

describe('D09 a registered contact raises L2 for Bamboo on Friday 30 October 2026 at 16:30 in Los Angeles', () => {
  test('the fields say what was promised: due Sunday 16:30 PST, which is Monday 11:30 in Sydney', async () => {
    const fields = await desk.fieldsOf(request.issueKey);
    expect(Date.parse(String(fields['first-response-due']))).toBe(at('2026-11-02 11:30 Australia/Sydney'));
    expect(fields).toMatchObject({
      severity: 'L2',
      product: 'Bamboo',
      instance: 'Bamboo production',
      'first-response-state': 'open',
      track: 'premier',
      team: 'premier',
    });
  });

  test('it cost one push, at most four calls to Jira and three units of storage writes', async () => {
    const before = desk.site.host.counters();
    await desk.raise('peter-novak', bambooL2);
    const after = desk.site.host.counters();
    expect(after.queuePushes - before.queuePushes).toBe(1);
    expect(after.jiraCalls - before.jiraCalls).toBeLessThanOrEqual(4);
    expect(after.kvsWrites - before.kvsWrites).toBeLessThanOrEqual(3);
  });

  test('the first public comment by an agent meets it, by the comment’s own time', async () => {
    await desk.pass(10);
    const answeredAt = desk.site.clock.now();
    await desk.comment('maya-torres', request.issueKey, true);
    expect(await stateOf()).toBe('met');
    expect(desk.recordOf(request.issueId)?.document.facts.response?.at).toBe(answeredAt);
  });

  test('an answer after it was due breaches it', async () => {
    await desk.site.clock.moveTo(at('2026-11-02 11:31 Australia/Sydney'));
    await desk.comment('liam-okafor', request.issueKey, true);
    expect(await stateOf()).toBe('breached');
  });

  test.each<[string, string, boolean]>([
    ['an internal note by an agent', 'maya-torres', false],
    ['a comment by the reporter', 'grace-miller', true],
    ['X04 a comment by a colleague', 'dana-brooks', true],
  ])('%s is no answer', async (_title, person, visible) => {
    await desk.comment(person, request.issueKey, visible);
    expect(await stateOf()).toBe('open');
  });

  test('a request resolved without an answer has ended, not breached', async () => {
    const { transitions } = (await desk.rest('maya-torres', 'GET', `/rest/api/3/issue/${request.issueKey}/transitions`)) as {
      transitions: { id: string; to: { name: string } }[];
    };
    const resolve = transitions.find(({ to }) => /resolved|canceled/i.test(to.name));
    await desk.rest('maya-torres', 'POST', `/rest/api/3/issue/${request.issueKey}/transitions`, { transition: { id: resolve?.id } });
    await desk.pass(1);
    expect(await stateOf()).toBe('ended');
  });
});

describe('a recorded answer stands', () => {
  let commentId: string;
  beforeEach(async () => {
    commentId = await desk.comment('maya-torres', request.issueKey, true);
  });

  test('when the comment is deleted', async () => {
    await desk.rest('maya-torres', 'DELETE', `/rest/api/3/issue/${request.issueKey}/comment/${commentId}`);
    await desk.pass(10);
    expect(await stateOf()).toBe('met');
  });

  test('when the comment is edited two days later', async () => {
    await desk.pass(2 * 24 * 60);
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Edited.' }] };
    await desk.rest('maya-torres', 'PUT', `/rest/api/3/issue/${request.issueKey}/comment/${commentId}`, {
      body: { type: 'doc', version: 1, content: [paragraph] },
    });
    await desk.pass(10);
    expect(await stateOf()).toBe('met');
  });

  test('when its issue is deleted: the record stays for the figures', async () => {
    await desk.rest('olivia-grant', 'DELETE', `/rest/api/3/issue/${request.issueKey}`);
    await desk.pass(10);
    expect(desk.recordOf(request.issueId)?.document).toMatchObject({ deleted: true, assessment: { clock: { state: 'met' } } });
  });
});

test('a deleted issue that was still open stops its clock where the deletion was noticed', async () => {
  await desk.rest('olivia-grant', 'DELETE', `/rest/api/3/issue/${request.issueKey}`);
  await desk.pass(1);
  expect(desk.recordOf(request.issueId)).toMatchObject({ state: 'ended', document: { deleted: true } });
  expect(desk.lines.join('\n')).toContain(`evaluate ${request.issueId}: deleted`);
});
