import * as v from 'valibot';
import type { Actor } from '../actor';
import { administers, findProject, may, PROJECT_PERMISSIONS, type ProjectPermission, projectOf, projectsOf } from './access';
import { type Call, operations, readIssue, viewerOf } from './operation';
import { jiraRefusal, notEmulated } from './refusal';
import type { Project } from './world';

const isProjectPermission = (name: string): name is ProjectPermission => (PROJECT_PERMISSIONS as readonly string[]).includes(name);

const askedProject = (call: Call): Project | null => {
  const idOrKey = call.query('projectId') ?? call.query('projectKey');
  const issueIdOrKey = call.query('issueId') ?? call.query('issueKey');
  if (issueIdOrKey !== undefined) return projectOf(call.site, readIssue({ ...call, param: () => issueIdOrKey }));
  if (idOrKey === undefined) return null;
  const project = findProject(call.site, idOrKey);
  if (!project || !may(call.site, call.actor, 'BROWSE_PROJECTS', project))
    throw jiraRefusal(404, `No project could be found with id or key '${idOrKey}'.`);
  return project;
};

/** Without a project, a project permission is held when it is held in any project. */
const holds = (call: Call, name: string, project: Project | null): boolean => {
  if (name === 'ADMINISTER') return administers(call.site, call.actor);
  if (!isProjectPermission(name)) throw notEmulated(`permission ${name}`);
  const projects = project ? [project] : projectsOf(call.site);
  return projects.some((known) => may(call.site, call.actor, name, known));
};

const getMine = (call: Call) => {
  viewerOf(call);
  const names = (call.query('permissions') ?? '').split(',').filter((name) => name !== '');
  if (names.length === 0) throw jiraRefusal(400, 'The permissions query parameter is required.');
  const project = askedProject(call);
  const rows = names.map((name) => {
    const havePermission = holds(call, name, project);
    return [name, { id: name, key: name, name, type: name === 'ADMINISTER' ? 'GLOBAL' : 'PROJECT', description: '', havePermission }];
  });
  return { permissions: Object.fromEntries(rows) };
};

const idsSchema = v.optional(v.array(v.pipe(v.number(), v.integer())), []);
const grantsSchema = v.strictObject({ permissions: v.array(v.string()), projects: idsSchema, issues: idsSchema });
const checkSchema = v.strictObject({
  accountId: v.optional(v.string()),
  globalPermissions: v.optional(v.array(v.string()), []),
  projectPermissions: v.optional(v.array(grantsSchema), []),
});

const subjectOf = (call: Call, accountId: string | undefined): Actor => {
  const viewer = viewerOf(call);
  if (accountId === undefined || accountId === viewer.accountId) return call.actor;
  if (!administers(call.site, call.actor)) throw jiraRefusal(403, 'Administer Jira is needed to check the permissions of other users.');
  return accountId === call.site.appAccountId ? { kind: 'app' } : { kind: 'person', accountId };
};

/** Ids that are held; whatever does not exist is left out, as Jira does. */
const check = async (call: Call) => {
  const body = await call.body(checkSchema);
  const actor = subjectOf(call, body.accountId);
  const unknown = body.globalPermissions.find((name) => name !== 'ADMINISTER');
  if (unknown !== undefined) throw notEmulated(`global permission ${unknown}`);
  const projectPermissions = body.projectPermissions.flatMap(({ permissions, projects, issues }) =>
    permissions.map((permission) => {
      if (!isProjectPermission(permission)) throw notEmulated(`permission ${permission}`);
      const inProject = (project: Project | undefined): boolean => project !== undefined && may(call.site, actor, permission, project);
      const ofIssue = (id: number): Project | undefined => {
        const issue = call.site.issues.get(String(id));
        return issue && projectOf(call.site, issue);
      };
      return {
        permission,
        issues: issues.filter((id) => inProject(ofIssue(id))),
        projects: projects.filter((id) => inProject(call.site.projects.get(String(id)))),
      };
    }),
  );
  return { globalPermissions: administers(call.site, actor) ? body.globalPermissions : [], projectPermissions };
};

/** What the caller may do, and what somebody may do. */
export const permissionOperations = [
  ...operations('read:jira-work', 'read:permission', 'jira', {
    'GET /rest/api/3/mypermissions?permissions&projectId&projectKey&issueId&issueKey': getMine,
  }),
  ...operations('', 'read:permission', 'jira', { 'POST /rest/api/3/permissions/check': check }),
];
