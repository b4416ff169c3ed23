import { app, aSite, exampleWorld, mika, person } from './a-site';

const [support] = exampleWorld.projects;

it('a native SLA is one field of the site, with a cycle only where it counts', async () => {
  const { jira, call, raise } = await aSite();
  const sla = { fieldId: 'customfield_10030', name: 'Time to first response' };
  const other = { ...support, id: '10007', key: 'HR', serviceDeskId: '7', name: 'People', projectTypeKey: 'service_desk' as const };
  const projects = [
    { ...support, projectTypeKey: 'service_desk' as const, nativeSlas: [sla] },
    { ...other, nativeSlas: [] },
  ];
  jira.seed({ people: [], organizations: [], projects: projects as never });
  raise();
  raise({ serviceDeskId: '7' });
  const { json } = await call(app, 'GET /rest/api/3/field');
  const found = json.filter((field: { schema: { custom?: string } }) => field.schema.custom === 'com.atlassian.servicedesk:sd-sla-field');
  expect(found).toMatchObject([{ id: 'customfield_10030', name: 'Time to first response' }]);
  const cycleOf = async (key: string) =>
    (await call(app, `GET /rest/api/3/issue/${key}?fields=customfield_10030`)).json.fields.customfield_10030.ongoingCycle;
  expect(await cycleOf('PS-1')).toMatchObject({ breached: false });
  expect(await cycleOf('HR-1')).toBeUndefined();
});

it('a request type restricted to people is not there for the app', async () => {
  const { jira, call } = await aSite();
  const types = [{ id: '13', name: 'Security incident', description: '', closedToApps: true }];
  jira.seed({
    people: [],
    organizations: [],
    projects: [{ ...support, requestTypes: [...(support?.requestTypes ?? []), ...types] }] as never,
  });
  const namesFor = async (actor: object) =>
    (await call(actor as typeof app, 'GET /rest/servicedeskapi/servicedesk/1/requesttype')).json.values.map(({ id }: { id: string }) => id);
  expect(await namesFor(app)).toEqual(['11', '12']);
  expect(await namesFor(person(mika))).toEqual(['11', '12', '13']);
  expect((await call(app, 'GET /rest/servicedeskapi/servicedesk/1/requesttype/13')).status).toBe(404);
});
