import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createCloudClient, createServiceDeskClient } from 'jira.js';
import type { Jira } from '../../site/jira/jira';
import { aSite, lucas, paragraph, severityField } from './a-site';

/** Serves the site on a free port of this machine; the e-mail address of the Basic header says who calls. */
const listen = (jiraOf: () => Jira): Promise<Server> => {
  const fetch = async (request: Request): Promise<Response> => {
    const [email] = Buffer.from(request.headers.get('authorization')?.slice('Basic '.length) ?? '', 'base64')
      .toString()
      .split(':');
    const person = jiraOf()
      .people()
      .find((known) => known.emailAddress === email);
    const { pathname, search } = new URL(request.url);
    const body = await request.text();
    return jiraOf().handle(person ? { kind: 'person', accountId: person.accountId } : { kind: 'anonymous' }, `${pathname}${search}`, {
      method: request.method,
      ...(body === '' ? {} : { body }),
    });
  };
  return new Promise((resolve) => {
    const server = createAdaptorServer({ fetch }) as Server;
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
};

describe('jira.js, a client written by others, reads every answer without a complaint', () => {
  let site: Awaited<ReturnType<typeof aSite>>;
  let server: Server;
  let host: string;
  beforeAll(async () => {
    server = await listen(() => site.jira);
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(async () => {
    site = await aSite({ url: host });
    site.raise();
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const as = (email: string) => {
    const config = { host, auth: { type: 'basic' as const, email, apiToken: 'x' }, onSchemaMismatch: 'throw' as const };
    return { cloud: createCloudClient(config), desk: createServiceDeskClient(config) };
  };
  const agent = () => as('mika.sato@premier.example');
  const customer = () => as('aoi.tanaka@kitabank.example');

  it('an agent reads and writes an issue', async () => {
    const { cloud } = agent();
    await site.call({ kind: 'app' }, `PUT /rest/api/3/app/field/${severityField}/value`, { updates: [{ issueIds: [10000], value: 'L2' }] });
    await cloud.issues.editIssue({ issueIdOrKey: 'PS-1', fields: { summary: 'Bamboo is down' } });
    const issue = await cloud.issues.getIssue({ issueIdOrKey: 'PS-1', expand: 'changelog' });
    expect(issue.fields).toMatchObject({ summary: 'Bamboo is down', [severityField]: 'L2', status: { name: 'Waiting for support' } });
    expect(issue.changelog?.histories?.map((change) => change.items?.[0]?.field)).toEqual(['summary', 'Severity']);
  });

  it('an agent comments and resolves', async () => {
    const { cloud } = agent();
    const added = await cloud.issueComments.addComment({ issueIdOrKey: 'PS-1', body: paragraph('Looking into it') });
    const { comments } = await cloud.issueComments.getComments({ issueIdOrKey: 'PS-1' });
    expect(comments?.map((comment) => [comment.id, comment.jsdPublic])).toEqual([[added.id, true]]);
    const { transitions } = await cloud.issues.getTransitions({ issueIdOrKey: 'PS-1' });
    const resolve = transitions?.find((transition) => transition.to?.name === 'Resolved');
    await cloud.issues.doTransition({ issueIdOrKey: 'PS-1', transition: { id: resolve?.id ?? '' } });
    const found = await cloud.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'statusCategory = Done', fields: ['status'] });
    expect(found.issues?.map((issue) => issue.key)).toEqual(['PS-1']);
  });

  it('an agent reads fields, themselves, projects, people and permissions', async () => {
    const { cloud } = agent();
    expect((await cloud.issueFields.getFields()).find((field) => field.id === severityField)?.name).toBe('Severity');
    expect((await cloud.myself.getCurrentUser()).displayName).toBe('Mika Sato');
    expect((await cloud.projects.getProject({ projectIdOrKey: 'PS' })).projectTypeKey).toBe('service_desk');
    expect((await cloud.projects.searchProjects({})).values?.map((project) => project.key)).toEqual(['PS', 'SALES']);
    expect((await cloud.userSearch.findUsers({ query: 'aoi' }))[0]?.accountType).toBe('customer');
    expect((await cloud.users.getUser({ accountId: lucas })).displayName).toBe('Lucas Meyer');
    const { permissions } = await cloud.permissions.getMyPermissions({ permissions: 'SERVICEDESK_AGENT', projectKey: 'PS' });
    expect(permissions?.SERVICEDESK_AGENT.havePermission).toBe(true);
    const granted = await cloud.permissions.getBulkPermissions({
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10000], issues: [10000] }],
    });
    expect(granted.projectPermissions).toEqual([{ permission: 'BROWSE_PROJECTS', projects: [10000], issues: [10000] }]);
  });

  it('a customer raises a request and talks', async () => {
    const { desk } = customer();
    const [first] = (await desk.servicedesk.getServiceDesks({})).values ?? [];
    const serviceDeskId = first?.id ?? '';
    const types = (await desk.servicedesk.getRequestTypes({ serviceDeskId })).values ?? [];
    expect(types.map((type) => type.name)).toEqual(['Report a problem', 'Ask a question']);
    const request = await desk.request.createCustomerRequest({
      serviceDeskId,
      requestTypeId: '12',
      requestFieldValues: { summary: 'May we upgrade?' },
    });
    const issueIdOrKey = request.issueKey ?? '';
    expect(request).toMatchObject({ issueKey: 'PS-2', currentStatus: { status: 'Waiting for support', statusCategory: 'INDETERMINATE' } });
    await desk.request.createRequestComment({ issueIdOrKey, body: 'We would like to on Monday', public: true });
    expect((await desk.request.getRequestComments({ issueIdOrKey })).values?.[0]?.body).toBe('We would like to on Monday');
    expect((await desk.request.getCustomerRequests({})).values?.map((known) => known.issueKey)).toEqual(['PS-2', 'PS-1']);
    const again = await desk.request.getCustomerRequestByIdOrKey({ issueIdOrKey, expand: ['participant', 'serviceDesk', 'requestType'] });
    expect(again).toMatchObject({ serviceDesk: { projectKey: 'PS' }, requestType: { name: 'Ask a question' }, participants: { size: 0 } });
  });

  it('an agent reads organizations; a customer is told nothing about Jira’s side', async () => {
    const { desk } = agent();
    expect((await desk.info.getInfo()).isLicensedForUse).toBe(true);
    expect((await desk.organization.getOrganizations({})).values?.map((known) => known.name)).toEqual(['Kita Bank', 'Elbe Logistik']);
    expect((await desk.organization.getUsersInOrganization({ organizationId: 1 })).values).toHaveLength(2);
    await expect(customer().cloud.issues.getIssue({ issueIdOrKey: 'PS-1' })).rejects.toThrow('404');
  });
});
