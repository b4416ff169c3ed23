import { admin, aoi, app, aSite, FRIDAY, lucas, mika, person } from './a-site';

/** PS-1 on Friday 16:30, PS-2 ten minutes later by Lucas, PS-3 another ten minutes later and resolved at once (Los Angeles). */
const threeRequests = async (searchLag = 0) => {
  const site = await aSite({ searchLag });
  site.raise();
  await site.clock.moveTo(FRIDAY + 600_000);
  site.raise({ reporter: lucas });
  await site.clock.moveTo(FRIDAY + 1_200_000);
  site.raise();
  await site.call(person(mika), 'POST /rest/api/3/issue/PS-3/transitions', { transition: { id: '31' } });
  const search = (jql: string, more: object = {}) =>
    site.call(person(mika), 'POST /rest/api/3/search/jql', { jql, fields: ['summary'], ...more });
  const keys = async (jql: string) => (await search(jql)).json.issues.map((issue: { key: string }) => issue.key);
  return { ...site, search, keys };
};

it.each([
  ['project = PS', ['PS-3', 'PS-2', 'PS-1']],
  ['project in (PS, 10001) ORDER BY created ASC', ['PS-1', 'PS-2', 'PS-3']],
  [`project = PS AND updated >= ${FRIDAY + 600_000} order by updated`, ['PS-2', 'PS-3']],
  [`created > ${FRIDAY} AND created < ${FRIDAY + 1_200_000}`, ['PS-2']],
  ['updated >= -15m', ['PS-3', 'PS-2']],
  ['created <= "2026-11-20 16:30"', ['PS-1']],
  ['created >= "2026/11/21"', []],
  ['statusCategory = Done', ['PS-3']],
  ['project = "Premier support" and statusCategory != done ORDER BY key', ['PS-1', 'PS-2']],
  ['statusCategory not in (Done, "To Do")', ['PS-2', 'PS-1']],
  ['key in (PS-1, PS-3)', ['PS-3', 'PS-1']],
  ['id in (10001)', ['PS-2']],
  [`reporter = "${lucas}"`, ['PS-2']],
])('%s', async (jql, expected) => {
  expect(await (await threeRequests()).keys(jql)).toEqual(expected);
});

it.each([
  ['project = PS OR project = SALES', 'project = PS OR project = SALES'],
  ['project = PS AND text ~ "bamboo"', 'text ~ "bamboo"'],
  ['project = PS ORDER BY priority', 'ORDER BY priority'],
  ['project = PS AND (updated > 1)', '(updated > 1)'],
  ['updated >= tomorrow', 'updated >= tomorrow'],
  ['', 'Unbounded'],
  ['ORDER BY created', 'Unbounded'],
  ['key = PS-99', 'PS-99'],
  ['project = NOPE', 'NOPE'],
])('refused, naming the clause: %s', async (jql, named) => {
  const { search } = await threeRequests();
  const { status, json } = await search(jql);
  expect(status).toBe(400);
  expect(json.errorMessages[0]).toContain(named);
});

it('pages by token, and a token belongs to its query', async () => {
  const { search } = await threeRequests();
  const first = (await search('project = PS', { maxResults: 2 })).json;
  expect([first.issues.length, first.isLast]).toEqual([2, false]);
  const second = (await search('project = PS', { maxResults: 2, nextPageToken: first.nextPageToken })).json;
  expect(second).toMatchObject({ issues: [{ key: 'PS-1' }], isLast: true });
  expect(second).not.toHaveProperty('nextPageToken');
  expect((await search('updated >= -1d', { nextPageToken: first.nextPageToken })).status).toBe(400);
});

it('gives only ids unless fields are asked for', async () => {
  const { call } = await threeRequests();
  expect((await call(app, 'POST /rest/api/3/search/jql', { jql: 'key = PS-1' })).json).toEqual({ issues: [{ id: '10000' }], isLast: true });
});

it('finds nothing for those who may not browse the project', async () => {
  const { call } = await threeRequests();
  expect((await call(person(aoi), 'POST /rest/api/3/search/jql', { jql: 'updated >= -1d' })).json.issues).toEqual([]);
  expect((await call(person(admin), 'POST /rest/api/3/search/jql', { jql: 'updated >= -1d' })).json.issues).toHaveLength(3);
});

it('may lag behind: a fresh change is found only by reconcileIssues', async () => {
  const { search, keys } = await threeRequests(60_000);
  expect(await keys('project = PS')).toEqual(['PS-2', 'PS-1']);
  expect((await search('project = PS', { reconcileIssues: [10002] })).json.issues).toHaveLength(3);
});
