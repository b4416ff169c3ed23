import { jiraInstant } from './instants';
import type { Comment, Issue, JiraSite } from './jira-site';
import { type Account, jiraUser } from './people';

/** All comments of an issue, oldest first. */
export const commentsOf = (site: JiraSite, issue: Issue): readonly Comment[] =>
  site.comments.keys(`${issue.id}/`).flatMap((key) => site.comments.peek(key) ?? []);

/** A comment as /rest/api/3 shows it. */
export const commentShape = (site: JiraSite, issue: Issue, comment: Comment, viewer: Account, withProperties = false) => ({
  self: `${site.url}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
  id: comment.id,
  author: jiraUser(site, comment.author, viewer),
  body: comment.body,
  updateAuthor: jiraUser(site, comment.updateAuthor, viewer),
  created: jiraInstant(comment.created, viewer.timeZone),
  updated: jiraInstant(comment.updated, viewer.timeZone),
  jsdPublic: !comment.internal,
  ...(withProperties ? { properties: comment.properties } : {}),
});

/** The `comment` field of an issue. */
export const commentPage = (site: JiraSite, issue: Issue, viewer: Account) => {
  const comments = commentsOf(site, issue).map((comment) => commentShape(site, issue, comment, viewer));
  return {
    comments,
    self: `${site.url}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: comments.length,
    total: comments.length,
    startAt: 0,
  };
};
