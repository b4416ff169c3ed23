import { findProjectOfVisibleIssue, viewerIsAgent } from '../jira/permissions';
import { readSettings } from '../store/settings';
import type { Surface } from './surface';

/** The very issue of the surface, for an agent of its project who can see it; null for everybody else. */
export async function issueOfAgent({ issueId }: Surface): Promise<string | null> {
  return (await projectOfAgent(issueId)) === null ? null : issueId;
}

/** An issue of a served project, for an agent of its project who can see it; null for everybody else. */
export async function servedIssueOfAgent(issueId: string | null): Promise<string | null> {
  const projectId = await projectOfAgent(issueId);
  if (projectId === null) return null;
  return (await readSettings()).served.some((project) => project.projectId === projectId) ? issueId : null;
}

async function projectOfAgent(issueId: string | null): Promise<string | null> {
  const projectId = issueId === null ? null : await findProjectOfVisibleIssue(issueId);
  return projectId !== null && (await viewerIsAgent(projectId)) ? projectId : null;
}
