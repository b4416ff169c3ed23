import { asApp, route } from '@forge/api';
import * as v from 'valibot';
import type { FieldIds } from '../domain/request/projection';
import { panelPropertyKey } from './panel-property';
import { findReply } from './reply';
import { timestamp } from './timestamp';

/** A request as Jira keeps it; only what the verdict needs. Instants are epoch milliseconds. */
export interface JiraRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly requestTypeId: string | null;
  readonly createdAt: number;
  readonly reporterAccountId: string | null;
  readonly assigneeAccountId: string | null;
  readonly organizationIds: readonly string[];
  readonly endedAt: number | null;
  /** What the create panel stored, undecoded: it came from a customer's browser. */
  readonly panelValue: unknown;
  /** Summary and description as Jira has them, undecoded: only their measures are kept (`text-facts`). */
  readonly written: { readonly summary: unknown; readonly description: unknown };
  /** Our own fields as they stand, by field id. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const issueSchema = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.looseObject({
    created: timestamp,
    project: v.object({ id: v.string() }),
    reporter: v.nullish(v.object({ accountId: v.string() })),
    assignee: v.nullish(v.object({ accountId: v.string() })),
    resolutiondate: v.nullish(timestamp),
  }),
  properties: v.nullish(v.record(v.string(), v.unknown())),
});

const organizationsSchema = v.fallback(v.array(v.object({ id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)) })), []);
const requestTypeSchema = v.fallback(v.nullable(v.object({ requestType: v.object({ id: v.string() }) })), null);

/** Reads a request as the app; null when it does not exist (any more). GET /rest/api/3/issue/{id}. */
export async function findRequest(issueId: string, ids: FieldIds): Promise<JiraRequest | null> {
  const fields = [
    'created',
    'project',
    'reporter',
    'assignee',
    'resolutiondate',
    'summary',
    'description',
    ids.organizations,
    ids.requestType,
    ...Object.values(ids.own),
  ].join(',');
  const reply = await asApp().requestJira(route`/rest/api/3/issue/${issueId}?fields=${fields}&properties=${panelPropertyKey()}`);
  const issue = await findReply(reply, `Reading request ${issueId}`, issueSchema);
  if (issue === null) return null;
  return {
    issueId: issue.id,
    issueKey: issue.key,
    projectId: issue.fields.project.id,
    requestTypeId: v.parse(requestTypeSchema, issue.fields[ids.requestType] ?? null)?.requestType.id ?? null,
    createdAt: issue.fields.created,
    reporterAccountId: issue.fields.reporter?.accountId ?? null,
    assigneeAccountId: issue.fields.assignee?.accountId ?? null,
    organizationIds: v.parse(organizationsSchema, issue.fields[ids.organizations] ?? []).map((organization) => organization.id),
    endedAt: issue.fields.resolutiondate ?? null,
    panelValue: issue.properties?.[panelPropertyKey()] ?? null,
    written: { summary: issue.fields.summary ?? null, description: issue.fields.description ?? null },
    fields: issue.fields,
  };
}
