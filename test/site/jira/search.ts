import * as v from 'valibot';
import { findProject, may, projectOf, projectsOf } from './access';
import { issueShape } from './issue-shape';
import type { Issue } from './jira-site';
import { type Query, readJql } from './jql';
import { type Call, operations, viewerOf } from './operation';
import { jiraRefusal, notEmulated } from './refusal';

const bodySchema = v.strictObject({
  jql: v.string(),
  fields: v.optional(v.array(v.string()), ['id']),
  properties: v.optional(v.array(v.string()), []),
  expand: v.optional(v.string(), ''),
  maxResults: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000)), 50),
  nextPageToken: v.optional(v.nullable(v.string()), null),
  reconcileIssues: v.optional(v.array(v.number()), []),
});

const queryOf = (call: Call, jql: string): Query => {
  const { accountId, timeZone } = viewerOf(call);
  const issueFor = (text: string): Issue | undefined => {
    const issue = call.site.issues.get(text);
    return issue && may(call.site, call.actor, 'BROWSE_PROJECTS', projectOf(call.site, issue)) ? issue : undefined;
  };
  return readJql(jql, {
    now: call.site.clock.now(),
    zone: timeZone,
    accountId,
    issueId: (text) => issueFor(text)?.id,
    projectId: (text) => {
      const named = projectsOf(call.site).find((known) => known.name.toLowerCase() === text.toLowerCase());
      const project = findProject(call.site, text) ?? named;
      return project && may(call.site, call.actor, 'BROWSE_PROJECTS', project) ? project.id : undefined;
    },
  });
};

const tokenSchema = v.pipe(v.string(), v.parseJson(), v.strictObject({ jql: v.string(), from: v.pipe(v.number(), v.integer()) }));

const startOf = (jql: string, token: string | null): number => {
  if (token === null) return 0;
  const decoded = v.safeParse(tokenSchema, Buffer.from(token, 'base64url').toString());
  if (!decoded.success || decoded.output.jql !== jql) throw jiraRefusal(400, 'The provided next page token is invalid or expired.');
  return decoded.output.from;
};

const tokenAt = (jql: string, from: number): string => Buffer.from(JSON.stringify({ jql, from })).toString('base64url');

/** The index trails the issues: what changed within the lag is not found, unless the call names it in `reconcileIssues`. */
const found = (call: Call, query: Query, reconciled: readonly number[]): readonly Issue[] => {
  const seenUntil = call.site.clock.now() - call.site.searchLag;
  const browsable = new Map(projectsOf(call.site).map((project) => [project.id, may(call.site, call.actor, 'BROWSE_PROJECTS', project)]));
  return [...call.site.issues.all()]
    .filter((issue) => issue.updated <= seenUntil || reconciled.includes(Number(issue.id)))
    .filter((issue) => browsable.get(issue.projectId) === true && query.matches(issue))
    .sort(query.compare);
};

const search = async (call: Call) => {
  const body = await call.body(bodySchema);
  if (body.expand !== '') throw notEmulated(`search/jql with expand=${body.expand}`);
  const issues = found(call, queryOf(call, body.jql), body.reconcileIssues);
  const from = startOf(body.jql, body.nextPageToken);
  const page = issues.slice(from, from + body.maxResults);
  const isLast = from + page.length >= issues.length;
  const wanted = { fields: body.fields, properties: body.properties, changelog: false };
  const onlyId = body.fields.every((name) => name === 'id');
  return {
    issues: page.map((issue) => (onlyId ? { id: issue.id } : issueShape(call.site, issue, viewerOf(call), wanted))),
    isLast,
    ...(isLast ? {} : { nextPageToken: tokenAt(body.jql, from + page.length) }),
  };
};

const READ = 'read:issue-details read:field.default-value read:field.option read:field read:group';

/** Search by a subset of JQL; only `id` comes back unless fields are asked for. */
export const searchOperations = operations('read:jira-work', READ, 'jira', { 'POST /rest/api/3/search/jql': search });
