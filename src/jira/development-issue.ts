import { asUser, route } from '@forge/api';
import * as v from 'valibot';
import { PREMIER_LABEL, PREMIER_PRIORITY } from '../domain/care/development-issue';
import type { Line } from '../domain/request/telling';
import { documentOf } from './document';
import { findReply, readReply } from './reply';

const issueSchema = v.object({ id: v.string(), key: v.string() });
type FoundIssue = v.InferOutput<typeof issueSchema>;

/** An issue the viewer can see, by its key; null for forbidden and missing alike. GET /rest/api/3/issue/{key}. */
export async function findVisibleIssue(issueKey: string): Promise<FoundIssue | null> {
  const reply = await asUser().requestJira(route`/rest/api/3/issue/${issueKey}?fields=summary`);
  return findReply(reply, `Looking for ${issueKey}`, issueSchema);
}

const projectSchema = v.object({
  id: v.string(),
  key: v.string(),
  issueTypes: v.fallback(v.array(v.object({ id: v.string(), name: v.string(), subtask: v.optional(v.boolean(), false) })), []),
});

/** A project the viewer can see, and the type its issues of premium support get: “Bug” where it has one. GET /rest/api/3/project/{key}. */
export async function findDevelopmentProject(projectKey: string): Promise<{ id: string; key: string; issueTypeId: string } | null> {
  const reply = await asUser().requestJira(route`/rest/api/3/project/${projectKey}`);
  const project = await findReply(reply, `Looking for project ${projectKey}`, projectSchema);
  const types = project?.issueTypes.filter(({ subtask }) => !subtask) ?? [];
  const type = types.find(({ name }) => name === 'Bug') ?? types[0];
  return project === null || type === undefined ? null : { id: project.id, key: project.key, issueTypeId: type.id };
}

interface NewIssue {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly lines: readonly Line[];
}

const refusalSchema = v.object({
  errorMessages: v.fallback(v.array(v.string()), []),
  errors: v.fallback(v.record(v.string(), v.string()), {}),
});

/**
 * Makes an issue as the viewer, labelled and of priority “Premier”; where the project does not have that priority, without it.
 * A refusal is told in Jira's own words. POST /rest/api/3/issue.
 */
export async function createDevelopmentIssue(issue: NewIssue): Promise<FoundIssue | { readonly why: string }> {
  const made = await create(issue, { priority: { name: PREMIER_PRIORITY } });
  return 'errors' in made && 'priority' in made.errors ? toldOf(await create(issue, {})) : toldOf(made);
}

type Created = FoundIssue | v.InferOutput<typeof refusalSchema>;

async function create({ projectId, issueTypeId, summary, lines }: NewIssue, more: object): Promise<Created> {
  const place = { project: { id: projectId }, issuetype: { id: issueTypeId } };
  const fields = { ...place, summary, description: documentOf(lines), labels: [PREMIER_LABEL], ...more };
  const reply = await asUser().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: JSON.stringify({ fields }) });
  if (reply.status !== 400 && reply.status !== 403) return readReply(reply, `Making an issue in project ${projectId}`, issueSchema);
  return v.parse(v.fallback(refusalSchema, { errorMessages: [], errors: {} }), await reply.json());
}

const toldOf = (made: Created): FoundIssue | { readonly why: string } =>
  'errors' in made ? { why: [...made.errorMessages, ...Object.values(made.errors)].join(' ') } : made;

/** Relates two issues as the viewer; false = links are switched off, or the viewer may not link them. POST /rest/api/3/issueLink. */
export async function relateIssues(issueKey: string, otherKey: string): Promise<boolean> {
  const body = JSON.stringify({ type: { name: 'Relates' }, inwardIssue: { key: issueKey }, outwardIssue: { key: otherKey } });
  const reply = await asUser().requestJira(route`/rest/api/3/issueLink`, { method: 'POST', body });
  return reply.ok;
}

const statesSchema = v.object({
  issues: v.nullish(
    v.array(
      v.object({
        id: v.string(),
        key: v.string(),
        fields: v.object({
          status: v.fallback(v.nullable(v.object({ name: v.string() })), null),
          priority: v.fallback(v.nullable(v.object({ name: v.string() })), null),
        }),
      }),
    ),
    [],
  ),
});

/** How development issues stand, at most 100, by issue id; what the viewer may not see is left out. POST /rest/api/3/issue/bulkfetch. */
export async function readDevelopmentStates(
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly status: string | null; readonly priority: string | null }>> {
  if (issueIds.length === 0) return new Map();
  const body = JSON.stringify({ issueIdsOrKeys: issueIds, fields: ['status', 'priority'] });
  const reply = await asUser().requestJira(route`/rest/api/3/issue/bulkfetch`, { method: 'POST', body });
  const { issues } = await readReply(reply, 'Reading development issues', statesSchema);
  return new Map(issues.map(({ id, fields }) => [id, { status: fields.status?.name ?? null, priority: fields.priority?.name ?? null }]));
}
