import * as v from 'valibot';
import type { Refused } from '../../contract';
import { onboardingId } from '../../domain/care/onboarding';
import type { CareRecord } from '../../domain/care/record';
import type { Customer } from '../../domain/customer/customer';
import type { Plan } from '../../domain/plan/plan';
import type { RequestRecord } from '../../domain/request/request-record';
import type { OnboardingView } from '../../domain/view/onboarding';
import { currentOnboarding, type OnboardingSource, onboardingView, peopleOfOnboarding } from '../../domain/view/onboarding-view';
import { readPersons } from '../../jira/persons';
import { readCare, readCareOfCustomer } from '../../store/care';
import { findCustomer } from '../../store/customers';
import { currentPlan, planOf } from '../../store/plans';
import { findRecord } from '../../store/requests';
import { readSettings } from '../../store/settings';
import { servedIssueOfAgent } from '../issue-of-agent';
import type { Surface } from '../surface';
import { onboardingFactsOf } from './onboarding-facts-of';

const REFUSED: Refused = { state: 'refused' };
const payloadSchema = v.object({ customerId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) });

/** The onboarding of a customer, for an agent of the project of the page (the caller has checked that). */
export async function onboardingOfCustomer(surface: Surface, projectId: string, payload: unknown): Promise<OnboardingView | Refused> {
  const wanted = v.safeParse(payloadSchema, payload);
  const customer = wanted.success ? await findCustomer(wanted.output.customerId) : null;
  if (customer === null) return REFUSED;
  const care = currentOnboarding(await readCareOfCustomer(customer.id, 'onboarding'));
  return care === null ? none(projectId) : viewOf(care, surface.accountId);
}

/** The onboarding that hangs on the very issue of the surface, for an agent of its project. */
export async function onboardingOfIssue(surface: Surface): Promise<OnboardingView | Refused> {
  const issueId = await servedIssueOfAgent(surface.issueId);
  const care = issueId === null ? null : (await readCare(onboardingId(issueId))).record;
  return care === null ? REFUSED : viewOf(care, surface.accountId);
}

/** None yet; whether a request type is chosen that would begin one. */
async function none(projectId: string): Promise<OnboardingView> {
  const served = (await readSettings()).served.find((project) => project.projectId === projectId);
  return { state: 'none', typeIsSet: served?.careTypes?.onboarding !== undefined };
}

async function viewOf(care: CareRecord, viewer: string | null): Promise<OnboardingView | Refused> {
  const request = await findRecord(care.issueId);
  if (request === null) return REFUSED;
  const people = [...peopleOfOnboarding(care), ...(viewer === null ? [] : [viewer])];
  const source = await onboardingSource(care, request, { people, projectId: request.facts.projectId });
  return onboardingView(source, viewer);
}

/** What a view of an onboarding rests on; waiting requests are looked for in `projectId`, or not at all (null). */
export async function onboardingSource(
  record: CareRecord,
  { facts: request, assessment }: RequestRecord,
  { people, projectId }: { readonly people: readonly string[]; readonly projectId: string | null },
): Promise<OnboardingSource> {
  const now = Date.now();
  const customerId = assessment.customerId ?? record.customerId;
  const [customer, plan, rota]: [Customer | null, Plan, Plan] = await Promise.all([
    customerId === null ? null : findCustomer(customerId),
    planOf(assessment.plan, request.createdAt),
    currentPlan(now),
  ]);
  const [facts, persons] = await Promise.all([
    onboardingFactsOf(customer, rota, projectId),
    people.length === 0 ? [] : readPersons(people),
  ]);
  const names = new Map(persons.map(({ accountId, name }) => [accountId, name]));
  return { record, issueKey: request.issueKey, customer, plan, facts, names, now };
}
