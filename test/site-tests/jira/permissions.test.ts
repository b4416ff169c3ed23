import { admin, aoi, app, aSite, dana, kenji, lucas, mika, nobody, paragraph, person } from './a-site';

const missing = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} };

describe('who sees a request', () => {
  it.each([
    ['its reporter', aoi, 200],
    ['a colleague of the organization it is shared with', kenji, 200],
    ['an agent', mika, 200],
    ['a customer of nobody', lucas, 404],
    ['a licensed colleague who is no agent', dana, 404],
  ])('on the portal: %s', async (_, accountId, status) => {
    const { raise, call } = await aSite();
    const { issueKey } = raise();
    expect((await call(person(accountId), `GET /rest/servicedeskapi/request/${issueKey}`)).status).toBe(status);
  });

  it('answers the same for a request that is forbidden and one that does not exist', async () => {
    const { raise, call } = await aSite();
    const { issueKey } = raise();
    for (const rest of ['', '/comment', '/participant']) {
      const forbidden = await call(person(lucas), `GET /rest/servicedeskapi/request/${issueKey}${rest}`);
      expect(forbidden.status).toBe(404);
      expect(forbidden.json).toEqual((await call(person(lucas), `GET /rest/servicedeskapi/request/PS-999${rest}`)).json);
    }
  });

  it('lets a participant in from the moment they are added', async () => {
    const { raise, call } = await aSite();
    const { issueKey } = raise();
    const added = await call(person(aoi), `POST /rest/servicedeskapi/request/${issueKey}/participant`, { accountIds: [lucas] });
    expect(added.json.values[0].displayName).toBe('Lucas Meyer');
    expect((await call(person(lucas), `GET /rest/servicedeskapi/request/${issueKey}`)).status).toBe(200);
  });

  it.each([
    ['the reporter', person(aoi), 404],
    ['a licensed colleague who is no agent', person(dana), 404],
    ['nobody', nobody, 404],
    ['an agent', person(mika), 200],
    ['the site admin', person(admin), 200],
    ['the app', app, 200],
  ])('in Jira: %s', async (_, actor, status) => {
    const { raise, call } = await aSite();
    const { issueKey } = raise();
    const answer = await call(actor, `GET /rest/api/3/issue/${issueKey}`);
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.json).toEqual(missing);
    expect((await call(actor, 'GET /rest/api/3/issue/PS-999')).json).toEqual(missing);
  });

  it('lets a site admin look but not act', async () => {
    const { raise, call } = await aSite();
    const { issueKey } = raise();
    expect((await call(person(admin), `POST /rest/api/3/issue/${issueKey}/comment`, { body: paragraph('Hello') })).status).toBe(400);
    expect((await call(person(admin), `PUT /rest/api/3/issue/${issueKey}`, { fields: { summary: 'x' } })).status).toBe(403);
  });

  it('hides internal comments from customers and forbids them to write any', async () => {
    const { raise, call } = await aSite();
    const path = `/rest/servicedeskapi/request/${raise().issueKey}/comment`;
    await call(person(mika), `POST ${path}`, { body: 'Asked the Bamboo team', public: false });
    await call(person(mika), `POST ${path}`, { body: 'Looking into it', public: true });
    expect((await call(person(aoi), `GET ${path}`)).json.values.map((row: { body: string }) => row.body)).toEqual(['Looking into it']);
    expect((await call(person(mika), `GET ${path}?public=false`)).json.values.map((row: { body: string }) => row.body)).toEqual([
      'Asked the Bamboo team',
    ]);
    expect((await call(person(aoi), `POST ${path}`, { body: 'secret', public: false })).status).toBe(403);
  });

  it('lets only agents raise on behalf, and lists only own requests', async () => {
    const { call } = await aSite();
    const body = { serviceDeskId: '1', requestTypeId: '12', requestFieldValues: { summary: 'Question' }, raiseOnBehalfOf: lucas };
    expect((await call(person(aoi), 'POST /rest/servicedeskapi/request', body)).status).toBe(403);
    expect((await call(person(mika), 'POST /rest/servicedeskapi/request', body)).json.reporter.accountId).toBe(lucas);
    expect((await call(person(lucas), 'GET /rest/servicedeskapi/request?serviceDeskId=1')).json.size).toBe(1);
    expect((await call(person(aoi), 'GET /rest/servicedeskapi/request?requestOwnership=ALL_REQUESTS')).json.size).toBe(0);
  });

  it('keeps customer lists and organization members from customers', async () => {
    const { call } = await aSite();
    for (const path of ['servicedesk/1/customer', 'organization/1/user']) {
      expect((await call(person(aoi), `GET /rest/servicedeskapi/${path}`)).status).toBe(403);
      expect((await call(person(mika), `GET /rest/servicedeskapi/${path}`)).json.values).toHaveLength(2);
    }
    expect((await call(person(lucas), 'GET /rest/servicedeskapi/organization/1')).status).toBe(404);
    expect((await call(person(lucas), `GET /rest/servicedeskapi/organization?accountId=${aoi}`)).status).toBe(403);
  });
});

describe('permission questions', () => {
  const check = { projectPermissions: [{ permissions: ['SERVICEDESK_AGENT', 'ADMINISTER_PROJECTS'], projects: [10000] }] };

  it('the app asks about somebody else; people may only ask about themselves', async () => {
    const { call } = await aSite();
    const asked = await call(app, 'POST /rest/api/3/permissions/check', { ...check, accountId: mika });
    expect(asked.json.projectPermissions).toEqual([
      { permission: 'SERVICEDESK_AGENT', issues: [], projects: [10000] },
      { permission: 'ADMINISTER_PROJECTS', issues: [], projects: [] },
    ]);
    expect((await call(person(mika), 'POST /rest/api/3/permissions/check', { ...check, accountId: aoi })).status).toBe(403);
    const customer = await call(person(aoi), 'POST /rest/api/3/permissions/check', check);
    expect(customer.json.projectPermissions.flatMap((row: { projects: number[] }) => row.projects)).toEqual([]);
  });

  it('mypermissions tells site admins, project by project', async () => {
    const { call } = await aSite();
    const mine = async (accountId: string) => {
      const { json } = await call(
        person(accountId),
        'GET /rest/api/3/mypermissions?permissions=ADMINISTER,ADMINISTER_PROJECTS&projectKey=PS',
      );
      return [json.permissions.ADMINISTER.havePermission, json.permissions.ADMINISTER_PROJECTS.havePermission];
    };
    expect(await mine(admin)).toEqual([true, true]);
    expect(await mine(mika)).toEqual([false, false]);
    expect((await call(person(mika), 'GET /rest/api/3/mypermissions?permissions=DELETE_ISSUES')).status).toBe(501);
  });

  it('e-mail addresses: hidden on profiles, given to the app alone, 404 for nobody', async () => {
    const { call } = await aSite();
    expect((await call(app, `GET /rest/api/3/user?accountId=${mika}`)).json).not.toHaveProperty('emailAddress');
    expect((await call(app, `GET /rest/api/3/user/email?accountId=${aoi}`)).json).toEqual({
      accountId: aoi,
      email: 'aoi.tanaka@kitabank.example',
    });
    expect((await call(app, 'GET /rest/api/3/user/email?accountId=gone')).status).toBe(404);
    expect((await call(person(admin), `GET /rest/api/3/user/email?accountId=${aoi}`)).status).toBe(401);
  });

  it('a service desk answers to its id and to its project’s key', async () => {
    const { call } = await aSite();
    const read = async (named: string) => (await call(app, `GET /rest/servicedeskapi/servicedesk/${named}`)).json;
    expect(await read('PS')).toEqual(await read('1'));
    expect((await call(app, 'GET /rest/servicedeskapi/servicedesk/SALES')).status).toBe(404);
  });

  it('a deactivated account is shown as such and can do nothing', async () => {
    const { call, jira } = await aSite();
    const people = jira.people().filter(({ accountId }) => accountId === aoi);
    jira.seed({ people: people.map((one) => ({ ...one, active: false })), projects: [], organizations: [] });
    expect((await call(person(admin), `GET /rest/api/3/user?accountId=${aoi}`)).json.active).toBe(false);
    expect((await call(person(aoi), 'GET /rest/api/3/myself')).status).toBe(401);
  });
});
