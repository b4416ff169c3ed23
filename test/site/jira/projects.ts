import { findProject, may, projectsOf } from './access';
import { issueTypeOf, projectReference } from './issue-shape';
import { type Call, expansionsOf, operations, viewerOf } from './operation';
import { jiraPage } from './pages';
import { jiraUser } from './people';
import { jiraRefusal } from './refusal';
import type { Project } from './world';

const brief = (call: Call, project: Project) => ({
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  ...projectReference(call.site, project),
  style: 'classic',
  isPrivate: false,
  properties: {},
});

const getProject = (call: Call) => {
  expansionsOf(call, []);
  const project = findProject(call.site, call.param('projectIdOrKey'));
  if (!project || !may(call.site, call.actor, 'BROWSE_PROJECTS', project))
    throw jiraRefusal(404, `No project could be found with key '${call.param('projectIdOrKey')}'.`);
  const lead = jiraUser(call.site, project.admins[0] ?? null, viewerOf(call));
  return {
    ...brief(call, project),
    description: '',
    ...(lead ? { lead } : {}),
    components: [],
    issueTypes: [issueTypeOf(call.site, project)],
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: {},
  };
};

const searchProjects = (call: Call) => {
  viewerOf(call);
  expansionsOf(call, []);
  const query = (call.query('query') ?? '').toLowerCase();
  const types = call.query('typeKey')?.split(',');
  const [ids, keys] = [call.queries('id'), call.queries('keys')];
  const found = projectsOf(call.site)
    .filter((project) => may(call.site, call.actor, 'BROWSE_PROJECTS', project))
    .filter((project) => `${project.key} ${project.name}`.toLowerCase().includes(query))
    .filter((project) => types === undefined || types.includes(project.projectTypeKey))
    .filter((project) => (ids.length === 0 || ids.includes(project.id)) && (keys.length === 0 || keys.includes(project.key)))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return jiraPage(call, found, '/rest/api/3/project/search', 50, (project) => brief(call, project));
};

const READ =
  'read:issue-type read:project read:project.property read:user read:application-role read:avatar read:group read:issue-type-hierarchy read:project-category read:project-version read:project.component';

/** Projects that the caller may browse. */
export const projectOperations = operations('read:jira-work', READ, 'jira', {
  'GET /rest/api/3/project/search?startAt&maxResults&query&typeKey&id&keys&expand': searchProjects,
  'GET /rest/api/3/project/{projectIdOrKey}?expand': getProject,
});
