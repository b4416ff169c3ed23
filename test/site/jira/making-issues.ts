import * as v from 'valibot';
import { findProject, may, projectOf } from './access';
import { adfSchema } from './adf';
import { createIssue } from './changes';
import { issueTypeOf } from './issue-shape';
import type { Issue } from './jira-site';
import { type Call, operations, viewerOf } from './operation';
import { issueUnseen, jiraRefusal } from './refusal';

const draftSchema = v.strictObject({
  fields: v.strictObject({
    project: v.strictObject({ id: v.string() }),
    issuetype: v.strictObject({ id: v.string() }),
    summary: v.pipe(v.string(), v.nonEmpty('You must specify a summary of the issue.'), v.maxLength(255)),
    description: v.optional(v.nullable(adfSchema), null),
    labels: v.optional(v.array(v.pipe(v.string(), v.regex(/^\S{1,255}$/))), []),
    priority: v.optional(v.strictObject({ name: v.string() })),
  }),
});

/** An issue in a software project; a priority that its project does not have is refused by field, as Jira does. */
const makeIssue = async (call: Call) => {
  const { fields } = await call.body(draftSchema);
  const viewer = viewerOf(call);
  const project = findProject(call.site, fields.project.id);
  if (!project || !may(call.site, call.actor, 'BROWSE_PROJECTS', project))
    throw jiraRefusal(400, null, { project: 'valid project is required' });
  if (!may(call.site, call.actor, 'EDIT_ISSUES', project))
    throw jiraRefusal(400, null, { project: 'You cannot create issues in this project.' });
  if (fields.issuetype.id !== issueTypeOf(call.site, project).id)
    throw jiraRefusal(400, null, { issuetype: 'The issue type selected is invalid.' });
  if (fields.priority && !(project.priorities ?? []).includes(fields.priority.name))
    throw jiraRefusal(400, null, { priority: 'The priority selected is invalid.' });
  const issue = createIssue(call.site, call.actor, project, {
    reporter: viewer.accountId,
    requestTypeId: '',
    summary: fields.summary,
    description: fields.description,
    organizations: [],
    participants: [],
    properties: {},
    files: [],
    labels: fields.labels,
    priority: fields.priority?.name ?? null,
  });
  call.answer(201);
  return { id: issue.id, key: issue.key, self: `${call.site.url}/rest/api/3/issue/${issue.id}` };
};

const keySchema = v.strictObject({ key: v.string() });
const linkSchema = v.strictObject({
  type: v.strictObject({ name: v.literal('Relates') }),
  inwardIssue: keySchema,
  outwardIssue: keySchema,
});

/** Relates two issues; relating them again changes nothing. */
const linkIssues = async (call: Call) => {
  const { inwardIssue, outwardIssue } = await call.body(linkSchema);
  const seen = ({ key }: { key: string }): Issue => {
    const issue = call.site.issues.get(key);
    if (!issue || !may(call.site, call.actor, 'BROWSE_PROJECTS', projectOf(call.site, issue))) throw issueUnseen();
    return issue;
  };
  const [one, other] = [seen(inwardIssue), seen(outwardIssue)];
  for (const [issue, to] of [
    [one, other],
    [other, one],
  ] as const)
    call.site.issues.put({ ...issue, related: [...new Set([...(issue.related ?? []), to.key])] });
  call.answer(201);
};

/** Issues that people make themselves, and their relations. */
export const makingIssueOperations = [
  ...operations('write:jira-work', 'write:issue write:comment write:comment.property write:attachment read:issue', 'jira', {
    'POST /rest/api/3/issue': makeIssue,
  }),
  ...operations('write:jira-work', 'write:comment write:issue write:issue-link', 'jira', { 'POST /rest/api/3/issueLink': linkIssues }),
];
