import { findProjectOfVisibleIssue, viewerIsAgent } from '../jira/permissions';
import type { Surface } from './surface';

/** The very issue of the surface, for an agent of its project who can see it; null for everybody else. */
export async function issueOfAgent({ issueId }: Surface): Promise<string | null> {
  const projectId = issueId === null ? null : await findProjectOfVisibleIssue(issueId);
  return projectId !== null && (await viewerIsAgent(projectId)) ? issueId : null;
}
