import { makeResolver } from '@forge/resolver';
import * as v from 'valibot';
import type { AgentApi, Off, Refused } from '../contract';
import type { Customer } from '../domain/customer/customer';
import type { Plan } from '../domain/plan/plan';
import type { RequestRecord } from '../domain/request/request-record';
import { agentHistory } from '../domain/view/change-history';
import type { CustomerView, RequestRow } from '../domain/view/customer';
import type { CustomerListView } from '../domain/view/customer-list';
import { customerRow } from '../domain/view/customer-row';
import { customerView } from '../domain/view/customer-view';
import { instanceStory } from '../domain/view/instance-story';
import type { IssuePanelView } from '../domain/view/issue-panel';
import { issuePanelView } from '../domain/view/issue-panel-view';
import type { RosterView } from '../domain/view/roster';
import { markChangeOf, scopeView } from '../domain/view/scope-view';
import { findProjectOfVisibleIssue, viewerAdministersProject, viewerIsAgent } from '../jira/permissions';
import { readPersons } from '../jira/persons';
import { findCustomer, readCustomers } from '../store/customers';
import { readRevisions } from '../store/instance-revisions';
import { currentPlan } from '../store/plans';
import { findRecord, readOpenRecords, readOpenRecordsOf, readRecentRecordsOf } from '../store/requests';
import { readSettings } from '../store/settings';
import { actAsAgent } from './care/act-on-care';
import { bookingBoard } from './care/booking-board';
import { planOfVerdict } from './care/bookings-of';
import { escalationBoard } from './care/escalation-board';
import { handoffBoard } from './care/handoff-board';
import { handoffNote } from './care/handoff-note';
import { healthBoard } from './care/health-board';
import { incidentDraft } from './care/incident-draft';
import { issueCare } from './care/issue-care';
import { onboardingOfCustomer, onboardingOfIssue } from './care/onboarding-page';
import { changeRequest, previewChange } from './change-request';
import { askContact } from './contacts/ask-contact';
import { contactWays } from './contacts/contact-ways';
import { findEngineers } from './contacts/find-people';
import { movableRequests, moveRequests } from './contacts/move-requests';
import { answerAboutReporter } from './contacts/same-person';
import { boardLines } from './desk/board-lines';
import { customerBrief } from './desk/customer-brief';
import { deskBoard } from './desk/desk-board';
import { issueDesk } from './desk/issue-desk';
import { noteBreach } from './desk/note-breach';
import { promiseUpdate } from './desk/promise-update';
import { type RosterViewer, rosterView, saveRoster } from './desk/roster-page';
import { saveHandlingNotes } from './desk/save-handling-notes';
import { takeRequest } from './desk/take-request';
import { markScope, previewScope } from './mark-scope';
import { planInEffect } from './plan/plan-in-effect';
import { customerProfile, reviewProfile } from './profile';
import { projectFigures } from './project-figures';
import { type Surface, surfaceOf } from './surface';

const REFUSED: Refused = { state: 'refused' };
const OFF: Off = { state: 'off' };
/** 5,000 open requests are read for a project at most. */
const OPEN_PAGES = 50;

/** What agents' pages may ask; every key checks that the viewer works as an agent in the very project it answers about. */
export const agent = makeResolver<AgentApi>({
  issuePanel: ({ context }) => issuePanel(surfaceOf(context)),
  previewChange: ({ payload, context }) => previewChange(surfaceOf(context), payload),
  changeRequest: ({ payload, context }) => changeRequest(surfaceOf(context), payload),
  askContact: ({ payload, context }) => askContact(surfaceOf(context), payload),
  answerSamePerson: ({ payload, context }) => answerAboutReporter(surfaceOf(context), payload),
  movable: ({ payload, context }) => asAgent(surfaceOf(context), (projectId) => movableRequests(projectId, payload)),
  moveRequests: ({ payload, context }) => {
    const surface = surfaceOf(context);
    return asAgent(surface, (projectId) => moveRequests(projectId, payload, surface.accountId ?? ''));
  },
  customerList: ({ context }) => asAgent(surfaceOf(context), customerList),
  customer: ({ payload, context }) => asAgent(surfaceOf(context), (projectId) => customerPage(projectId, payload)),
  customerProfile: ({ payload, context }) => {
    const surface = surfaceOf(context);
    return asAgent(surface, (projectId) => customerProfile(projectId, payload, surface.accountId));
  },
  reviewProfile: ({ payload, context }) => {
    const surface = surfaceOf(context);
    return asAgent(surface, () => reviewProfile(payload, surface.accountId ?? ''));
  },
  onboarding: ({ payload, context }) => {
    const surface = surfaceOf(context);
    if (surface.issueId !== null) return onboardingOfIssue(surface);
    return asAgent(surface, (projectId) => onboardingOfCustomer(surface, projectId, payload));
  },
  figures: ({ context }) => asAgent(surfaceOf(context), projectFigures),
  coverage: ({ context }) => asAgent(surfaceOf(context), planInEffect),
  act: ({ payload, context }) => actAsAgent(surfaceOf(context), payload),
  handoffs: ({ context }) => asAgent(surfaceOf(context), (projectId) => handoffBoard(projectId, surfaceOf(context).accountId)),
  escalations: ({ context }) => asAgent(surfaceOf(context), escalationBoard),
  healthChecks: ({ context }) => asAgent(surfaceOf(context), healthBoard),
  bookings: ({ context }) => asAgent(surfaceOf(context), bookingBoard),
  deskBoard: ({ context }) => asAgent(surfaceOf(context), (projectId) => deskBoard(projectId, surfaceOf(context).accountId)),
  boardLines: ({ payload, context }) => asAgent(surfaceOf(context), (projectId) => boardLines(projectId, payload)),
  customerBrief: ({ context }) => customerBrief(surfaceOf(context)),
  saveHandlingNotes: ({ payload, context }) => saveHandlingNotes(surfaceOf(context), payload),
  incidentDraft: ({ context }) => incidentDraft(surfaceOf(context)),
  handoffNote: ({ payload, context }) => handoffNote(surfaceOf(context), payload),
  takeRequest: ({ context }) => takeRequest(surfaceOf(context)),
  promiseUpdate: ({ payload, context }) => promiseUpdate(surfaceOf(context), payload),
  previewScope: ({ payload, context }) => previewScope(surfaceOf(context), payload),
  markScope: ({ payload, context }) => markScope(surfaceOf(context), payload),
  noteBreach: ({ payload, context }) => noteBreach(surfaceOf(context), payload),
  roster: ({ context }) => asAgent(surfaceOf(context), (projectId) => projectRoster(surfaceOf(context), projectId)),
  saveRoster: ({ payload, context }) => asProjectAdmin(surfaceOf(context), (viewer) => saveRoster(viewer, payload)),
  findEngineers: ({ payload, context }) => asProjectAdmin(surfaceOf(context), () => findEngineers(payload)),
});

/** Where the app is off there is nothing to see, and nothing is asked of Jira. */
async function asAgent<View>(
  { projectId }: Surface,
  answer: (projectId: string) => Promise<View | Refused>,
): Promise<View | Off | Refused> {
  if (projectId === null) return REFUSED;
  if (!(await isServedProject(projectId))) return OFF;
  return (await viewerIsAgent(projectId)) ? answer(projectId) : REFUSED;
}

async function projectRoster({ accountId }: Surface, projectId: string): Promise<RosterView> {
  return rosterView({ accountId: accountId ?? '', projectIds: [projectId], mayEdit: await viewerAdministersProject(projectId) });
}

/** Whoever administers the very project of the page, which is served. */
async function asProjectAdmin<View>(
  { projectId, accountId }: Surface,
  answer: (viewer: RosterViewer) => Promise<View | Refused>,
): Promise<View | Off | Refused> {
  if (projectId === null || accountId === null) return REFUSED;
  if (!(await isServedProject(projectId))) return OFF;
  return (await viewerAdministersProject(projectId)) ? answer({ accountId, projectIds: [projectId], mayEdit: true }) : REFUSED;
}

async function isServedProject(projectId: string): Promise<boolean> {
  return (await readSettings()).served.some((project) => project.projectId === projectId);
}

async function issuePanel({ issueId, accountId, projectId: shownIn }: Surface): Promise<IssuePanelView | Refused> {
  if (issueId === null) return REFUSED;
  if (shownIn !== null && !(await isServedProject(shownIn))) return OFF;
  const projectId = await findProjectOfVisibleIssue(issueId);
  if (projectId === null || !(await viewerIsAgent(projectId))) return REFUSED;
  if (projectId !== shownIn && !(await isServedProject(projectId))) return OFF;
  const record = await findRecord(issueId);
  if (record === null) return { state: 'pending' };
  const { assessment, facts } = record;
  const plan = await planOfVerdict(assessment, Date.now());
  const customer = assessment.customerId === null ? null : await findCustomer(assessment.customerId);
  const names = await namesOf(record);
  const earlier = agentHistory(record, { viewerAccountId: accountId, names, instances: customer?.instances ?? [] });
  const view = issuePanelView(facts, assessment, customer, plan, Date.now(), earlier, await contactWays(record, customer, plan));
  if (view.state !== 'ready') return view;
  const [desk, care, story] = await Promise.all([
    issueDesk(record, accountId, view.now),
    issueCare(record, customer, plan, accountId),
    storyOf(record, customer, plan, view.now),
  ]);
  return { ...view, ...story, scope: scopeView(record, customer, plan, names), desk, care };
}

/** Earlier revisions are read only where the request names an instance of a customer that is still there. */
async function storyOf({ facts, assessment }: RequestRecord, customer: Customer | null, plan: Plan, now: number) {
  const { instance } = assessment;
  if (instance === null || customer === null) return {};
  const past = await readRevisions(customer.id, instance.id);
  return { instanceStory: instanceStory(instance, { customer, past, plan }, { createdAt: facts.createdAt, now }) };
}

/** Names of whoever changed the request; asked for only where somebody did. */
async function namesOf({ facts, earlier = [] }: RequestRecord): Promise<ReadonlyMap<string, string>> {
  const changes = earlier.length === 0 ? [markChangeOf(facts)] : (facts.changes ?? []);
  const ids = changes.flatMap((change) => change?.by ?? []);
  return new Map((await readPersons(ids)).map(({ accountId, name }) => [accountId, name]));
}

async function customerList(projectId: string): Promise<CustomerListView> {
  const [customers, open] = await Promise.all([readCustomers(), readOpenRecords(projectId, OPEN_PAGES)]);
  const now = Date.now();
  const plan = await currentPlan(now);
  const openOf = new Map<string, number>();
  for (const { assessment } of open) openOf.set(assessment.customerId ?? '', (openOf.get(assessment.customerId ?? '') ?? 0) + 1);
  return { state: 'ready', now, customers: customers.map((customer) => customerRow(customer, openOf.get(customer.id) ?? 0, plan, now)) };
}

/** A customer belongs to the site; of its requests an agent sees those of the project of the page. */
async function customerPage(projectId: string, payload: unknown): Promise<CustomerView | Refused> {
  const wanted = v.safeParse(v.object({ customerId: v.pipe(v.string(), v.maxLength(200)) }), payload);
  const customer = wanted.success ? await findCustomer(wanted.output.customerId) : null;
  if (customer === null) return REFUSED;
  const [open, recent] = await Promise.all([readOpenRecordsOf(customer.id), readRecentRecordsOf(customer.id)]);
  const now = Date.now();
  const rowsOf = (records: readonly RequestRecord[]): RequestRow[] =>
    records.filter(({ facts }) => facts.projectId === projectId).map(rowOf);
  return customerView(customer, { open: rowsOf(open), recent: rowsOf(recent) }, await currentPlan(now), now);
}

function rowOf({ facts, assessment }: RequestRecord): RequestRow {
  return { issueId: facts.issueId, issueKey: facts.issueKey, createdAt: facts.createdAt, assessment };
}
