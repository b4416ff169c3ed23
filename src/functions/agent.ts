import { makeResolver } from '@forge/resolver';
import * as v from 'valibot';
import type { AgentApi, Off, Refused } from '../contract';
import { agentHistory } from '../domain/view/change-history';
import type { CustomerView, RequestRow } from '../domain/view/customer';
import type { CustomerListView } from '../domain/view/customer-list';
import { customerRow } from '../domain/view/customer-row';
import { customerView } from '../domain/view/customer-view';
import type { ProjectFigures } from '../domain/view/figures';
import type { IssuePanelView } from '../domain/view/issue-panel';
import { issuePanelView } from '../domain/view/issue-panel-view';
import { figuresOf } from '../domain/view/tally';
import { findProjectOfVisibleIssue, viewerIsAgent } from '../jira/permissions';
import { readPersons } from '../jira/persons';
import { findCustomer, readCustomers } from '../store/customers';
import { currentPlan, planOf } from '../store/plans';
import { findRecord, type RequestRecord, readOpenRecords, readOpenRecordsOf, readRecentRecordsOf } from '../store/requests';
import { readTallies } from '../store/rollups';
import { readSettings } from '../store/settings';
import { changeRequest, previewChange } from './change-request';
import { planInEffect } from './plan-in-effect';
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
  customerList: ({ context }) => asAgent(surfaceOf(context), customerList),
  customer: ({ payload, context }) => asAgent(surfaceOf(context), () => customerPage(payload)),
  figures: ({ context }) => asAgent(surfaceOf(context), figures),
  coverage: ({ context }) => asAgent(surfaceOf(context), planInEffect),
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
  const plan = await planOf(assessment.plan, Date.now());
  const customer = assessment.customerId === null ? null : await findCustomer(assessment.customerId);
  const earlier = agentHistory(record, { viewerAccountId: accountId, names: await namesOf(record), instances: customer?.instances ?? [] });
  return issuePanelView(facts, assessment, customer, plan, Date.now(), earlier);
}

/** Names of whoever changed the request; asked for only where somebody did. */
async function namesOf({ facts, earlier = [] }: RequestRecord): Promise<ReadonlyMap<string, string>> {
  const ids = earlier.length === 0 ? [] : (facts.changes ?? []).flatMap((change) => change.by ?? []);
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

async function customerPage(payload: unknown): Promise<CustomerView | Refused> {
  const wanted = v.safeParse(v.object({ customerId: v.pipe(v.string(), v.maxLength(200)) }), payload);
  const customer = wanted.success ? await findCustomer(wanted.output.customerId) : null;
  if (customer === null) return REFUSED;
  const [open, recent] = await Promise.all([readOpenRecordsOf(customer.id), readRecentRecordsOf(customer.id)]);
  const now = Date.now();
  return customerView(customer, { open: open.map(rowOf), recent: recent.map(rowOf) }, await currentPlan(now), now);
}

function rowOf({ facts, assessment }: RequestRecord): RequestRow {
  return { issueId: facts.issueId, issueKey: facts.issueKey, createdAt: facts.createdAt, assessment };
}

async function figures(projectId: string): Promise<ProjectFigures> {
  const [tallies, open] = await Promise.all([readTallies(projectId), readOpenRecords(projectId, OPEN_PAGES)]);
  const now = Date.now();
  return figuresOf(
    tallies,
    open.map((record) => record.assessment),
    await currentPlan(now),
    now,
  );
}
