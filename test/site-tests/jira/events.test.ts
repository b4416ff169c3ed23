import { aoi, app, appId, aSite, dueField, mika, paragraph, person, seatsField, severityField } from './a-site';

const agent = person(mika);

it('a created request tells its payload: users by id only, no custom fields', async () => {
  const { raise, events } = await aSite();
  const { issueId, issueKey } = raise();
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    eventType: 'avi:jira:created:issue',
    issue: {
      id: issueId,
      key: issueKey,
      fields: {
        summary: 'Bamboo does not start',
        created: '2026-11-21T00:30:00.000+0000',
        project: { id: '10000', key: 'PS', projectTypeKey: 'service_desk' },
        reporter: { accountId: aoi },
        assignee: null,
        status: { name: 'Waiting for support', statusCategory: { key: 'indeterminate' } },
      },
    },
    associatedUsers: [{ accountId: aoi }],
    atlassianId: aoi,
    selfGenerated: false,
  });
  expect(Object.keys(events[0]?.issue.fields ?? {}).filter((name) => name.startsWith('customfield'))).toEqual([]);
});

describe('every write sends the events that Jira would send', () => {
  const issue = '/rest/api/3/issue/PS-1';
  it.each([
    ['a new summary', `PUT ${issue}`, { fields: { summary: 'Bamboo is down' } }, 204, ['updated:issue']],
    ['the same summary again', `PUT ${issue}`, { fields: { summary: 'Bamboo does not start' } }, 204, []],
    ['an assignee', `PUT ${issue}/assignee`, { accountId: mika }, 204, ['updated:issue', 'assigned:issue']],
    ['a comment', `POST ${issue}/comment`, { body: paragraph('Hello') }, 201, ['commented:issue']],
    ['an edited comment', `PUT ${issue}/comment/10000`, { body: paragraph('Hello again') }, 200, ['commented:issue']],
    ['a deleted comment', `DELETE ${issue}/comment/10000`, undefined, 204, ['deleted:comment']],
    ['a transition', `POST ${issue}/transitions`, { transition: { id: '31' } }, 204, ['updated:issue']],
    ['a property', `PUT ${issue}/properties/note`, { text: 'x' }, 201, ['set:issue-property']],
    ['a comment on the portal', 'POST /rest/servicedeskapi/request/PS-1/comment', { body: 'Hi', public: true }, 201, ['commented:issue']],
    ['participants', 'POST /rest/servicedeskapi/request/PS-1/participant', { accountIds: ['qm:lucas-meyer'] }, 200, ['updated:issue']],
    ['a refused edit', `PUT ${issue}`, { fields: { [severityField]: 'L1' } }, 400, []],
  ])('%s', async (_, line, body, status, expected) => {
    const { raise, call, names } = await aSite();
    raise();
    if (line.includes('/comment/')) await call(agent, `POST ${issue}/comment`, { body: paragraph('First') });
    names();
    expect((await call(agent, line, body)).status).toBe(status);
    expect(names()).toEqual(expected);
  });

  it('deleting an issue sends one event: comments go silently', async () => {
    const { raise, call, names } = await aSite();
    raise();
    await call(agent, `POST ${issue}/comment`, { body: paragraph('First') });
    names();
    expect((await call(agent, `DELETE ${issue}`)).status).toBe(403);
    expect((await call(app, `DELETE ${issue}`)).status).toBe(204);
    expect(names()).toEqual(['deleted:issue']);
    expect((await call(app, `GET ${issue}`)).status).toBe(404);
  });
});

it('a comment event carries the comment, and jsdPublic as a hint', async () => {
  const { raise, call, events } = await aSite();
  raise();
  const internal = [{ key: 'sd.public.comment', value: { internal: true } }];
  await call(agent, 'POST /rest/api/3/issue/PS-1/comment', { body: paragraph('Among us'), properties: internal });
  expect(events.at(-1)).toMatchObject({
    comment: { id: '10000', author: { accountId: mika, accountType: 'atlassian' }, body: paragraph('Among us'), jsdPublic: false },
    atlassianId: mika,
  });
});

it('a transition event names both statuses; reopening takes the resolution back', async () => {
  const { raise, call, events } = await aSite();
  raise();
  await call(agent, 'POST /rest/api/3/issue/PS-1/transitions', { transition: { id: '31' }, fields: { resolution: { name: 'Duplicate' } } });
  expect(events.at(-1)).toMatchObject({
    changelog: {
      items: [
        { field: 'status', fromString: 'Waiting for support', toString: 'Resolved' },
        { field: 'resolution', toString: 'Duplicate' },
      ],
    },
    associatedStatuses: [{ name: 'Resolved' }, { name: 'Waiting for support' }],
  });
  expect((await call(agent, 'POST /rest/api/3/issue/PS-1/transitions', { transition: { id: '31' } })).status).toBe(400);
  await call(agent, 'POST /rest/api/3/issue/PS-1/transitions', { transition: { id: '51' } });
  const { json } = await call(agent, 'GET /rest/api/3/issue/PS-1?fields=status,resolution,resolutiondate');
  expect(json.fields).toMatchObject({ status: { name: 'Waiting for support' }, resolution: null, resolutiondate: null });
});

describe('values of the app’s own fields', () => {
  const update = (value: unknown) => ({ updates: [{ issueIds: [10000], value }] });

  it('are written by the app by id or key, read-only or not, and are marked self-generated', async () => {
    const { raise, call, events } = await aSite();
    raise();
    const key = `${appId}__DEVELOPMENT__premier-severity`;
    expect((await call(app, `PUT /rest/api/3/app/field/${key}/value`, update('L2'))).status).toBe(204);
    expect(events.at(-1)).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      selfGenerated: true,
      changelog: { items: [{ fieldId: severityField, toString: 'L2' }] },
    });
    const many = {
      updates: [
        { customField: dueField, issueIds: [10000], value: '2026-11-23T09:45:00+09:00' },
        { customField: seatsField, issueIds: [10000], value: 3 },
      ],
    };
    expect((await call(app, 'POST /rest/api/3/app/field/value', many)).status).toBe(204);
    const { json } = await call(agent, `GET /rest/api/3/issue/PS-1?fields=${severityField},${dueField},${seatsField}`);
    expect(json.fields).toEqual({ [severityField]: 'L2', [dueField]: '2026-11-22T16:45:00.000-0800', [seatsField]: 3 });
  });

  it('are written silently with generateAppEvents=false, and without a trace with generateChangelog=false', async () => {
    const { raise, call, names } = await aSite();
    raise();
    names();
    await call(app, `PUT /rest/api/3/app/field/${severityField}/value?generateAppEvents=false`, update('L2'));
    await call(app, `PUT /rest/api/3/app/field/${severityField}/value?generateAppEvents=false&generateChangelog=false`, update(null));
    expect(names()).toEqual([]);
    const { json } = await call(agent, `GET /rest/api/3/issue/PS-1?fields=${severityField}&expand=changelog`);
    expect(json.fields[severityField]).toBeNull();
    expect(json.changelog.histories).toHaveLength(1);
  });

  it.each([
    ['a person', agent, severityField, update('L1'), 403],
    ['a field of somebody else', app, 'customfield_10002', update('L1'), 404],
    ['a number for a text', app, severityField, update(1), 400],
    ['a time without an offset', app, dueField, update('2026-11-23T09:45:00'), 400],
    ['an issue that does not exist', app, severityField, { updates: [{ issueIds: [999], value: 'L1' }] }, 404],
    ['an issue by key', app, severityField, { updates: [{ issueIds: ['PS-1'], value: 'L1' }] }, 400],
  ])('are refused: %s', async (_, actor, field, body, status) => {
    const { raise, call, names } = await aSite();
    raise();
    names();
    expect((await call(actor, `PUT /rest/api/3/app/field/${field}/value`, body)).status).toBe(status);
    expect(names()).toEqual([]);
  });
});

it('what the create panel chose is an issue property from the first moment', async () => {
  const { raise, call } = await aSite();
  const value = { premier: { productKey: 'bamboo', instanceId: null, severity: 'L2' } };
  raise({ properties: { [appId]: value } });
  expect((await call(app, `GET /rest/api/3/issue/PS-1/properties/${appId}`)).json).toEqual({ key: appId, value });
  expect((await call(app, 'GET /rest/api/3/issue/PS-1/properties/none')).status).toBe(404);
  expect((await call(app, `GET /rest/api/3/issue/PS-1?fields=summary&properties=${appId}`)).json.properties).toEqual({ [appId]: value });
});
