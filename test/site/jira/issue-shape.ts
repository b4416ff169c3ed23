import { projectOf } from './access';
import { findAppField, shownValue } from './app-fields';
import { commentPage } from './comment-shape';
import { jiraInstant } from './instants';
import type { Issue, JiraSite } from './jira-site';
import { nativeSlasOf, slaValue } from './native-slas';
import { type Account, jiraUser } from './people';
import { requestTypeShape } from './request-type-shape';
import { deskStatus, RESOLUTIONS, shownStatus } from './workflow';
import type { Project } from './world';

/** JSM's own custom fields on this site. */
export const ORGANIZATIONS_FIELD = 'customfield_10002';
export const REQUEST_TYPE_FIELD = 'customfield_10010';
export const PARTICIPANTS_FIELD = 'customfield_10011';

/** The one issue type of a project on this site. */
export const issueTypeOf = (site: JiraSite, project: Project) => {
  const service = project.projectTypeKey === 'service_desk';
  const id = service ? '10003' : '10004';
  return {
    self: `${site.url}/rest/api/3/issuetype/${id}`,
    id,
    description: service ? 'For customer support issues. Created by Jira Service Desk.' : 'A small piece of work.',
    iconUrl: `${site.url}/images/issuetype/${id}.svg`,
    name: service ? 'Support' : 'Task',
    subtask: false,
    hierarchyLevel: 0,
  };
};

/** A project inside an issue or an event. */
export const projectReference = (site: JiraSite, project: Project) => ({
  self: `${site.url}/rest/api/3/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: project.projectTypeKey,
  simplified: false,
});

type Reader = (site: JiraSite, issue: Issue, viewer: Account) => unknown;

const requestTypeValue: Reader = (site, issue, viewer) => {
  const project = projectOf(site, issue);
  const type = project.requestTypes.find((known) => known.id === issue.requestTypeId);
  if (!type) return null;
  return {
    _links: { jiraRest: `${site.url}/rest/api/2/issue/${issue.id}`, self: `${site.url}/rest/servicedeskapi/request/${issue.id}` },
    requestType: requestTypeShape(site, project, type),
    currentStatus: deskStatus(issue, viewer.timeZone),
  };
};

const organizationsValue: Reader = (site, issue) =>
  issue.organizations.map((id) => ({
    id,
    name: site.organizations.get(id)?.name ?? '',
    _links: { self: `${site.url}/rest/servicedeskapi/organization/${id}` },
  }));

const SYSTEM_FIELDS: Readonly<Record<string, Reader>> = {
  summary: (_, issue) => issue.summary,
  description: (_, issue) => issue.description,
  created: (_, issue, viewer) => jiraInstant(issue.created, viewer.timeZone),
  updated: (_, issue, viewer) => jiraInstant(issue.updated, viewer.timeZone),
  reporter: (site, issue, viewer) => jiraUser(site, issue.reporter, viewer),
  creator: (site, issue, viewer) => jiraUser(site, issue.creator, viewer),
  assignee: (site, issue, viewer) => jiraUser(site, issue.assignee, viewer),
  status: (site, issue) => shownStatus(site, issue.statusId),
  resolution: (site, { resolutionId: id }) =>
    id === null ? null : { self: `${site.url}/rest/api/3/resolution/${id}`, id, description: '', name: RESOLUTIONS[id] },
  resolutiondate: (_, issue, viewer) => (issue.resolved === null ? null : jiraInstant(issue.resolved, viewer.timeZone)),
  project: (site, issue) => projectReference(site, projectOf(site, issue)),
  issuetype: (site, issue) => issueTypeOf(site, projectOf(site, issue)),
  attachment: (site, issue, viewer) =>
    (issue.files ?? []).map((filename, index) => ({
      id: `${issue.id}${index}`,
      filename,
      author: jiraUser(site, issue.creator, viewer),
      created: jiraInstant(issue.created, viewer.timeZone),
    })),
  labels: (_, issue) => issue.labels ?? [],
  priority: (_, issue) => (issue.priority ? { name: issue.priority } : null),
  issuelinks: (site, issue) =>
    (issue.related ?? []).map((key) => ({
      type: { name: 'Relates', inward: 'relates to', outward: 'relates to' },
      outwardIssue: { id: site.issues.get(key)?.id ?? '', key, fields: { summary: site.issues.get(key)?.summary ?? '' } },
    })),
  comment: (site, issue, viewer) => commentPage(site, issue, viewer),
  [ORGANIZATIONS_FIELD]: organizationsValue,
  [REQUEST_TYPE_FIELD]: requestTypeValue,
  [PARTICIPANTS_FIELD]: (site, issue, viewer) => issue.participants.map((id) => jiraUser(site, id, viewer)),
};

/** Names of all fields an issue has here. */
export const fieldNames = (site: JiraSite): readonly string[] => [
  ...Object.keys(SYSTEM_FIELDS),
  ...site.appFields.map((field) => field.id),
  ...nativeSlasOf(site).map((sla) => sla.fieldId),
];

const chosen = (site: JiraSite, names: readonly string[]): readonly string[] => {
  const without = names.filter((name) => name.startsWith('-')).map((name) => name.slice(1));
  const only = names.filter((name) => !name.startsWith('-'));
  const wanted =
    only.includes('*all') || only.length === 0
      ? fieldNames(site)
      : only.includes('*navigable')
        ? [...fieldNames(site).filter((name) => name !== 'comment'), ...only]
        : only;
  return fieldNames(site).filter((name) => wanted.includes(name) && !without.includes(name));
};

const fieldValue = (site: JiraSite, issue: Issue, viewer: Account, name: string): unknown => {
  const field = findAppField(site, name);
  if (field) return shownValue(field, issue.appValues[field.key], viewer.timeZone);
  return SYSTEM_FIELDS[name]?.(site, issue, viewer) ?? slaValue(site, issue, name);
};

const changelogOf = (site: JiraSite, issue: Issue, viewer: Account) => ({
  startAt: 0,
  maxResults: issue.history.length,
  total: issue.history.length,
  histories: [...issue.history].reverse().map((change) => ({
    id: change.id,
    author: jiraUser(site, change.author, viewer),
    created: jiraInstant(change.at, viewer.timeZone),
    items: change.items,
  })),
});

/** What of an issue the caller wants: field names as Jira takes them (`*all`, `*navigable`, `-name`), properties, the changelog. */
export interface Wanted {
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly changelog: boolean;
}

/** An issue as /rest/api/3 shows it to `viewer`; names that are no field are ignored, as Jira does. */
export const issueShape = (site: JiraSite, issue: Issue, viewer: Account, wanted: Wanted) => {
  const properties = Object.entries(issue.properties).filter(
    ([key]) => wanted.properties.includes('*all') || wanted.properties.includes(key),
  );
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${site.url}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(wanted.changelog ? { changelog: changelogOf(site, issue, viewer) } : {}),
    ...(wanted.properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
    fields: Object.fromEntries(chosen(site, wanted.fields).map((name) => [name, fieldValue(site, issue, viewer, name)])),
  };
};
