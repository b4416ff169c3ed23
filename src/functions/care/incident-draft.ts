import type { Refused } from '../../contract';
import { incidentTimeline } from '../../domain/care/incident-timeline';
import type { RequestFacts } from '../../domain/request/facts';
import type { IncidentDraft } from '../../domain/view/incident-report';
import { readPersons } from '../../jira/persons';
import { readCareOf } from '../../store/care';
import { findCustomer } from '../../store/customers';
import { currentPlan } from '../../store/plans';
import { findRecord } from '../../store/requests';
import { draftFields } from '../../words/incident-report';
import { servedIssueOfAgent } from '../issue-of-agent';
import type { Surface } from '../surface';
import { planOfVerdict } from './bookings-of';
import { readerOf } from './owed-care';

/** What a report begins with, in the customer's language and zone: told by the request's own facts, then rewritten by people. */
export async function incidentDraft({ issueId: shown }: Surface): Promise<IncidentDraft | Refused> {
  const issueId = await servedIssueOfAgent(shown);
  const record = issueId === null ? null : await findRecord(issueId);
  if (issueId === null || record === null) return { state: 'refused' };
  const { facts, assessment, desk } = record;
  const [plan, rota, customer, care] = await Promise.all([
    planOfVerdict(assessment, facts.createdAt),
    currentPlan(Date.now()),
    assessment.customerId === null ? null : findCustomer(assessment.customerId),
    readCareOf(issueId),
  ]);
  const moments = incidentTimeline(facts, desk, care);
  const people = await readPersons(moments.flatMap(({ values }) => (typeof values.by === 'string' ? [values.by] : [])));
  const names = new Map(people.map(({ accountId, name }) => [accountId, name]));
  const source = { plan, rota, moments, impact: impactOf(facts), nameOf: (accountId: string) => names.get(accountId) ?? '' };
  return { state: 'ready', fields: draftFields(source, readerOf(customer)) };
}

/** The latest sentence about the business impact that the customer wrote. */
function impactOf({ choice, changes = [] }: RequestFacts): string | null {
  const changed = changes.flatMap(({ steps }) => steps.filter(({ what }) => what === 'impact')).at(-1);
  if (changed !== undefined) return changed.to;
  return choice === null || choice === 'malformed' ? null : (choice.impact ?? null);
}
