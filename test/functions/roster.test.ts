import { type Desk, openDesk } from './desk';
import { CAUSES, REGIONS, roster, someone } from './rostered';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-10-28 12:00 America/Los_Angeles');
});
afterEach(() => desk.site.close());

const SITE = { type: 'jira:adminPage' };
const PREM = { type: 'jira:projectPage', project: { id: '10001', key: 'PREM', type: 'service_desk' } };
const FAC = { type: 'jira:projectPage', project: { id: '10002', key: 'FAC', type: 'service_desk' } };
const draft = (changes: object = {}) => ({
  ...{ version: 0, duties: {}, language: 'en', nextUpdates: false, causes: CAUSES, quiet: {} },
  ...changes,
});
const save = (changes: object, person = 'hana-lee', place: Record<string, unknown> = PREM) =>
  desk.ask(person, 'project-page', 'saveRoster', place, draft(changes));
interface Row {
  readonly key: string;
  readonly isOnDuty: boolean;
  readonly members: number | null;
  readonly gone: readonly string[];
}
const view = async (person = 'maya-torres') =>
  (await desk.ask(person, 'project-page', 'roster', PREM)) as { version: number; mayEdit: boolean; isRostered: boolean; rows: Row[] };

test('agents see it, administrators of the project edit it, and nobody else reads it', async () => {
  expect(await view()).toMatchObject({ version: 0, mayEdit: false, isRostered: false });
  expect(await save({}, 'maya-torres')).toEqual({ state: 'refused' });
  expect(await save({ duties: { 'region:amer': { lead: someone('olivia'), group: 'premier-amer', weeks: {} } } })).toEqual({
    state: 'saved',
  });
  expect(await view('hana-lee')).toMatchObject({ version: 1, mayEdit: true, isRostered: true });
  expect(await desk.ask('maya-torres', 'project-page', 'roster', FAC)).toEqual({ state: 'off' });
  expect(await save({}, 'olivia-grant', FAC)).toEqual({ state: 'off' });
  for (const key of ['roster', 'saveRoster'])
    expect(await desk.ask('maya-torres', 'app-settings', key, SITE, draft())).toEqual({ state: 'refused' });
  expect(await desk.ask('maya-torres', 'project-page', 'findEngineers', PREM, { text: 'Daan' })).toEqual({ state: 'refused' });
  expect(await desk.ask('hana-lee', 'project-page', 'findEngineers', PREM, { text: 'Daan' })).toMatchObject({
    people: [{ name: 'Daan Visser' }],
  });
});

test('says who is on duty now, how many a group has, and whose account is gone', async () => {
  await roster(desk, { ...REGIONS, 'region:emea': { group: 'premier-trainees' }, 'region:apac': { group: 'premier-nowhere' } });
  const { rows } = await view();
  expect(rows.map(({ key, isOnDuty, members }) => [key, isOnDuty, members])).toEqual([
    ['region:apac', false, null],
    ['region:emea', false, 0],
    ['region:amer', true, 2],
    ['weekend', false, 1],
    ['holiday', false, null],
    ['align', true, null],
    ['standard', false, null],
  ]);
});

test('two administrators at once: the second is told, and nothing of the first is lost', async () => {
  expect(await save({ duties: { weekend: { lead: someone('yuki'), group: null, weeks: {} } } })).toEqual({ state: 'saved' });
  expect(await save({ duties: { weekend: { lead: null, group: 'weekend-desk', weeks: {} } } }, 'olivia-grant')).toEqual({
    state: 'conflict',
  });
});

test.each([
  ['a customer', { accountId: 'person:grace-miller', name: 'Grace Miller' }, 'personNotStaff'],
  ['nobody', { accountId: 'person:nobody', name: 'Nobody' }, 'personUnknown'],
  ['somebody deactivated', someone('rafael'), 'personInactive'],
])('%s cannot be on duty', async (_who, lead, code) => {
  expect(await save({ duties: { 'region:amer': { lead, group: null, weeks: {} } } })).toMatchObject({
    state: 'invalid',
    problems: [{ path: 'duties.region:amer.lead', code }],
  });
});

test.each<[string, object]>([
  ['no duties', { duties: null }],
  ['a week as a number', { duties: { weekend: { lead: null, group: null, weeks: [44] } } }],
  ['a language nobody speaks', { language: 'tlh' }],
  ['a version in words', { version: 'latest' }],
])('%s is no roster', async (_what, changes) => {
  expect(await save(changes)).toEqual({ state: 'refused' });
});

test('causes: at least one, in both languages, each once', async () => {
  const label = { en: 'Fog', ja: '霧' };
  const codes = async (causes: unknown) => ((await save({ causes })) as { problems: { code: string }[] }).problems.map(({ code }) => code);
  expect(await codes([])).toEqual(['noCause']);
  expect(await codes([{ key: 'fog', label: { en: 'Fog', ja: ' ' } }])).toEqual(['causeMissing']);
  expect(
    await codes([
      { key: 'fog', label },
      { key: 'fog', label },
    ]),
  ).toEqual(['causeTwice']);
});

test('an administrator of one project switches alerts for that project only', async () => {
  await roster(desk, REGIONS, { quiet: { '10001': true } });
  await save({ version: 1, quiet: { '10002': true } });
  const site = (await desk.ask('olivia-grant', 'app-settings', 'roster', SITE)) as { projects: { projectId: string; isQuiet: boolean }[] };
  expect(site.projects).toMatchObject([{ projectId: '10001', isQuiet: true }]);
});

test('PHN-1 nothing of it reaches customers', async () => {
  await roster(desk, REGIONS);
  const request = await desk.raise('grace-miller', { productKey: 'bamboo', severity: 'L2' });
  const place = {
    type: 'jira-service-management:portal-request-detail',
    portal: { id: '1' },
    request: { key: request.issueKey, typeId: '11' },
  };
  const shown = JSON.stringify(await desk.ask('grace-miller', 'request-panel', 'requestPanel', place));
  expect(shown).not.toMatch(/premier-amer|person:(maya|olivia|daan|liam|yuki)/);
});

test.each<[string, object]>([
  ['takeRequest', {}],
  ['promiseUpdate', { id: 'update-1', at: 1 }],
  ['noteBreach', { id: 'note-1', cause: 'unseen', sentence: 'Nobody looked.', excused: false }],
])('%s is refused for a request of another project, as for one that never was', async (key, payload) => {
  const badge = await desk.raise('grace-miller', null, { portal: '2' });
  const place = (issueId: string) => ({
    type: 'jira:issueContext',
    issue: { id: issueId, key: 'FAC-1', type: 'x', typeId: '1' },
    ...{ project: FAC.project },
  });
  for (const issueId of [badge.issueId, '99999'])
    expect(await desk.ask('maya-torres', 'issue-context', key, place(issueId), payload)).toEqual({ state: 'refused' });
});
