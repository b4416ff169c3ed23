import { may, organizationsOf, projectsOf } from './access';
import type { JiraSite } from './jira-site';
import { type Call, expansionsOf, operations, viewerOf } from './operation';
import { deskPage } from './pages';
import { deskUser } from './people';
import { deskRefusal } from './refusal';
import { requestTypeShape } from './request-type-shape';
import type { Project } from './world';

const desksOf = (site: JiraSite): readonly Project[] => projectsOf(site).filter((project) => project.projectTypeKey === 'service_desk');

/** A service desk as JSM shows it. */
export const deskShape = (site: JiraSite, project: Project) => ({
  id: project.serviceDeskId,
  projectId: project.id,
  projectName: project.name,
  projectKey: project.key,
  projectTypeKey: project.projectTypeKey,
  _links: { self: `${site.url}/rest/servicedeskapi/servicedesk/${project.serviceDeskId}` },
});

/** Finds the project of a service desk. Portals are open: everybody with an account may raise requests. */
export const findDesk = (site: JiraSite, serviceDeskId: string): Project | undefined =>
  desksOf(site).find((project) => project.serviceDeskId === serviceDeskId);

/** The service desk of the path, named by its id or, as JSM also allows, by the project's key. */
export const readDesk = (call: Call): Project => {
  viewerOf(call);
  const named = call.param('serviceDeskId');
  const project = findDesk(call.site, named) ?? desksOf(call.site).find((known) => known.key === named);
  if (!project)
    throw deskRefusal(404, `The service desk ${call.param('serviceDeskId')} does not exist or you do not have permission to see it.`);
  return project;
};

/** The service desk of the path, for its agents. */
export const readDeskAsAgent = (call: Call): Project => {
  const project = readDesk(call);
  if (!may(call.site, call.actor, 'SERVICEDESK_AGENT', project)) throw deskRefusal(403, 'You are not an agent of this service desk.');
  return project;
};

/** Request types the caller sees: who restricts one to people leaves out the users of apps (JSM, request type restrictions). */
const typesSeen = ({ actor }: Call, { requestTypes }: Project) =>
  requestTypes.filter(({ closedToApps }) => closedToApps !== true || actor.kind !== 'app');

const listTypes = (call: Call) => {
  const project = readDesk(call);
  expansionsOf(call, []);
  const query = (call.query('searchQuery') ?? '').toLowerCase();
  const types = typesSeen(call, project).filter((type) => `${type.name} ${type.description}`.toLowerCase().includes(query));
  return deskPage(call, types, `/servicedesk/${project.serviceDeskId}/requesttype`, (type) => requestTypeShape(call.site, project, type));
};

const getType = (call: Call) => {
  const project = readDesk(call);
  expansionsOf(call, []);
  const type = typesSeen(call, project).find((known) => known.id === call.param('requestTypeId'));
  if (!type) throw deskRefusal(404, 'The request type does not exist or you do not have permission to see it.');
  return requestTypeShape(call.site, project, type);
};

/** Customers of a desk: members of its organizations and everybody who raised a request there. */
const listCustomers = (call: Call) => {
  const project = readDeskAsAgent(call);
  call.site.limits.customerList(project.serviceDeskId);
  const members = organizationsOf(call.site).flatMap((known) =>
    known.serviceDeskIds.includes(project.serviceDeskId) ? known.members : [],
  );
  const reporters = [...call.site.issues.all()].filter((issue) => issue.projectId === project.id).map((issue) => issue.reporter);
  const query = (call.query('query') ?? '').toLowerCase();
  const people = [...new Set([...members, ...reporters])].flatMap((id) => call.site.people.get(id) ?? []);
  const found = people.filter((person) => `${person.displayName} ${person.emailAddress}`.toLowerCase().includes(query));
  const self = `/servicedesk/${project.serviceDeskId}/customer`;
  return deskPage(call, found, self, (person) => deskUser(call.site, person.accountId, viewerOf(call)));
};

const info = (call: Call) => ({
  version: '5.0.0',
  platformVersion: '1001.0.0',
  isLicensedForUse: true,
  _links: { self: `${call.site.url}/rest/servicedeskapi/info` },
});

const listDesks = (call: Call) => {
  viewerOf(call);
  return deskPage(call, desksOf(call.site), '/servicedesk', (project) => deskShape(call.site, project));
};

const READ = 'read:servicedesk-request';
const DESK = '/rest/servicedeskapi/servicedesk';
const DETAIL = 'jira-service-management';

/** Service desks, their request types and customers. */
export const serviceDeskOperations = [
  ...operations(READ, 'read:servicedesk', DETAIL, {
    'GET /rest/servicedeskapi/info': info,
    [`GET ${DESK}?start&limit`]: listDesks,
    [`GET ${DESK}/{serviceDeskId}`]: (call) => deskShape(call.site, readDesk(call)),
  }),
  ...operations(READ, 'read:requesttype', DETAIL, {
    [`GET ${DESK}/{serviceDeskId}/requesttype?start&limit&searchQuery&expand`]: listTypes,
    [`GET ${DESK}/{serviceDeskId}/requesttype/{requestTypeId}?expand`]: getType,
  }),
  ...operations('manage:servicedesk-customer', 'read:servicedesk.customer', DETAIL, {
    [`GET ${DESK}/{serviceDeskId}/customer?start&limit&query`]: listCustomers,
  }),
];
