import type { JiraSite } from './jira-site';
import type { Project, RequestType } from './world';

/** A request type as JSM shows it; the portal's id is the service desk's. */
export const requestTypeShape = (site: JiraSite, project: Project, type: RequestType) => ({
  _expands: ['field'],
  id: type.id,
  _links: { self: `${site.url}/rest/servicedeskapi/servicedesk/${project.serviceDeskId}/requesttype/${type.id}` },
  name: type.name,
  description: type.description,
  helpText: '',
  issueTypeId: '10003',
  serviceDeskId: project.serviceDeskId,
  portalId: project.serviceDeskId,
  groupIds: ['1'],
  icon: { id: '10527', _links: { iconUrls: {} } },
  restrictionStatus: type.closedToApps ? 'RESTRICTED' : 'OPEN',
  canCreateRequest: true,
});
