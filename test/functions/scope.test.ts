import { join } from 'node:path';
import { readManifest } from '../site/forge/manifest';
import { commentsByApp, issuePlace, requestPlace } from './changing';
import { type Desk, openDesk, type Raised } from './desk';

const { appId } = readManifest(join(__dirname, '../../manifest.yml'));

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 09:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

interface Kept {
  readonly facts: { readonly text?: { readonly otherShare: number; readonly suggests: readonly string[] }; readonly choice: unknown };
  readonly assessment: {
    readonly scope: string;
    readonly clock: { readonly state: string; readonly dueAt?: number };
    readonly reasons: readonly { readonly code: string }[];
  };
}

const kept = ({ issueId }: Raised): Kept => (desk.recordOf(issueId) as unknown as { document: Kept }).document;
const codes = (request: Raised) => kept(request).assessment.reasons.map(({ code }) => code);
const jira = { productKey: 'jira-software', instanceId: 'harbor-jira-production', severity: 'L2' };

let marks = 0;
const say = (request: Raised, mark: object, person = 'maya-torres') => {
  marks += 1;
  const payload = {
    id: `mark-${marks}-of-this-test`,
    to: null,
    renewal: null,
    reason: 'Checked with the customer',
    reply: '',
    seen: 0,
    ...mark,
  };
  return desk.ask(person, 'issue-context', 'markScope', issuePlace(request), payload) as Promise<Record<string, unknown>>;
};

/** A request as somebody writes it. */
async function written(summary: string, description: string): Promise<Raised> {
  const raised = desk.site.jira.createRequest({
    ...{ reporter: 'person:aoi-tanaka', serviceDeskId: '1', requestTypeId: '11', summary, description },
    properties: { [appId]: { premier: { productKey: 'jira-software', instanceId: null, severity: 'L2' } } },
  });
  await desk.pass(1 / 30);
  return raised;
}

describe('what a request is about', () => {
  test('X24 the kind and the business impact are stored with the choice; the agent sees them, the words are nowhere', async () => {
    const value = { premier: { ...jira, kind: 'feature', impact: 'Our drivers cannot load the trucks' } };
    const request = await desk.raise('grace-miller', null, { value });
    expect(kept(request).facts.choice).toEqual(value.premier);
    expect([kept(request).assessment.scope, kept(request).assessment.clock.state]).toEqual(['out', 'open']);
    const panel = (await desk.ask('maya-torres', 'issue-context', 'issuePanel', issuePlace(request))) as { scope: object };
    expect(panel.scope).toMatchObject({ kind: 'feature', impact: value.premier.impact, asksImpact: true, mark: null, canConfirm: true });
    expect(JSON.stringify(desk.recordOf(request.issueId))).not.toContain('The build queue stands still');
  });

  test('X23 a request in Japanese: clock runs, badge for the agent, notice for the customer; only the share is kept', async () => {
    const request = await written('ログインできません', '朝から誰もログインできない状態です。\nhttps://jira.kitabank.example/login');
    expect([kept(request).facts.text?.otherShare, kept(request).assessment.clock.state]).toEqual([1, 'open']);
    expect(codes(request)).toContain('languageOther');
    const panel = JSON.stringify(await desk.ask('aoi-tanaka', 'request-panel', 'requestPanel', requestPlace(request)));
    expect(panel).toContain('languageOther');
  });

  test('a guess from the words is for agents only and changes nothing', async () => {
    const request = await written('Do you offer training?', 'We would like a workshop for our new people.');
    expect([kept(request).facts.text?.suggests, kept(request).assessment.scope]).toEqual([['training'], 'in']);
    expect(JSON.stringify(await desk.ask('maya-torres', 'issue-context', 'issuePanel', issuePlace(request)))).toContain('kindSuggested');
    const seen = JSON.stringify(await desk.ask('aoi-tanaka', 'request-panel', 'requestPanel', requestPlace(request)));
    expect(seen).not.toContain('kindSuggested');
  });

  test('what the panel sends in another shape does not spoil the choice beside it', async () => {
    const value = { premier: { ...jira, kind: { $ne: 1 }, impact: 'x'.repeat(100_000), app: ['a'] } };
    const request = await desk.raise('grace-miller', null, { value });
    expect(kept(request).facts.choice).toEqual({ ...jira, impact: 'x'.repeat(500) });
    expect(kept(request).assessment.scope).toBe('in');
  });
});

describe('an agent’s word on the scope', () => {
  test('X25 marked out after the answer, with the prepared reply as one public comment; the answer stays met', async () => {
    const request = await desk.raise('grace-miller', jira);
    await desk.comment('maya-torres', request.issueKey, true);
    const reply = 'This add-on is made by another vendor.\nThe product itself stays in our scope.';
    const mark = { id: 'one-and-the-same-mark', to: 'EXC-4', reply };
    expect(await say(request, mark)).toEqual({ state: 'marked', told: 'told' });
    expect(await say(request, mark)).toEqual({ state: 'marked', told: 'told' });
    expect([kept(request).assessment.scope, kept(request).assessment.clock.state]).toEqual(['out', 'met']);
    expect(await commentsByApp(desk, request)).toEqual([{ isPublic: true, lines: reply.split('\n') }]);
  });

  test('confirmed in scope without a comment: nothing is sent, and its reason stays with the desk', async () => {
    const request = await desk.raise('grace-miller', { ...jira, ...{ kind: 'training' } });
    expect(kept(request).assessment.scope).toBe('out');
    expect(await say(request, { to: 'in', reason: 'A question, not a course' })).toEqual({ state: 'marked', told: 'quiet' });
    expect(kept(request).assessment.scope).toBe('in');
    expect(await commentsByApp(desk, request)).toEqual([]);
    const agent = (await desk.ask('maya-torres', 'issue-context', 'issuePanel', issuePlace(request))) as { scope: { mark: object } };
    expect(agent.scope.mark).toMatchObject({ to: 'in', byName: 'Maya Torres', reason: 'A question, not a course' });
    const customer = JSON.stringify(await desk.ask('grace-miller', 'request-panel', 'requestPanel', requestPlace(request)));
    expect(customer).not.toContain('A question, not a course');
  });

  test('X15 maintenance ended: no clock; a confirmed renewal starts it then, and both promises are shown before', async () => {
    const ended = { productKey: 'bitbucket-server', instanceId: 'kita-bitbucket-production', severity: 'L2' };
    const request = await desk.raise('aoi-tanaka', ended);
    expect([kept(request).assessment.scope, kept(request).assessment.clock.state]).toEqual(['out', 'none']);
    await desk.pass(60);
    const now = desk.site.clock.now();
    const preview = { to: null, renewal: 'PO-4711' };
    const shown = await desk.ask('maya-torres', 'issue-context', 'previewScope', issuePlace(request), preview);
    expect(shown).toMatchObject({ state: 'preview', before: { clock: { state: 'none' } }, after: { clock: { startAt: now } } });
    expect(await say(request, preview)).toEqual({ state: 'marked', told: 'told' });
    expect(kept(request).assessment).toMatchObject({ scope: 'in', clock: { state: 'open', dueAt: now + 120 * 60_000 } });
    expect((await commentsByApp(desk, request)).length).toBe(1);
  });

  test('two agents decide on the same state: the second is told that he was overtaken', async () => {
    const request = await desk.raise('grace-miller', jira);
    await say(request, { to: 'EXC-9' });
    expect(await say(request, { to: 'in' }, 'daan-visser')).toEqual({ state: 'overtaken' });
    expect(await say(request, { to: 'in', seen: 1 }, 'daan-visser')).toEqual({ state: 'marked', told: 'quiet' });
  });

  test.each<[string, object, string]>([
    ['no reason', { to: 'in', reason: '  ' }, 'reason'],
    ['a reason of 1,001 characters', { to: 'in', reason: 'x'.repeat(1_001) }, 'reason'],
    ['a rule the plan does not exclude by', { to: 'SEV-1' }, 'exclusion'],
    ['no rule at all', { to: { $ne: null } }, 'exclusion'],
    ['nothing to take back', { to: null }, 'nothing'],
    ['a renewal of what has not ended', { renewal: 'PO-1' }, 'nothing'],
    ['a renewal without reference', { renewal: ' ' }, 'reference'],
    ['a comment of 3,001 characters', { to: 'EXC-4', reply: 'x'.repeat(3_001) }, 'reply'],
  ])('%s is refused by name, and nothing is kept', async (_title, mark, problem) => {
    const request = await desk.raise('grace-miller', jira);
    expect(await say(request, mark)).toEqual({ state: 'invalid', problem });
    expect(kept(request).assessment.scope).toBe('in');
  });

  test('GEN-3 an excluded product is not confirmed into the offering', async () => {
    const request = await desk.raise('grace-miller', { productKey: 'opsgenie', severity: 'L2' });
    expect(await say(request, { to: 'in' })).toEqual({ state: 'invalid', problem: 'notAllowed' });
  });

  test.each(['rafael-costa'])('%s is no agent and is refused, like for a request that never was', async (person) => {
    const request = await desk.raise('grace-miller', jira);
    expect(await say(request, { to: 'in' }, person)).toEqual({ state: 'refused' });
    const never = { issueId: '99999', issueKey: 'PREM-9999' };
    for (const key of ['markScope', 'previewScope'])
      expect(await desk.ask(person, 'issue-context', key, issuePlace(never), { to: 'in' })).toEqual({ state: 'refused' });
  });
});

test('DEC-30 the figures count requests by exclusion, open and finished, and let go of what was confirmed', async () => {
  const first = await desk.raise('grace-miller', null, { value: { premier: { ...jira, kind: 'training' } } });
  await desk.raise('grace-miller', null, { value: { premier: { ...jira, kind: 'training' } } });
  await desk.raise('dana-brooks', jira);
  const counts = async () => {
    const place = { type: 'jira:projectPage', project: { id: '10001', key: 'PREM', type: 'service_desk' } };
    const view = (await desk.ask('maya-torres', 'project-page', 'figures', place)) as { exclusions?: { rule: string; count: number }[] };
    return Object.fromEntries((view.exclusions ?? []).map(({ rule, count }) => [rule, count]));
  };
  expect(await counts()).toEqual({ 'EXC-1': 1, 'EXC-9': 2 });
  await desk.comment('maya-torres', first.issueKey, true);
  expect(await counts()).toEqual({ 'EXC-1': 1, 'EXC-9': 2 });
  await say(first, { to: 'in' });
  expect(await counts()).toEqual({ 'EXC-1': 1, 'EXC-9': 1 });
});
