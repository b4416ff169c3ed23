import * as v from 'valibot';
import { may, projectOf } from './access';
import { adfOf, textOf } from './adf';
import { changeIssue, item } from './changes';
import { commentsOf } from './comment-shape';
import { addComment } from './commenting';
import { deskInstant } from './instants';
import { PARTICIPANTS_FIELD } from './issue-shape';
import type { Comment, Issue } from './jira-site';
import { type Call, operations, readRequest, viewerOf } from './operation';
import { deskPage } from './pages';
import { deskUser } from './people';
import { deskRefusal } from './refusal';

const isAgent = (call: Call, issue: Issue): boolean => may(call.site, call.actor, 'SERVICEDESK_AGENT', projectOf(call.site, issue));

const commentShape = (call: Call, issue: Issue, comment: Comment) => ({
  _expands: ['attachment', 'renderedBody'],
  id: comment.id,
  body: textOf(comment.body),
  public: !comment.internal,
  author: deskUser(call.site, comment.author, viewerOf(call)),
  created: deskInstant(comment.created, viewerOf(call).timeZone),
  _links: { self: `${call.site.url}/rest/servicedeskapi/request/${issue.id}/comment/${comment.id}` },
});

/** Comments of a request, oldest first; customers see public ones only. */
const listComments = (call: Call) => {
  const issue = readRequest(call);
  const wanted = (name: string): boolean => call.query(name) !== 'false';
  const internalToo = isAgent(call, issue) && wanted('internal');
  const comments = commentsOf(call.site, issue).filter((comment) => (comment.internal ? internalToo : wanted('public')));
  return deskPage(call, comments, `/request/${issue.id}/comment`, (comment) => commentShape(call, issue, comment));
};

const comment = async (call: Call) => {
  const body = await call.body(v.strictObject({ body: v.pipe(v.string(), v.nonEmpty()), public: v.optional(v.boolean(), true) }));
  const issue = readRequest(call);
  if (!body.public && !isAgent(call, issue)) throw deskRefusal(403, 'Customers can only add public comments.');
  const properties = [{ key: 'sd.public.comment', value: { internal: !body.public } }];
  call.answer(201);
  return commentShape(call, issue, addComment(call.site, call.actor, issue, adfOf(body.body), properties));
};

const participants = (call: Call, issue: Issue) =>
  deskPage(call, issue.participants, `/request/${issue.id}/participant`, (id) => deskUser(call.site, id, viewerOf(call)));

const addParticipants = async (call: Call) => {
  const { accountIds } = await call.body(v.strictObject({ accountIds: v.array(v.string()) }));
  const before = readRequest(call);
  const stranger = accountIds.find((id) => !call.site.people.get(id));
  if (stranger !== undefined) throw deskRefusal(400, `${stranger} does not exist.`);
  const after = [...new Set([...before.participants, ...accountIds])].filter((id) => id !== before.reporter);
  if (after.length === before.participants.length) return participants(call, before);
  const shown = (ids: readonly string[]) => ids.map((id) => call.site.people.get(id)?.displayName).join(', ');
  const changed = item(
    'Request participants',
    PARTICIPANTS_FIELD,
    [before.participants.join(', '), shown(before.participants)],
    [after.join(', '), shown(after)],
  );
  return participants(call, changeIssue(call.site, call.actor, before, { participants: after }, [changed]));
};

const [READ, WRITE] = ['read:servicedesk-request', 'write:servicedesk-request'];
const REQUEST = '/rest/servicedeskapi/request/{issueIdOrKey}';
const DETAIL = 'jira-service-management';

/** Comments and participants of a request. */
export const requestTalkOperations = [
  ...operations(READ, 'read:request.comment', DETAIL, { [`GET ${REQUEST}/comment?public&internal&start&limit`]: listComments }),
  ...operations(WRITE, 'write:request.comment read:request.comment', DETAIL, { [`POST ${REQUEST}/comment`]: comment }),
  ...operations(READ, 'read:request.participant', DETAIL, {
    [`GET ${REQUEST}/participant?start&limit`]: (call) => participants(call, readRequest(call)),
  }),
  ...operations(WRITE, 'write:request.participant read:request.participant', DETAIL, { [`POST ${REQUEST}/participant`]: addParticipants }),
];
