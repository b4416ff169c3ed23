import type { Actor } from '../actor';
import { may, projectOf } from './access';
import type { Adf } from './adf';
import { touchIssue } from './changes';
import { announce, eventComment } from './events';
import type { Comment, Issue, JiraSite } from './jira-site';
import { accountOf } from './people';
import { jiraRefusal } from './refusal';

const VISIBILITY = 'sd.public.comment';

type Properties = Comment['properties'];

const keyOf = (issue: Issue, commentId: string): string => `${issue.id}/${commentId.padStart(12, '0')}`;

const isInternal = (properties: Properties): boolean | undefined => {
  const value = properties.find((property) => property.key === VISIBILITY)?.value;
  return typeof value === 'object' && value !== null && 'internal' in value ? value.internal === true : undefined;
};

const announceComment = (site: JiraSite, actor: Actor, issue: Issue, comment: Comment): void =>
  announce(site, actor, 'commented:issue', touchIssue(site, issue), { comment: eventComment(site, comment) });

/** Finds a comment of an issue. */
export const findComment = (site: JiraSite, issue: Issue, commentId: string): Comment | undefined =>
  site.comments.get(keyOf(issue, commentId));

/** Adds a comment (internal by property `sd.public.comment`), touches the issue and sends `commented:issue`. */
export const addComment = (site: JiraSite, actor: Actor, issue: Issue, body: Adf, properties: Properties): Comment => {
  const at = site.clock.now();
  const author = accountOf(site, actor).accountId;
  const comment: Comment = {
    id: String(site.next('comment', 10000)),
    author,
    body,
    created: at,
    updateAuthor: author,
    updated: at,
    internal: isInternal(properties) ?? false,
    properties,
  };
  site.comments.put(keyOf(issue, comment.id), comment);
  announceComment(site, actor, issue, comment);
  return comment;
};

/** Only its author, the project's admins and the app may change or delete a comment. */
export const checkOwnsComment = (site: JiraSite, actor: Actor, issue: Issue, comment: Comment): void => {
  if (accountOf(site, actor).accountId === comment.author || may(site, actor, 'ADMINISTER_PROJECTS', projectOf(site, issue))) return;
  throw jiraRefusal(400, `You do not have permission to edit or delete the comment with id ${comment.id}.`);
};

/** Edits a comment; the same event as for a new one is sent (an edit looks like a reply, except for `created`). */
export const editComment = (site: JiraSite, actor: Actor, issue: Issue, before: Comment, body: Adf, properties: Properties): Comment => {
  const kept = before.properties.filter((old) => !properties.some((property) => property.key === old.key));
  const comment: Comment = {
    ...before,
    body,
    updateAuthor: accountOf(site, actor).accountId,
    updated: site.clock.now(),
    internal: isInternal(properties) ?? before.internal,
    properties: [...kept, ...properties],
  };
  site.comments.put(keyOf(issue, comment.id), comment);
  announceComment(site, actor, issue, comment);
  return comment;
};

/** Deletes a comment and sends `deleted:comment`. */
export const deleteComment = (site: JiraSite, actor: Actor, issue: Issue, comment: Comment): void => {
  site.comments.delete(keyOf(issue, comment.id));
  announce(site, actor, 'deleted:comment', touchIssue(site, issue), { comment: eventComment(site, comment) });
};

/** Deletes an issue with its comments; only `deleted:issue` is sent, deletions that follow from it are not. */
export const deleteIssue = (site: JiraSite, actor: Actor, issue: Issue): void => {
  for (const [key] of site.comments.entries(`${issue.id}/`)) site.comments.delete(key);
  site.issues.delete(issue.id);
  announce(site, actor, 'deleted:issue', issue);
};
