import * as v from 'valibot';
import { may, type ProjectPermission, projectOf } from './access';
import { adfSchema } from './adf';
import { changeIssue, item, statusItems, userItem } from './changes';
import { deleteIssue } from './commenting';
import { announce, eventChangelog } from './events';
import { issueShape, ORGANIZATIONS_FIELD } from './issue-shape';
import type { ChangeItem, Issue } from './jira-site';
import { type Call, expansionsOf, idSchema, operations, readIssue, viewerOf } from './operation';
import { jiraRefusal, notEmulated } from './refusal';
import { RESOLUTIONS, shownStatus, statusOf, transitionsFrom } from './workflow';

const listOf = (call: Call, name: string): readonly string[] =>
  call
    .queries(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');

/** The issue of the path, for someone who may do more than look. */
const writable = (call: Call, permission: ProjectPermission): Issue => {
  const issue = readIssue(call);
  if (!may(call.site, call.actor, permission, projectOf(call.site, issue)))
    throw jiraRefusal(403, 'You do not have permission to do this.');
  return issue;
};

const getIssue = (call: Call) => {
  const issue = readIssue(call);
  const changelog = expansionsOf(call, ['changelog']).includes('changelog');
  return issueShape(call.site, issue, viewerOf(call), {
    fields: listOf(call, 'fields'),
    properties: listOf(call, 'properties'),
    changelog,
  });
};

type Edit = { readonly patch: Partial<Issue>; readonly items: readonly ChangeItem[] };
type Editor = (call: Call, issue: Issue, value: unknown) => Edit | null;

const decodeField = <Schema extends v.GenericSchema>(schema: Schema, field: string, value: unknown): v.InferOutput<Schema> => {
  const decoded = v.safeParse(schema, value);
  if (!decoded.success) throw jiraRefusal(400, null, { [field]: `${field}: ${decoded.issues[0].message}` });
  return decoded.output;
};

const summarySchema = v.pipe(v.string(), v.nonEmpty('You must specify a summary of the issue.'), v.maxLength(255));
const editOrganizations: Editor = (call, issue, value) => {
  const ids = decodeField(v.array(idSchema), ORGANIZATIONS_FIELD, value);
  const unknown = ids.find((id) => !call.site.organizations.get(id));
  if (unknown !== undefined) throw jiraRefusal(400, null, { [ORGANIZATIONS_FIELD]: `Organization ${unknown} does not exist.` });
  const shown = (list: readonly string[]) => list.map((id) => call.site.organizations.get(id)?.name).join(', ');
  const changed = item(
    'Organizations',
    ORGANIZATIONS_FIELD,
    [issue.organizations.join(', '), shown(issue.organizations)],
    [ids.join(', '), shown(ids)],
  );
  return { patch: { organizations: ids }, items: [changed] };
};

const editReporter: Editor = (call, issue, value) => {
  const { id } = decodeField(v.strictObject({ id: v.string() }), 'reporter', value);
  if (!call.site.people.get(id)) throw jiraRefusal(400, null, { reporter: 'The reporter specified is not a user.' });
  return { patch: { reporter: id }, items: [userItem(call.site, 'reporter', issue.reporter, id)] };
};

const EDITORS: Readonly<Record<string, Editor>> = {
  summary: (_, issue, value) => {
    const summary = decodeField(summarySchema, 'summary', value);
    return { patch: { summary }, items: [item('summary', 'summary', [null, issue.summary], [null, summary])] };
  },
  description: (_, issue, value) => {
    const description = decodeField(v.nullable(adfSchema), 'description', value);
    const shown = (document: Issue['description']) => (document === null ? null : JSON.stringify(document));
    return {
      patch: { description },
      items: [item('description', 'description', [null, shown(issue.description)], [null, shown(description)])],
    };
  },
  reporter: editReporter,
  [ORGANIZATIONS_FIELD]: editOrganizations,
};

const editIssue = async (call: Call): Promise<void> => {
  const { fields } = await call.body(v.strictObject({ fields: v.record(v.string(), v.unknown()) }));
  const issue = writable(call, 'EDIT_ISSUES');
  const closed = Object.keys(fields).filter((name) => !EDITORS[name]);
  const refused = closed.map((name) => [name, `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`]);
  if (closed.length > 0) throw jiraRefusal(400, null, Object.fromEntries(refused));
  const edits = Object.entries(fields).flatMap(([name, value]) => EDITORS[name]?.(call, issue, value) ?? []);
  const items = edits.flatMap((edit) => edit.items).filter((changed) => changed.fromString !== changed.toString);
  if (items.length === 0) return;
  changeIssue(call.site, call.actor, issue, Object.assign({}, ...edits.map((edit) => edit.patch)), items);
};

const assign = async (call: Call): Promise<void> => {
  const { accountId } = await call.body(v.strictObject({ accountId: v.nullable(v.string()) }));
  const issue = writable(call, 'EDIT_ISSUES');
  if (accountId === '-1') throw notEmulated('automatic assignee');
  const project = projectOf(call.site, issue);
  const isGone = accountId !== null && call.site.people.get(accountId)?.active === false;
  if (accountId !== null && (isGone || !may(call.site, { kind: 'person', accountId }, 'EDIT_ISSUES', project)))
    throw jiraRefusal(400, null, { assignee: `User '${accountId}' cannot be assigned issues.` });
  if (accountId === issue.assignee) return;
  const items = [userItem(call.site, 'assignee', issue.assignee, accountId)];
  const after = changeIssue(call.site, call.actor, issue, { assignee: accountId }, items);
  const change = after.history.at(-1);
  if (change) announce(call.site, call.actor, 'assigned:issue', after, eventChangelog(change));
};

const getTransitions = (call: Call) => {
  const issue = readIssue(call);
  const allowed = may(call.site, call.actor, 'EDIT_ISSUES', projectOf(call.site, issue));
  return {
    expand: 'transitions',
    transitions: (allowed ? transitionsFrom(issue.statusId) : []).map(({ id, name, to }) => ({
      id,
      name,
      to: shownStatus(call.site, to),
      hasScreen: false,
      isGlobal: false,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      isLooped: false,
    })),
  };
};

const transitionSchema = v.strictObject({
  transition: v.looseObject({ id: v.string() }),
  fields: v.optional(v.strictObject({ resolution: v.union([v.strictObject({ name: v.string() }), v.strictObject({ id: v.string() })]) })),
});

const resolutionNamed = (given: { name: string } | { id: string }): string => {
  const found = Object.entries(RESOLUTIONS).find(([id, name]) => ('id' in given ? id === given.id : name === given.name));
  if (!found) throw jiraRefusal(400, null, { resolution: 'Resolution is not valid.' });
  return found[0];
};

const transition = async (call: Call): Promise<void> => {
  const body = await call.body(transitionSchema);
  const issue = writable(call, 'EDIT_ISSUES');
  const found = transitionsFrom(issue.statusId).find((known) => known.id === body.transition.id);
  if (!found)
    throw jiraRefusal(
      400,
      `Transition id ${body.transition.id} is not valid for this issue, which is in status ${statusOf(issue.statusId).name}.`,
    );
  const done = statusOf(found.to).category === 'done';
  const resolutionId = done && body.fields ? resolutionNamed(body.fields.resolution) : found.resolutionId;
  const at = call.site.clock.now();
  const patch = { statusId: found.to, statusSince: at, resolutionId, resolved: done ? at : null };
  changeIssue(call.site, call.actor, issue, patch, statusItems(issue, found.to, resolutionId));
};

const READ =
  'read:issue-meta read:issue-security-level read:issue.vote read:issue.changelog read:avatar read:issue read:status read:user read:field-configuration';
const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';

/** Issues: read, edit, assign, move through the workflow, delete. */
export const issueOperations = [
  ...operations('read:jira-work', READ, 'jira', { [`GET ${ISSUE}?fields&properties&expand`]: getIssue }),
  ...operations('write:jira-work', 'write:issue', 'jira', { [`PUT ${ISSUE}?notifyUsers`]: editIssue, [`PUT ${ISSUE}/assignee`]: assign }),
  ...operations('write:jira-work', 'delete:issue', 'jira', {
    [`DELETE ${ISSUE}?deleteSubtasks`]: (call) => deleteIssue(call.site, call.actor, writable(call, 'ADMINISTER_PROJECTS')),
  }),
  ...operations('read:jira-work', 'read:issue.transition read:status read:field-configuration', 'jira', {
    [`GET ${ISSUE}/transitions`]: getTransitions,
  }),
  ...operations('write:jira-work', 'write:issue write:issue.property', 'jira', { [`POST ${ISSUE}/transitions`]: transition }),
];
