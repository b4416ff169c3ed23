import { makeResolver } from '@forge/resolver';
import * as v from 'valibot';
import type { AgentApi, Refused } from '../contract';
import type { CustomerView, RequestRow } from '../domain/view/customer';
import type { CustomerListView } from '../domain/view/customer-list';
import { customerRow } from '../domain/view/customer-row';
import { customerView } from '../domain/view/customer-view';
import type { ProjectFigures } from '../domain/view/figures';
import type { IssuePanelView } from '../domain/view/issue-panel';
import { issuePanelView } from '../domain/view/issue-panel-view';
import { figuresOf } from '../domain/view/tally';
import { findProjectOfVisibleIssue, viewerIsAgent } from '../jira/permissions';
import { findCustomer, readCustomers } from '../store/customers';
import { currentPlan, findPlan } from '../store/plans';
import { findRecord, type RequestRecord, readOpenRecords, readOpenRecordsOf, readRecentRecordsOf } from '../store/requests';
import { readTallies } from '../store/rollups';
import { readSettings } from '../store/settings';
import { type Surface, surfaceOf } from './surface';

const REFUSED: Refused = { state: 'refused' };
/** 5,000 open requests are read for a project at most. */
const OPEN_PAGES = 50;

/** What agents' pages may ask; every key checks that the viewer works as an agent in the very project it answers about. */
export const agent = makeResolver<AgentApi>({
  issuePanel: ({ context }) => issuePanel(surfaceOf(context)),
  customerList: ({ context }) => asAgent(surfaceOf(context), customerList),
  customer: ({ payload, context }) => asAgent(surfaceOf(context), () => customerPage(payload)),
  figures: ({ context }) => asAgent(surfaceOf(context), figures),
});

async function asAgent<View>({ projectId }: Surface, answer: (projectId: string) => Promise<View | Refused>): Promise<View | Refused> {
  if (projectId === null || !(await viewerIsAgent(projectId))) return REFUSED;
  return answer(projectId);
}

async function issuePanel({ issueId }: Surface): Promise<IssuePanelView | Refused> {
  if (issueId === null) return REFUSED;
  const projectId = await findProjectOfVisibleIssue(issueId);
  if (projectId === null || !(await viewerIsAgent(projectId))) return REFUSED;
  const record = await findRecord(issueId);
  if (record === null) return pendingOrOff(projectId);
  const { assessment, facts } = record;
  const plan = findPlan(assessment.plan.id, assessment.plan.version) ?? currentPlan();
  const customer = assessment.customerId === null ? null : await findCustomer(assessment.customerId);
  return issuePanelView(facts, assessment, customer, plan, Date.now());
}

async function pendingOrOff(projectId: string): Promise<IssuePanelView> {
  const { served } = await readSettings();
  return { state: served.some((project) => project.projectId === projectId) ? 'pending' : 'off' };
}

async function customerList(projectId: string): Promise<CustomerListView> {
  const [customers, open] = await Promise.all([readCustomers(), readOpenRecords(projectId, OPEN_PAGES)]);
  const now = Date.now();
  const plan = currentPlan();
  const openOf = new Map<string, number>();
  for (const { assessment } of open) openOf.set(assessment.customerId ?? '', (openOf.get(assessment.customerId ?? '') ?? 0) + 1);
  return { state: 'ready', now, customers: customers.map((customer) => customerRow(customer, openOf.get(customer.id) ?? 0, plan, now)) };
}

async function customerPage(payload: unknown): Promise<CustomerView | Refused> {
  const wanted = v.safeParse(v.object({ customerId: v.pipe(v.string(), v.maxLength(200)) }), payload);
  const customer = wanted.success ? await findCustomer(wanted.output.customerId) : null;
  if (customer === null) return REFUSED;
  const [open, recent] = await Promise.all([readOpenRecordsOf(customer.id), readRecentRecordsOf(customer.id)]);
  return customerView(customer, { open: open.map(rowOf), recent: recent.map(rowOf) }, currentPlan(), Date.now());
}

function rowOf({ facts, assessment }: RequestRecord): RequestRow {
  return { issueId: facts.issueId, issueKey: facts.issueKey, createdAt: facts.createdAt, assessment };
}

async function figures(projectId: string): Promise<ProjectFigures> {
  const [tallies, open] = await Promise.all([readTallies(projectId), readOpenRecords(projectId, OPEN_PAGES)]);
  return figuresOf(
    tallies,
    open.map((record) => record.assessment),
    currentPlan(),
    Date.now(),
  );
}
