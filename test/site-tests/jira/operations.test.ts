import fs from 'node:fs';
import path from 'node:path';
import { aoi, app, appId, aSite, mika, nobody, paragraph, person, severityField } from './a-site';

const agent = person(mika);
const customer = person(aoi);
const update = { updates: [{ issueIds: [10000], value: 'L2' }] };
const comment = '/rest/api/3/issue/PS-1/comment';
const draft = { serviceDeskId: '1', requestTypeId: '11', requestFieldValues: { summary: 'Jira is slow', description: 'Since noon' } };
const user = 'self accountId accountType displayName active timeZone avatarUrls';
const deskPage = 'size start limit isLastPage _links.base _links.self';
const date = (path: string) => ['iso8601', 'jira', 'friendly', 'epochMillis'].map((name) => `${path}.${name}`).join(' ');
const under = (path: string, names: string) =>
  names
    .split(' ')
    .map((name) => `${path}.${name}`)
    .join(' ');

/** Line, who, body, status, and the members that must be there (`a.0.b`), for every operation the site emulates. */
const GOLDEN: readonly [string, object, unknown, number, string][] = [
  [
    'GET /rest/api/3/issue/PS-1',
    agent,
    undefined,
    200,
    `id key self fields.summary fields.description.content fields.created fields.updated ${under('fields.reporter', user)} fields.creator.accountId fields.assignee fields.status.statusCategory.key fields.resolution fields.resolutiondate fields.project.key fields.issuetype.id fields.comment.comments fields.customfield_10002.0.name fields.customfield_10010.requestType.id fields.${severityField}`,
  ],
  [
    'POST /rest/api/3/issue/bulkfetch',
    agent,
    { issueIdsOrKeys: ['PS-1', '99999'], fields: ['project'] },
    200,
    'issueErrors issues.0.id issues.0.key issues.0.self issues.0.fields.project.id',
  ],
  [
    'POST /rest/api/3/issue',
    agent,
    { fields: { project: { id: '10001' }, issuetype: { id: '10004' }, summary: 'Builds stand still', labels: ['premier'] } },
    201,
    'id key self',
  ],
  [
    'POST /rest/api/3/issueLink',
    agent,
    { type: { name: 'Relates' }, inwardIssue: { key: 'PS-1' }, outwardIssue: { key: 'SALES-1' } },
    201,
    '',
  ],
  ['PUT /rest/api/3/issue/PS-1', agent, { fields: { summary: 'Bamboo is down' } }, 204, ''],
  ['PUT /rest/api/3/issue/PS-1/assignee', agent, { accountId: mika }, 204, ''],
  [
    'GET /rest/api/3/issue/PS-1/transitions',
    agent,
    undefined,
    200,
    'expand transitions.0.id transitions.0.name transitions.0.to.statusCategory.key',
  ],
  ['POST /rest/api/3/issue/PS-1/transitions', agent, { transition: { id: '11' } }, 204, ''],
  [
    `POST ${comment}`,
    agent,
    { body: paragraph('Hello') },
    201,
    'id self body.content jsdPublic created updated author.accountId updateAuthor.accountId',
  ],
  [`GET ${comment}`, agent, undefined, 200, 'startAt maxResults total comments.0.id comments.0.jsdPublic'],
  [`GET ${comment}/10000?expand=properties`, agent, undefined, 200, 'id body.type jsdPublic properties'],
  [`PUT ${comment}/10000`, agent, { body: paragraph('Hello again') }, 200, 'id body updated updateAuthor.accountId'],
  [`DELETE ${comment}/10000`, agent, undefined, 204, ''],
  ['PUT /rest/api/3/issue/PS-1/properties/note', agent, { text: 'x' }, 201, ''],
  ['GET /rest/api/3/issue/PS-1/properties/note', agent, undefined, 200, 'key value.text'],
  ['GET /rest/api/3/field', agent, undefined, 200, '0.id 0.key 0.name 0.custom 0.schema.type 0.clauseNames.0'],
  [`PUT /rest/api/3/app/field/${severityField}/value`, app, update, 204, ''],
  ['POST /rest/api/3/app/field/value', app, { updates: [{ customField: severityField, issueIds: [10000], value: 'L1' }] }, 204, ''],
  ['GET /rest/api/3/myself', customer, undefined, 200, `${user} emailAddress locale groups.size applicationRoles.items`],
  [`GET /rest/api/3/user?accountId=${aoi}`, agent, undefined, 200, `${user} emailAddress`],
  [
    `GET /rest/api/3/user/bulk?accountId=${aoi}&accountId=${mika}`,
    agent,
    undefined,
    200,
    'self maxResults startAt total isLast values.1.accountId',
  ],
  [
    'GET /rest/api/3/group/member?groupname=premier-emea',
    app,
    undefined,
    200,
    `self maxResults startAt total isLast ${under('values.0', user)}`,
  ],
  ['GET /rest/api/3/user/search?query=tana', agent, undefined, 200, under('0', user)],
  [`GET /rest/api/3/user/email?accountId=${aoi}`, app, undefined, 200, 'accountId email'],
  [`GET /rest/api/3/user/email/bulk?accountId=${aoi}&accountId=gone`, app, undefined, 200, '0.accountId 0.email'],
  [
    'GET /rest/api/3/mypermissions?permissions=BROWSE_PROJECTS',
    agent,
    undefined,
    200,
    under('permissions.BROWSE_PROJECTS', 'id key name type description havePermission'),
  ],
  ['POST /rest/api/3/permissions/check', agent, { globalPermissions: ['ADMINISTER'] }, 200, 'globalPermissions projectPermissions'],
  ['GET /rest/api/3/project/PS', agent, undefined, 200, 'self id key name projectTypeKey simplified style issueTypes.0.id'],
  ['GET /rest/api/3/project/search?typeKey=service_desk', agent, undefined, 200, 'self maxResults startAt total isLast values.0.key'],
  [
    'POST /rest/api/3/search/jql',
    agent,
    { jql: 'project = PS', fields: ['*navigable'] },
    200,
    'isLast issues.0.id issues.0.key issues.0.self issues.0.fields.status',
  ],
  ['GET /rest/servicedeskapi/info', customer, undefined, 200, 'version platformVersion isLicensedForUse _links.self'],
  [
    'GET /rest/servicedeskapi/servicedesk',
    customer,
    undefined,
    200,
    `${deskPage} ${under('values.0', 'id projectId projectName projectKey _links.self')}`,
  ],
  ['GET /rest/servicedeskapi/servicedesk/1', customer, undefined, 200, 'id projectId projectName projectKey projectTypeKey'],
  [
    'GET /rest/servicedeskapi/servicedesk/1/requesttype',
    customer,
    undefined,
    200,
    `${deskPage} ${under('values.0', 'id name description serviceDeskId portalId issueTypeId groupIds')}`,
  ],
  ['GET /rest/servicedeskapi/servicedesk/1/requesttype/12', customer, undefined, 200, 'id name description serviceDeskId _links.self'],
  [
    'GET /rest/servicedeskapi/servicedesk/1/customer?query=kita',
    agent,
    undefined,
    200,
    `${deskPage} values.0.accountId values.0.emailAddress values.0._links.jiraRest`,
  ],
  ['GET /rest/servicedeskapi/organization', agent, undefined, 200, `${deskPage} values.0.id values.0.name`],
  ['GET /rest/servicedeskapi/organization/1', customer, undefined, 200, 'id name _links.self'],
  ['GET /rest/servicedeskapi/organization/1/user', agent, undefined, 200, `${deskPage} values.0.accountId`],
  ['POST /rest/servicedeskapi/servicedesk/1/organization', agent, { organizationId: 2 }, 204, ''],
  ['GET /rest/servicedeskapi/servicedesk/1/organization', agent, undefined, 200, `${deskPage} values.1.name`],
  [
    'POST /rest/servicedeskapi/request',
    customer,
    draft,
    201,
    `issueId issueKey summary requestTypeId serviceDeskId ${date('createdDate')}`,
  ],
  ['GET /rest/servicedeskapi/request?serviceDeskId=1', customer, undefined, 200, `${deskPage} values.1.issueKey`],
  [
    'GET /rest/servicedeskapi/request/PS-1?expand=participant,serviceDesk,requestType',
    customer,
    undefined,
    200,
    `issueId issueKey reporter.accountId requestFieldValues.1.value currentStatus.status currentStatus.statusCategory ${date('currentStatus.statusDate')} participants.values serviceDesk.projectKey requestType.name _links.web _links.self`,
  ],
  [
    'POST /rest/servicedeskapi/request/PS-1/comment',
    customer,
    { body: 'Any news?', public: true },
    201,
    `id body public author.accountId ${date('created')}`,
  ],
  ['GET /rest/servicedeskapi/request/PS-1/comment', customer, undefined, 200, `${deskPage} values.0.body`],
  [
    'POST /rest/servicedeskapi/request/PS-1/participant',
    customer,
    { accountIds: ['qm:lucas-meyer'] },
    200,
    `${deskPage} values.0.displayName`,
  ],
  ['GET /rest/servicedeskapi/request/PS-1/participant', customer, undefined, 200, `${deskPage} values.0.accountId`],
  ['DELETE /rest/api/3/issue/PS-1', app, undefined, 204, ''],
];

const memberAt = (json: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined), json);

it('every operation answers with its required members, and every operation is in this list', async () => {
  const { raise, call, jira } = await aSite();
  raise();
  for (const [line, actor, body, status, members] of GOLDEN) {
    const answer = await call(actor as typeof agent, line, body);
    expect({ line, status: answer.status }).toEqual({ line, status });
    const absent = members.split(' ').filter((path) => path !== '' && memberAt(answer.json, path) === undefined);
    expect({ line, absent }).toEqual({ line, absent: [] });
  }
  const covered = GOLDEN.map(([line]) => {
    const [method = '', path = ''] = line.split(' ');
    return `${method} ${jira.operationOf(method, path)?.template}`;
  });
  expect(covered.sort()).toEqual(jira.operations.map(({ method, template }) => `${method} ${template}`).sort());
  expect(Object.keys(jira.counters()).sort()).toEqual(covered);
});

it('instants: the reader’s own zone, the app’s is UTC', async () => {
  const { raise, call } = await aSite();
  raise();
  expect((await call(agent, 'GET /rest/api/3/issue/PS-1?fields=created')).json.fields).toEqual({ created: '2026-11-20T16:30:00.000-0800' });
  expect((await call(app, 'GET /rest/api/3/issue/PS-1?fields=created')).json.fields).toEqual({ created: '2026-11-21T00:30:00.000+0000' });
  expect((await call(customer, 'GET /rest/servicedeskapi/request/PS-1')).json.createdDate).toEqual({
    iso8601: '2026-11-21T09:30:00+0900',
    jira: '2026-11-21T09:30:00.000+0900',
    friendly: '21/Nov/26 9:30 AM',
    epochMillis: Date.parse('2026-11-21T00:30:00Z'),
  });
});

it('the app finds its fields by the suffix of schema.custom', async () => {
  const { call } = await aSite();
  const { json } = await call(app, 'GET /rest/api/3/field');
  const found = json.find((field: { schema: { custom?: string } }) => field.schema.custom?.endsWith('/static/premier-severity'));
  expect(found).toMatchObject({
    id: severityField,
    key: `${appId}__DEVELOPMENT__premier-severity`,
    schema: { type: 'string', customId: 10101 },
  });
  expect(json.find((field: { id: string }) => field.id === 'customfield_10002').schema.custom).toBe(
    'com.atlassian.servicedesk:sd-customer-organizations',
  );
});

describe('what is not emulated is refused, naming it', () => {
  it.each([
    ['GET /rest/api/3/priority', undefined, 'GET /rest/api/3/priority'],
    ['PATCH /rest/api/3/issue/PS-1', {}, 'PATCH /rest/api/3/issue/PS-1'],
    ['GET /rest/api/3/issue/PS-1?updateHistory=true', undefined, 'updateHistory'],
    ['GET /rest/api/3/issue/PS-1?expand=renderedFields', undefined, 'expand=renderedFields'],
    ['PUT /rest/api/3/issue/PS-1', { fields: {}, update: {} }, 'update'],
    ['POST /rest/api/3/search/jql', { jql: 'project = PS', fieldsByKeys: true }, 'fieldsByKeys'],
  ])('%s', async (line, body, named) => {
    const { raise, call } = await aSite();
    raise();
    const { status, json } = await call(agent, line, body);
    expect(status).toBe(501);
    expect(json.errorMessages[0]).toContain(named);
  });
});

it('scopes: any classic, or all granular; unknown routes have none', async () => {
  const { jira } = await aSite();
  expect(jira.operationOf('GET', '/rest/api/3/issue/PS-1?fields=summary')).toMatchObject({
    template: '/rest/api/3/issue/{issueIdOrKey}',
    scopes: { classic: ['read:jira-work'] },
  });
  expect(jira.operationOf('PUT', '/rest/api/3/app/field/x/value')?.scopes).toEqual({ classic: [], granular: ['write:app-data:jira'] });
  expect(jira.operationOf('GET', '/rest/api/3/project/search')?.template).toBe('/rest/api/3/project/search');
  expect(jira.operationOf('GET', '/rest/api/3/priority')).toBeNull();
});

it('scopes of Jira’s operations are those that Atlassian publishes', async () => {
  const { jira } = await aSite();
  const file = path.resolve(__dirname, '../../check/jira-cloud-scopes.openapi.json');
  const published = JSON.parse(fs.readFileSync(file, 'utf8')).paths;
  for (const { method, template, scopes } of jira.operations.filter((operation) => operation.template.startsWith('/rest/api/3/'))) {
    const rows: { state: string; scopes: string[] }[] = published[template][method.toLowerCase()]['x-atlassian-oauth2-scopes'];
    const of = (state: string) => (rows.find((row) => row.state === state)?.scopes ?? []).toSorted();
    const own = { line: `${method} ${template}`, classic: scopes.classic.toSorted(), granular: scopes.granular.toSorted() };
    expect(own).toEqual({ line: `${method} ${template}`, classic: of('Current'), granular: of('Beta') });
  }
});

it('read-only app fields and unknown fields are refused field by field', async () => {
  const { raise, call } = await aSite();
  raise();
  const { status, json } = await call(agent, 'PUT /rest/api/3/issue/PS-1', { fields: { summary: 'New', [severityField]: 'L1' } });
  expect(status).toBe(400);
  expect(json).toEqual({
    errorMessages: [],
    errors: { [severityField]: `Field '${severityField}' cannot be set. It is not on the appropriate screen, or unknown.` },
  });
  expect((await call(agent, 'GET /rest/api/3/issue/PS-1?fields=summary')).json.fields.summary).toBe('Bamboo does not start');
});

it('who is nobody is asked to sign in', async () => {
  const { call } = await aSite();
  for (const line of [
    'GET /rest/api/3/myself',
    'GET /rest/api/3/field',
    'GET /rest/servicedeskapi/servicedesk',
    'GET /rest/servicedeskapi/request/PS-1',
  ])
    expect((await call(nobody, line)).status).toBe(401);
});

it('burst limits: 20 writes on an issue in two seconds, 5 customer lists in one; later again', async () => {
  const { raise, call, clock } = await aSite();
  raise();
  const write = async () => (await call(agent, `POST ${comment}`, { body: paragraph('Again') })).status;
  for (let count = 0; count < 20; count++) expect(await write()).toBe(201);
  const refused = await call(agent, `POST ${comment}`, { body: paragraph('Again') });
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('ratelimit-reason')]).toEqual([
    429,
    '2',
    'jira-per-issue-on-write',
  ]);
  await clock.moveTo(clock.now() + 2_000);
  expect(await write()).toBe(201);
  const list = async () => (await call(app, 'GET /rest/servicedeskapi/servicedesk/1/customer')).status;
  expect([await list(), await list(), await list(), await list(), await list(), await list()]).toEqual([200, 200, 200, 200, 200, 429]);
});
