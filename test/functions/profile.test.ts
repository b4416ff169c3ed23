import { type Desk, openDesk, PREM } from './desk';
import { ownDesk } from './own-desk';

const PAGE = { type: 'jira:projectPage', project: { id: PREM } };
const MINUTE = 1;
const DAY = 24 * 60 * MINUTE;

interface Fact {
  readonly field: string;
  readonly value: unknown;
  readonly confirmed: { readonly at: number; readonly by: string | null } | null;
  readonly isStale: boolean;
}

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly facts: readonly Fact[];
  readonly isStale: boolean;
  readonly typed: Readonly<Record<string, unknown>> | null;
  readonly proposals: readonly { id: string; isOwn: boolean; changes: readonly object[]; declined: { note: string } | null }[];
}

interface Profile {
  readonly state: string;
  readonly may: string;
  readonly instances: readonly Shown[];
  readonly changed: readonly { name: string; what: string; changes: readonly { field: string; from: unknown; to: unknown }[] }[];
  readonly lastRequest: { readonly issueKey: string } | null;
  readonly warnings: readonly { readonly name: string; readonly daysLeft: number }[];
}

const BAMBOO = 'harbor-bamboo-production';

let desk: Desk;
let own: ReturnType<typeof ownDesk>;
beforeAll(async () => {
  desk = await openDesk('2026-11-10 09:00 America/Los_Angeles');
  own = ownDesk(desk);
});
afterAll(() => desk.site.close());

const profile = (who: string) => own.ask<Profile>(who, 'ownProfile');
const change = (who: string, command: object) => own.ask<{ state: string; what?: string }>(who, 'changeOwnProfile', command);
const agentAsks = <Answer>(key: string, payload: object): Promise<Answer> =>
  desk.ask('maya-torres', 'project-page', key, PAGE, payload) as Promise<Answer>;
const panel = (issueId: string) =>
  desk.ask('maya-torres', 'issue-context', 'issuePanel', {
    type: 'jira:issueContext',
    issue: { id: issueId },
    project: { id: PREM },
  }) as Promise<{
    assessment: { instance: { revision: number; profile: Record<string, unknown> } };
    instanceStory: { before: readonly object[]; since: readonly object[] };
  }>;
const bamboo = ({ instances }: Profile): Shown => {
  const found = instances.find(({ id }) => id === BAMBOO);
  if (found === undefined) throw new Error('Bamboo production is not shown');
  return found;
};
const edited = async (who: string, answers: object, more: object = {}) => {
  const { revision, typed } = bamboo(await profile(who));
  const profileOf = { ...Object(typed?.profile), ...answers };
  return change(who, { act: 'change', instanceId: BAMBOO, revision, answers: { ...typed, profile: profileOf }, ...more });
};

test('NEW-15 card 15 one press confirms every field of an instance, and the nudge for it is over for 90 days', async () => {
  expect(bamboo(await profile('grace-miller'))).toMatchObject({ isStale: true, revision: 1 });
  expect(await change('grace-miller', { act: 'confirm', instanceIds: [BAMBOO] })).toEqual({ state: 'saved', what: 'confirmed' });
  const confirmed = bamboo(await profile('grace-miller'));
  expect(confirmed).toMatchObject({ isStale: false, revision: 1 });
  expect(new Set(confirmed.facts.map(({ confirmed: said }) => said?.by))).toEqual(new Set(['Grace Miller']));
});

test('NEW-16 a request keeps its instance as it was, whatever is edited, judged or asked later; the desk sees the difference and the days', async () => {
  const raised = await desk.raise('grace-miller', { productKey: 'bamboo', instanceId: BAMBOO, severity: 'L2' });
  await desk.pass(DAY);
  expect(await edited('grace-miller', { drivers: 'PostgreSQL JDBC 42.7.4' })).toEqual({ state: 'saved', what: 'changed' });
  const shown = await panel(raised.issueId);
  expect(shown.assessment.instance).toMatchObject({ revision: 1, profile: { drivers: 'PostgreSQL JDBC 42.7.3' } });
  expect(shown.instanceStory.since).toEqual([
    expect.objectContaining({ field: 'drivers', from: 'PostgreSQL JDBC 42.7.3', to: 'PostgreSQL JDBC 42.7.4', days: 1 }),
  ]);
  const page = await agentAsks<Profile>('customerProfile', { customerId: 'harbor-logistics' });
  expect(page.changed).toEqual([{ name: 'Bamboo production', what: 'changed', changes: [expect.objectContaining({ field: 'drivers' })] }]);
  expect(page.lastRequest).toMatchObject({ issueKey: raised.issueKey });
  await desk.pass(DAY);
  const later = await desk.raise('grace-miller', { productKey: 'bamboo', instanceId: BAMBOO, severity: 'L2' });
  expect((await panel(later.issueId)).instanceStory).toMatchObject({ before: [{ field: 'drivers', days: 1 }], since: [] });
  expect((await panel(later.issueId)).assessment.instance.revision).toBe(2);
});

test('an agent’s change of severity after an edit leaves the instance of the request as it was', async () => {
  const raised = await desk.raise('grace-miller', { productKey: 'bamboo', instanceId: BAMBOO, severity: 'L2' });
  await edited('grace-miller', { os: 'Ubuntu 26.04 LTS' });
  const wanted = { severity: 'L1', id: 'raise-it', reason: 'Builds stopped for everybody.', seen: 0 };
  const changed = await desk.ask(
    'maya-torres',
    'issue-context',
    'changeRequest',
    { issue: { id: raised.issueId }, project: { id: PREM } },
    wanted,
  );
  expect(changed).toMatchObject({ state: 'changed' });
  expect((await panel(raised.issueId)).assessment.instance).toMatchObject({ revision: 2, profile: { os: 'Ubuntu 24.04 LTS' } });
});

test('every revision is kept under its instance and number', () => {
  const rows = desk.site.host.storage.entity('instance').entries() as readonly [string, { document: { instance: { revision: number } } }][];
  expect(rows.map(([key, { document }]) => [key, document.instance.revision])).toEqual([
    ['harbor-logistics:harbor-bamboo-production:00000001', 1],
    ['harbor-logistics:harbor-bamboo-production:00000002', 2],
  ]);
});

test('two contacts at once: who saw an older revision is told so, and nothing is overwritten', async () => {
  const { revision, typed } = bamboo(await profile('peter-novak'));
  await edited('grace-miller', { vm: 'VMware ESXi 8.0 U3' });
  const late = { act: 'change', instanceId: BAMBOO, revision, answers: { ...typed, version: '10.2.4' } };
  expect(await change('peter-novak', late)).toEqual({ state: 'conflict' });
  expect(bamboo(await profile('peter-novak')).facts).toContainEqual(expect.objectContaining({ field: 'version', value: '10.2.3' }));
});

describe('who may not', () => {
  const ofKita = { act: 'confirm', instanceIds: ['kita-confluence-production'] };

  test('ids of another customer’s instances read exactly like none', async () => {
    const foreign = await change('grace-miller', ofKita);
    expect(foreign).toEqual(await change('grace-miller', { act: 'confirm', instanceIds: ['nothing'] }));
    expect(foreign).toEqual({ state: 'gone' });
    expect(await change('grace-miller', { act: 'withdraw', proposalId: 'nothing' })).toEqual({ state: 'gone' });
  });

  test('a colleague reads without names and changes nothing; who belongs to nobody is refused both', async () => {
    const seen = await profile('dana-brooks');
    expect(seen).toMatchObject({ state: 'ready', may: 'read' });
    expect(JSON.stringify(seen)).not.toMatch(/Grace|grace/);
    expect(bamboo(seen).typed).toBeNull();
    expect(await change('dana-brooks', { act: 'confirm', instanceIds: [BAMBOO] })).toEqual({ state: 'refused' });
    for (const stranger of ['sam-lee', 'iris-moreau']) {
      expect(await profile(stranger)).toEqual({ state: 'refused' });
      expect(await change(stranger, { act: 'confirm', instanceIds: [BAMBOO] })).toEqual({ state: 'refused' });
    }
  });

  test('the desk’s keys are for agents of a served project, and a customer that does not exist reads like a forbidden one', async () => {
    expect(await agentAsks('customerProfile', { customerId: 'nobody' })).toEqual({ state: 'refused' });
    const review = { customerId: 'harbor-logistics', act: 'accept', proposalId: 'p', note: '' };
    expect(await agentAsks('reviewProfile', review)).toEqual({ state: 'gone' });
    expect(await agentAsks('reviewProfile', { ...review, customerId: 'nobody' })).toEqual({ state: 'gone' });
  });

  test.each([
    ['nothing at all', {}],
    ['an act there is none of', { act: 'remove', instanceIds: [BAMBOO] }],
    ['a list without end', { act: 'confirm', instanceIds: Array.from({ length: 501 }, () => BAMBOO) }],
    ['a revision that is no number', { act: 'change', instanceId: BAMBOO, revision: 'two', answers: {} }],
  ])('%s is refused', async (_title, payload) => {
    expect(await change('grace-miller', payload)).toEqual({ state: 'refused' });
  });

  test('what a contact types is judged by the plan’s own questions', async () => {
    expect(await edited('grace-miller', { nodes: 'three' })).toEqual({
      state: 'invalid',
      problems: [{ path: 'profile.nodes', code: 'numberWrong', values: {} }],
    });
    const answers = { ...bamboo(await profile('grace-miller')).typed, baseUrl: 'javascript:alert(1)' };
    const { revision } = bamboo(await profile('grace-miller'));
    expect(await change('grace-miller', { act: 'change', instanceId: BAMBOO, revision, answers })).toMatchObject({
      state: 'invalid',
      problems: [{ path: 'baseUrl', code: 'addressWrong' }],
    });
  });
});

test('LIC-1 maintenance within 60 days is told on the own page and to the desk', async () => {
  const { warnings } = await profile('grace-miller');
  expect(warnings[0]).toMatchObject({ name: 'Fisheye production', daysLeft: 49, stage: 60 });
  expect((await own.ask<Profile>('grace-miller', 'ownPage')).warnings).toEqual(warnings);
});
