import * as v from 'valibot';
import type { Actor } from '../actor';
import { may, organizationsOf, projectOf, seesRequest } from './access';
import { adfOf, textOf } from './adf';
import { createIssue } from './changes';
import { deskInstant } from './instants';
import { ORGANIZATIONS_FIELD } from './issue-shape';
import type { Issue, JiraSite } from './jira-site';
import { type Call, expansionsOf, idSchema, operations, readRequest, viewerOf } from './operation';
import { deskPage } from './pages';
import { type Account, accountOf, deskUser } from './people';
import { deskRefusal } from './refusal';
import { requestTypeShape } from './request-type-shape';
import { deskShape, findDesk } from './service-desks';
import { deskStatus } from './workflow';

/** A request as it is raised: on the portal (by the reporter), or by an agent on behalf of the reporter. */
export interface RequestDraft {
  readonly reporter: string;
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  readonly summary: string;
  readonly description: string;
  /** Left out: the reporter's organization on that desk, if there is exactly one, as JSM does unless told otherwise. */
  readonly organizationIds?: readonly string[];
  readonly participants?: readonly string[];
  /** Issue properties set at creation, as the create panel does. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Names of files that come with it. */
  readonly files?: readonly string[];
}

const sharedWith = (site: JiraSite, draft: RequestDraft): readonly string[] => {
  if (draft.organizationIds) return draft.organizationIds;
  const own = organizationsOf(site).filter(
    ({ members, serviceDeskIds }) => members.includes(draft.reporter) && serviceDeskIds.includes(draft.serviceDeskId),
  );
  return own.length === 1 ? own.map((organization) => organization.id) : [];
};

/** Raises a request; unknown desk, type, person or organization and an empty summary are refused as JSM does. */
export const raiseRequest = (site: JiraSite, actor: Actor, draft: RequestDraft): Issue => {
  const project = findDesk(site, draft.serviceDeskId);
  if (!project) throw deskRefusal(404, 'The service desk does not exist or you do not have permission to see it.');
  const type = project.requestTypes.find((known) => known.id === draft.requestTypeId);
  if (!type) throw deskRefusal(400, 'The request type you are trying to use does not exist.');
  if (draft.summary.trim() === '') throw deskRefusal(400, "Please provide a value for required field 'Summary'.");
  const organizations = sharedWith(site, draft);
  const people = [draft.reporter, ...(draft.participants ?? [])];
  const stranger =
    people.find((id) => id !== site.appAccountId && !site.people.get(id)) ?? organizations.find((id) => !site.organizations.get(id));
  if (stranger !== undefined) throw deskRefusal(400, `${stranger} does not exist.`);
  return createIssue(site, actor, project, {
    reporter: draft.reporter,
    requestTypeId: type.id,
    summary: draft.summary,
    description: draft.description === '' ? null : adfOf(draft.description),
    organizations,
    participants: draft.participants ?? [],
    properties: draft.properties ?? {},
    files: draft.files ?? [],
  });
};

const expanded = (call: Call, issue: Issue, viewer: Account) => {
  const { site } = call;
  const project = projectOf(site, issue);
  const type = project.requestTypes.find((known) => known.id === issue.requestTypeId);
  const self = `/request/${issue.id}/participant`;
  const parts: Record<string, object> = {
    participant: { participants: deskPage(call, issue.participants, self, (id) => deskUser(site, id, viewer)) },
    serviceDesk: { serviceDesk: deskShape(site, project) },
    requestType: type ? { requestType: requestTypeShape(site, project, type) } : {},
  };
  return Object.assign({}, ...expansionsOf(call, Object.keys(parts)).map((name) => parts[name]));
};

const requestShape = (call: Call, issue: Issue) => {
  const { site } = call;
  const viewer = viewerOf(call);
  const { serviceDeskId } = projectOf(site, issue);
  return {
    _expands: ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'action', 'comment'],
    issueId: issue.id,
    issueKey: issue.key,
    summary: issue.summary,
    requestTypeId: issue.requestTypeId,
    serviceDeskId,
    createdDate: deskInstant(issue.created, viewer.timeZone),
    reporter: deskUser(site, issue.reporter, viewer),
    requestFieldValues: [
      { fieldId: 'summary', label: 'Summary', value: issue.summary },
      { fieldId: 'description', label: 'Description', value: issue.description === null ? '' : textOf(issue.description) },
    ],
    currentStatus: deskStatus(issue, viewer.timeZone),
    ...expanded(call, issue, viewer),
    _links: {
      self: `${site.url}/rest/servicedeskapi/request/${issue.id}`,
      jiraRest: `${site.url}/rest/api/2/issue/${issue.id}`,
      web: `${site.url}/servicedesk/customer/portal/${serviceDeskId}/${issue.key}`,
      agent: `${site.url}/browse/${issue.key}`,
    },
  };
};

const OWNERSHIPS: Readonly<Record<string, (site: JiraSite, issue: Issue, accountId: string) => boolean>> = {
  OWNED_REQUESTS: (_, issue, accountId) => issue.reporter === accountId,
  PARTICIPATED_REQUESTS: (_, issue, accountId) => issue.participants.includes(accountId),
  ALL_ORGANIZATIONS: (site, issue, accountId) => issue.organizations.some((id) => site.organizations.get(id)?.members.includes(accountId)),
  ALL_REQUESTS: () => true,
};

/** The caller's requests, latest activity first; own and participated unless `requestOwnership` says otherwise. */
const listRequests = (call: Call) => {
  const { accountId } = viewerOf(call);
  const asked =
    call.queries('requestOwnership').length > 0 ? call.queries('requestOwnership') : ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS'];
  const unknown = asked.find((name) => !OWNERSHIPS[name]);
  if (unknown !== undefined) throw deskRefusal(400, `The request ownership ${unknown} is not known here.`);
  const deskId = call.query('serviceDeskId');
  const requests = [...call.site.issues.all()]
    .filter((issue) => deskId === undefined || projectOf(call.site, issue).serviceDeskId === deskId)
    .filter((issue) => asked.some((name) => OWNERSHIPS[name]?.(call.site, issue, accountId)) && seesRequest(call.site, call.actor, issue))
    .sort((a, b) => b.updated - a.updated || Number(b.id) - Number(a.id));
  return deskPage(call, requests, '/request', (issue) => requestShape(call, issue));
};

const draftSchema = v.strictObject({
  serviceDeskId: idSchema,
  requestTypeId: idSchema,
  requestFieldValues: v.record(v.string(), v.unknown()),
  requestParticipants: v.optional(v.array(v.string()), []),
  raiseOnBehalfOf: v.optional(v.string()),
});

const valuesSchema = v.strictObject({
  summary: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  [ORGANIZATIONS_FIELD]: v.optional(v.array(idSchema)),
});

const createRequest = async (call: Call) => {
  const body = await call.body(draftSchema);
  const { accountId } = accountOf(call.site, call.actor);
  const project = findDesk(call.site, body.serviceDeskId);
  const isAgent = project !== undefined && may(call.site, call.actor, 'SERVICEDESK_AGENT', project);
  if (body.raiseOnBehalfOf !== undefined && !isAgent)
    throw deskRefusal(403, 'You do not have permission to raise a request on behalf of somebody.');
  const values = v.safeParse(valuesSchema, body.requestFieldValues);
  if (!values.success) throw deskRefusal(400, `The field ${v.getDotPath(values.issues[0]) ?? ''} cannot be set on this request type.`);
  const organizationIds = values.output[ORGANIZATIONS_FIELD];
  const issue = raiseRequest(call.site, call.actor, {
    reporter: body.raiseOnBehalfOf ?? accountId,
    serviceDeskId: body.serviceDeskId,
    requestTypeId: body.requestTypeId,
    summary: values.output.summary,
    description: values.output.description,
    participants: body.requestParticipants,
    ...(organizationIds ? { organizationIds } : {}),
  });
  call.answer(201);
  return requestShape(call, issue);
};

const REQUEST = '/rest/servicedeskapi/request';
const DETAIL = 'jira-service-management';

/** Customer requests: as customers see them, and agents too. */
export const requestOperations = [
  ...operations('read:servicedesk-request', 'read:request read:request.participant read:requesttype read:servicedesk', DETAIL, {
    [`GET ${REQUEST}?requestOwnership&serviceDeskId&expand&start&limit`]: listRequests,
    [`GET ${REQUEST}/{issueIdOrKey}?expand`]: (call) => requestShape(call, readRequest(call)),
  }),
  ...operations('write:servicedesk-request', 'write:request read:request', DETAIL, { [`POST ${REQUEST}?expand`]: createRequest }),
];
