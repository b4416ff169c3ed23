import type { Actor } from '../actor';
import type { Adf } from './adf';
import { announce, eventChangelog } from './events';
import type { Change, ChangeItem, Issue, JiraSite } from './jira-site';
import { accountOf, findAccount } from './people';
import { FIRST_STATUS_ID, RESOLUTIONS, statusOf } from './workflow';
import type { Project } from './world';

/** One changed field of the changelog; both texts are what people read. */
export const item = (
  field: string,
  fieldId: string,
  before: readonly [string | null, string | null],
  after: readonly [string | null, string | null],
): ChangeItem => ({
  field,
  fieldId,
  fieldtype: fieldId.startsWith('customfield_') ? 'custom' : 'jira',
  from: before[0],
  fromString: before[1],
  to: after[0],
  toString: after[1],
});

/** Changelog entry for a changed user field. */
export const userItem = (site: JiraSite, field: string, before: string | null, after: string | null): ChangeItem => {
  const named = (id: string | null) => [id, id === null ? null : (findAccount(site, id)?.displayName ?? null)] as const;
  return item(field, field, named(before), named(after));
};

/** Changelog entries for a move to another status, and the resolution that goes with it. */
export const statusItems = (before: Issue, statusId: string, resolutionId: string | null): readonly ChangeItem[] => {
  const named = (id: string | null) => [id, id === null ? null : (RESOLUTIONS[id] ?? null)] as const;
  const moved = item('status', 'status', [before.statusId, statusOf(before.statusId).name], [statusId, statusOf(statusId).name]);
  return before.resolutionId === resolutionId
    ? [moved]
    : [moved, item('resolution', 'resolution', named(before.resolutionId), named(resolutionId))];
};

/** Which traces a change leaves; people's changes leave both. */
export interface Traces {
  readonly changelog: boolean;
  readonly event: boolean;
}

/** Writes a change: the issue is updated now, its changelog grows, and `updated:issue` is sent. */
export const changeIssue = (
  site: JiraSite,
  actor: Actor,
  before: Issue,
  patch: Partial<Issue>,
  items: readonly ChangeItem[],
  traces: Traces = { changelog: true, event: true },
): Issue => {
  const at = site.clock.now();
  const change: Change = { id: String(site.next('changelog', 10100)), at, author: accountOf(site, actor).accountId, items };
  const after: Issue = { ...before, ...patch, updated: at, history: traces.changelog ? [...before.history, change] : before.history };
  site.issues.put(after);
  if (traces.event) announce(site, actor, 'updated:issue', after, eventChangelog(change));
  return after;
};

/** Bumps `updated` without a changelog, as a comment does. */
export const touchIssue = (site: JiraSite, issue: Issue): Issue => {
  const touched = { ...issue, updated: site.clock.now() };
  site.issues.put(touched);
  return touched;
};

/** What a new issue is made of. */
export interface NewIssue {
  readonly reporter: string;
  readonly requestTypeId: string;
  readonly summary: string;
  readonly description: Adf | null;
  readonly organizations: readonly string[];
  readonly participants: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly labels?: readonly string[];
  readonly priority?: string | null;
}

/** Creates an issue in a project's first status and sends `created:issue`; its properties are there from the start. */
export const createIssue = (site: JiraSite, actor: Actor, project: Project, given: NewIssue): Issue => {
  const at = site.clock.now();
  const issue: Issue = {
    ...given,
    id: String(site.next('issue', 10000)),
    key: `${project.key}-${site.next(`key/${project.id}`, 1)}`,
    projectId: project.id,
    created: at,
    updated: at,
    creator: accountOf(site, actor).accountId,
    assignee: null,
    statusId: FIRST_STATUS_ID,
    statusSince: at,
    resolutionId: null,
    resolved: null,
    appValues: {},
    history: [],
  };
  site.issues.put(issue);
  announce(site, actor, 'created:issue', issue);
  return issue;
};

/** Moves an issue to another project: a new key, no request type there, and `updated:issue`; the old key still leads to it. */
export const moveIssue = (site: JiraSite, actor: Actor, before: Issue, project: Project): Issue => {
  const key = `${project.key}-${site.next(`key/${project.id}`, 1)}`;
  const from = site.projects.get(before.projectId);
  const items = [
    item('project', 'project', [before.projectId, from?.name ?? null], [project.id, project.name]),
    item('Key', 'Key', [null, before.key], [null, key]),
  ];
  return changeIssue(site, actor, before, { projectId: project.id, key, requestTypeId: '' }, items);
};
