import { makeResolver } from '@forge/resolver';
import * as v from 'valibot';
import type { PortalApi, Refused } from '../contract';
import type { Customer } from '../domain/customer/customer';
import { updateOwed } from '../domain/desk/update-owed';
import { planForCustomers } from '../domain/plan/plan-for-customers';
import type { RequestRecord } from '../domain/request/request-record';
import { customerHistory } from '../domain/view/change-history';
import type { CreatePanelView } from '../domain/view/create-panel';
import type { RequestPanelView } from '../domain/view/request-panel';
import { visibleAssessment } from '../domain/view/visible-assessment';
import { visibleCustomer } from '../domain/view/visible-customer';
import { findProjectOfVisiblePortal, findVisibleRequest, viewerIsAgent } from '../jira/permissions';
import { findCustomer, readCustomers } from '../store/customers';
import { currentPlan } from '../store/plans';
import { findRecord } from '../store/requests';
import { careKindOf, isServed, mayServePortal, readSettings } from '../store/settings';
import { actAsContact } from './care/act-on-care';
import { planFor, planOfVerdict, planToJudge } from './care/bookings-of';
import { outsidePremium } from './care/outside-premium';
import { ownBookings } from './care/own-bookings';
import { ownHealth } from './care/own-health';
import { ownOnboarding } from './care/own-onboarding';
import { raiseCare } from './care/raise-care';
import { requestCare } from './care/request-care';
import { completeRequest, completionInputs } from './complete-request';
import { adoptingInputs, adoptRequest } from './contacts/adopt-request';
import { changeOwnContacts, undoOwnContacts } from './contacts/change-own-contacts';
import { ownContacts } from './contacts/own-contacts';
import { phone } from './desk/phone';
import type { Matched } from './match-customer';
import { adoptable, ownPage, ownRequests, subheader } from './own-page';
import { matchViewer } from './own-viewer';
import { changeOwnProfile, ownProfile } from './profile';
import { type Surface, surfaceOf } from './surface';

const REFUSED: Refused = { state: 'refused' };

/** What the portal's panels may ask; every key checks that the viewer can see the very portal or request it answers about. */
export const portal = makeResolver<PortalApi>({
  createPanel: ({ payload, context }) => createPanel(surfaceOf(context), payload),
  requestPanel: ({ context }) => requestPanel(surfaceOf(context)),
  completeRequest: ({ payload, context }) => completeRequest(surfaceOf(context), payload),
  act: ({ payload, context }) => actAsContact(surfaceOf(context), payload),
  phone: ({ context }) => phone(surfaceOf(context)),
  adoptRequest: ({ payload, context }) => adoptRequest(surfaceOf(context), payload),
  adoptable: ({ context }) => adoptable(surfaceOf(context)),
  ownPage: ({ context }) => ownPage(surfaceOf(context)),
  subheader: ({ context }) => subheader(surfaceOf(context)),
  ownRequests: ({ context }) => ownRequests(surfaceOf(context)),
  ownContacts: ({ context }) => ownContacts(surfaceOf(context)),
  changeOwnContacts: ({ payload, context }) => changeOwnContacts(surfaceOf(context), payload),
  ownBookings: ({ context }) => ownBookings(surfaceOf(context)),
  ownHealth: ({ context }) => ownHealth(surfaceOf(context)),
  raiseCare: ({ payload, context }) => raiseCare(surfaceOf(context), payload),
  undoOwnContacts: ({ payload, context }) => undoOwnContacts(surfaceOf(context), payload),
  ownOnboarding: ({ context }) => ownOnboarding(surfaceOf(context)),
  outsidePremium: ({ context }) => outsidePremium(surfaceOf(context)),
  ownProfile: ({ context }) => ownProfile(surfaceOf(context)),
  changeOwnProfile: ({ payload, context }) => changeOwnProfile(surfaceOf(context), payload),
});

async function createPanel(surface: Surface, payload: unknown): Promise<CreatePanelView | Refused> {
  const { accountId, portalId, requestTypeId } = surface;
  if (accountId === null || portalId === null) return REFUSED;
  const settings = await readSettings();
  if (!mayServePortal(settings, portalId)) return { state: 'off' };
  const projectId = await findProjectOfVisiblePortal(portalId);
  if (projectId === null) return REFUSED;
  if (!isServed(settings, projectId, requestTypeId)) return { state: 'off' };
  const plan = await currentPlan(Date.now());
  const agent = surface.licensed && (await viewerIsAgent(projectId));
  const { match, customer } = agent ? await chosenCustomer(payload) : await matchViewer(accountId);
  const shown = customer === null || agent ? customer : visibleCustomer(customer, accountId, plan);
  const booked = await planFor(customer?.id ?? null, plan);
  const customers = agent ? (await readCustomers()).map(({ id, name }) => ({ id, name })) : [];
  return {
    state: 'on',
    now: Date.now(),
    plan: agent ? booked : planForCustomers(booked),
    match,
    customer: shown,
    care: careKindOf(settings, projectId, requestTypeId),
    viewerAccountId: accountId,
    customers,
  };
}

/** An agent raises for a customer of his choice; the verdict itself is computed for the reporter once the request exists. */
async function chosenCustomer(payload: unknown): Promise<Matched> {
  const wanted = v.safeParse(v.object({ customerId: v.pipe(v.string(), v.maxLength(200)) }), payload);
  const customer = wanted.success ? await findCustomer(wanted.output.customerId) : null;
  return customer === null ? { match: { by: 'none' }, customer } : { match: { by: 'organization' }, customer };
}

async function requestPanel(surface: Surface): Promise<RequestPanelView | Refused> {
  if (surface.accountId === null || surface.requestKey === null) return REFUSED;
  if (surface.portalId !== null && !mayServePortal(await readSettings(), surface.portalId)) return { state: 'off' };
  const issueId = await findVisibleRequest(surface.requestKey);
  if (issueId === null) return REFUSED;
  const record = await findRecord(issueId);
  if (record === null) return servedSomewhere(surface);
  const { assessment, facts } = record;
  const completing = await completionInputs(record, surface.accountId);
  const plan = await (completing === null ? planOfVerdict : planToJudge)(assessment, Date.now());
  return {
    state: 'ready',
    now: Date.now(),
    createdAt: facts.createdAt,
    plan: planForCustomers(plan),
    assessment: visibleAssessment(assessment),
    earlier: customerHistory(record, await customerWithHistory(record), surface.accountId),
    completing,
    adopting: await adoptingInputs(record, surface.accountId),
    nextUpdateAt: nextUpdateAt(record),
    ...(await requestCare(record, surface.accountId)),
  };
}

/** By when the customer was promised to hear again, as long as the request is not resolved. */
function nextUpdateAt({ facts, desk }: RequestRecord): number | null {
  return facts.resolvedAt === undefined ? (updateOwed(desk)?.at ?? null) : null;
}

/** The request's customer, read only where there is a history to tell. */
async function customerWithHistory({ earlier = [], assessment }: RequestRecord): Promise<Customer | null> {
  return earlier.length === 0 || assessment.customerId === null ? null : findCustomer(assessment.customerId);
}

/** No record: on its way where the project is served, for good where it is not. */
async function servedSomewhere({ portalId, requestTypeId }: Surface): Promise<RequestPanelView> {
  const settings = await readSettings();
  const projectId = portalId === null ? null : await findProjectOfVisiblePortal(portalId);
  return { state: projectId !== null && isServed(settings, projectId, requestTypeId) ? 'pending' : 'off' };
}
