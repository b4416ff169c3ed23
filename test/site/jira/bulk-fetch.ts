import * as v from 'valibot';
import { may, projectOf } from './access';
import { issueShape } from './issue-shape';
import { type Call, operations, viewerOf } from './operation';
import { jiraRefusal } from './refusal';

const bodySchema = v.strictObject({
  issueIdsOrKeys: v.array(v.string()),
  fields: v.optional(v.array(v.string()), ['*navigable']),
  properties: v.optional(v.array(v.string()), []),
});

/** Issues by id or key, in the order of their ids; what is missing or may not be seen is left out, and is no error. */
const bulkFetch = async (call: Call) => {
  const { issueIdsOrKeys, fields, properties } = await call.body(bodySchema);
  if (issueIdsOrKeys.length === 0 || issueIdsOrKeys.length > 100)
    throw jiraRefusal(400, 'Between 1 and 100 issue ids or keys are required.');
  const found = new Map(issueIdsOrKeys.flatMap((idOrKey) => call.site.issues.get(idOrKey) ?? []).map((issue) => [issue.id, issue]));
  const seen = [...found.values()].filter((issue) => may(call.site, call.actor, 'BROWSE_PROJECTS', projectOf(call.site, issue)));
  const wanted = { fields, properties, changelog: false };
  const issues = seen.sort((a, b) => Number(a.id) - Number(b.id)).map((issue) => issueShape(call.site, issue, viewerOf(call), wanted));
  return { issues, issueErrors: [] };
};

const READ =
  'read:issue-meta read:issue-security-level read:issue.vote read:issue.changelog read:avatar read:issue read:status read:user read:field-configuration';

/** Many issues in one call. */
export const bulkFetchOperations = operations('read:jira-work', READ, 'jira', { 'POST /rest/api/3/issue/bulkfetch': bulkFetch });
