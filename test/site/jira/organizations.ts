import * as v from 'valibot';
import { may, organizationsOf, projectsOf } from './access';
import type { JiraSite } from './jira-site';
import { type Call, idSchema, operations, viewerOf } from './operation';
import { deskPage } from './pages';
import { deskUser } from './people';
import { deskRefusal } from './refusal';
import { readDesk, readDeskAsAgent } from './service-desks';
import type { Organization } from './world';

const shape = (site: JiraSite, { id, name }: Organization) => ({
  id,
  name,
  scimManaged: false,
  _links: { self: `${site.url}/rest/servicedeskapi/organization/${id}` },
});

const isStaff = (call: Call): boolean => projectsOf(call.site).some((project) => may(call.site, call.actor, 'SERVICEDESK_AGENT', project));

/** Staff see every organization, everybody else their own; only staff may ask for somebody else's. */
const visible = (call: Call): readonly Organization[] => {
  const { accountId: viewer } = viewerOf(call);
  const asked = call.query('accountId');
  const staff = isStaff(call);
  if (asked !== undefined && asked !== viewer && !staff) throw deskRefusal(403, 'You may only ask for your own organizations.');
  const member = asked ?? (staff ? null : viewer);
  return organizationsOf(call.site).filter((organization) => member === null || organization.members.includes(member));
};

const readOrganization = (call: Call): Organization => {
  const { accountId } = viewerOf(call);
  const organization = call.site.organizations.get(call.param('organizationId'));
  if (!organization || !(isStaff(call) || organization.members.includes(accountId)))
    throw deskRefusal(404, 'The organization does not exist or you do not have permission to see it.');
  return organization;
};

const listUsers = (call: Call) => {
  const organization = readOrganization(call);
  if (!isStaff(call)) throw deskRefusal(403, 'Only agents and administrators may list the users of an organization.');
  return deskPage(call, organization.members, `/organization/${organization.id}/user`, (id) => deskUser(call.site, id, viewerOf(call)));
};

const share = async (call: Call): Promise<void> => {
  const { organizationId } = await call.body(v.strictObject({ organizationId: idSchema }));
  const { serviceDeskId } = readDeskAsAgent(call);
  const organization = call.site.organizations.get(organizationId);
  if (!organization) throw deskRefusal(404, 'The organization does not exist or you do not have permission to see it.');
  if (organization.serviceDeskIds.includes(serviceDeskId)) return;
  call.site.organizations.put(organization.id, { ...organization, serviceDeskIds: [...organization.serviceDeskIds, serviceDeskId] });
};

const listOfDesk = (call: Call) => {
  const { serviceDeskId } = readDesk(call);
  const shared = visible(call).filter((organization) => organization.serviceDeskIds.includes(serviceDeskId));
  return deskPage(call, shared, `/servicedesk/${serviceDeskId}/organization`, (organization) => shape(call.site, organization));
};

const list = (call: Call) => deskPage(call, visible(call), '/organization', (organization) => shape(call.site, organization));

const MANAGE = 'manage:servicedesk-customer';
const ORGANIZATION = '/rest/servicedeskapi/organization';
const DESK = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/organization';
const DETAIL = 'jira-service-management';

/** JSM organizations and the desks they are shared with. */
export const organizationOperations = [
  ...operations(MANAGE, 'read:organization', DETAIL, {
    [`GET ${ORGANIZATION}?start&limit&accountId`]: list,
    [`GET ${ORGANIZATION}/{organizationId}`]: (call) => shape(call.site, readOrganization(call)),
  }),
  ...operations(MANAGE, 'read:organization.user', DETAIL, { [`GET ${ORGANIZATION}/{organizationId}/user?start&limit`]: listUsers }),
  ...operations(MANAGE, 'read:servicedesk.organization', DETAIL, { [`GET ${DESK}?start&limit&accountId`]: listOfDesk }),
  ...operations(MANAGE, 'write:servicedesk.organization', DETAIL, { [`POST ${DESK}`]: share }),
];
