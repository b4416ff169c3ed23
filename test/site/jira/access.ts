import type { Actor } from '../actor';
import type { Issue, JiraSite } from './jira-site';
import type { Organization, Project } from './world';

/** The project permissions this site knows. */
export const PROJECT_PERMISSIONS = ['BROWSE_PROJECTS', 'SERVICEDESK_AGENT', 'ADMINISTER_PROJECTS', 'EDIT_ISSUES', 'ADD_COMMENTS'] as const;
export type ProjectPermission = (typeof PROJECT_PERMISSIONS)[number];

/**
 * May this actor do that in this project? Agents are those listed and the project's admins; a site admin may look and
 * administer everywhere but is an agent only where listed; portal customers have none of these; the app has all.
 */
export const may = (site: JiraSite, actor: Actor, permission: ProjectPermission, project: Project): boolean => {
  if (actor.kind === 'app') return true;
  const person = actor.kind === 'person' ? site.people.peek(actor.accountId) : undefined;
  if (person?.accountType !== 'atlassian') return false;
  const listedAdmin = project.admins.includes(person.accountId);
  const agent = listedAdmin || project.agents.includes(person.accountId);
  const admin = listedAdmin || person.siteAdmin === true;
  const service = project.projectTypeKey === 'service_desk';
  if (permission === 'ADMINISTER_PROJECTS') return admin;
  if (permission === 'BROWSE_PROJECTS') return agent || admin || !service;
  return permission === 'SERVICEDESK_AGENT' ? agent && service : agent || !service;
};

/** The only global permission this site knows: Administer Jira. */
export const administers = (site: JiraSite, actor: Actor): boolean =>
  actor.kind === 'app' || (actor.kind === 'person' && site.people.peek(actor.accountId)?.siteAdmin === true);

/** The project of an issue; an issue without one cannot exist. */
export const projectOf = (site: JiraSite, issue: Issue): Project => {
  const project = site.projects.peek(issue.projectId);
  if (!project) throw new Error(`issue ${issue.key} has no project ${issue.projectId}`);
  return project;
};

/** All projects, by id. */
export const projectsOf = (site: JiraSite): readonly Project[] => site.projects.keys().flatMap((id) => site.projects.peek(id) ?? []);

/** All organizations, by id. */
export const organizationsOf = (site: JiraSite): readonly Organization[] =>
  site.organizations.keys().flatMap((id) => site.organizations.peek(id) ?? []);

/** Finds a project by id or key. */
export const findProject = (site: JiraSite, idOrKey: string): Project | undefined =>
  site.projects.get(idOrKey) ?? projectsOf(site).find((project) => project.key === idOrKey.toUpperCase());

/** May this actor see the request on the portal: agents all; customers their own, those they take part in, and those shared with their organization. */
export const seesRequest = (site: JiraSite, actor: Actor, issue: Issue): boolean => {
  if (may(site, actor, 'SERVICEDESK_AGENT', projectOf(site, issue))) return true;
  if (actor.kind !== 'person') return false;
  const { accountId } = actor;
  if (issue.reporter === accountId || issue.participants.includes(accountId)) return true;
  return issue.organizations.some((id) => site.organizations.peek(id)?.members.includes(accountId));
};
