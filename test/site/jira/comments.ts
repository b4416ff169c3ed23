import * as v from 'valibot';
import { may, projectOf } from './access';
import { adfSchema } from './adf';
import { commentShape, commentsOf } from './comment-shape';
import { addComment, checkOwnsComment, deleteComment, editComment, findComment } from './commenting';
import type { Comment, Issue } from './jira-site';
import { type Call, expansionsOf, operations, readIssue, viewerOf } from './operation';
import { jiraPage } from './pages';
import { jiraRefusal } from './refusal';

const bodySchema = v.strictObject({
  body: v.pipe(
    adfSchema,
    v.check((document) => document.content.length > 0, 'Comment body can not be empty!'),
  ),
  properties: v.optional(v.array(v.strictObject({ key: v.string(), value: v.unknown() })), []),
});

const readComment = (call: Call): { issue: Issue; comment: Comment } => {
  const issue = readIssue(call);
  const comment = findComment(call.site, issue, call.param('id'));
  if (!comment) throw jiraRefusal(404, `Can not find a comment for the id: ${call.param('id')}.`);
  return { issue, comment };
};

const shape = (call: Call, issue: Issue, comment: Comment) =>
  commentShape(call.site, issue, comment, viewerOf(call), expansionsOf(call, ['properties']).includes('properties'));

const listComments = (call: Call) => {
  const issue = readIssue(call);
  const order = call.query('orderBy') ?? 'created';
  if (!['created', '+created', '-created'].includes(order)) throw jiraRefusal(400, `Cannot order comments by ${order}.`);
  const oldestFirst = commentsOf(call.site, issue);
  const ordered = order === '-created' ? [...oldestFirst].reverse() : oldestFirst;
  const { startAt, maxResults, total, values: comments } = jiraPage(call, ordered, '', 100, (comment) => shape(call, issue, comment));
  return { startAt, maxResults, total, comments };
};

const create = async (call: Call) => {
  const { body, properties } = await call.body(bodySchema);
  const issue = readIssue(call);
  if (!may(call.site, call.actor, 'ADD_COMMENTS', projectOf(call.site, issue)))
    throw jiraRefusal(400, null, { comment: `${viewerOf(call).displayName}, you do not have the permission to comment on this issue.` });
  call.answer(201);
  return shape(call, issue, addComment(call.site, call.actor, issue, body, properties));
};

const edit = async (call: Call) => {
  const { body, properties } = await call.body(bodySchema);
  const { issue, comment } = readComment(call);
  checkOwnsComment(call.site, call.actor, issue, comment);
  return shape(call, issue, editComment(call.site, call.actor, issue, comment, body, properties));
};

const remove = (call: Call): void => {
  const { issue, comment } = readComment(call);
  checkOwnsComment(call.site, call.actor, issue, comment);
  deleteComment(call.site, call.actor, issue, comment);
};

const READ = 'read:comment read:comment.property read:group read:project read:project-role read:user read:avatar';
const COMMENTS = '/rest/api/3/issue/{issueIdOrKey}/comment';

/** Comments in /rest/api/3: bodies are documents, `jsdPublic` tells what customers see. */
export const commentOperations = [
  ...operations('read:jira-work', READ, 'jira', {
    [`GET ${COMMENTS}?startAt&maxResults&orderBy&expand`]: listComments,
    [`GET ${COMMENTS}/{id}?expand`]: (call) => {
      const { issue, comment } = readComment(call);
      return shape(call, issue, comment);
    },
  }),
  ...operations('write:jira-work', `${READ} write:comment`, 'jira', {
    [`POST ${COMMENTS}?expand`]: create,
    [`PUT ${COMMENTS}/{id}?expand`]: edit,
  }),
  ...operations('write:jira-work', 'delete:comment delete:comment.property', 'jira', { [`DELETE ${COMMENTS}/{id}`]: remove }),
];
