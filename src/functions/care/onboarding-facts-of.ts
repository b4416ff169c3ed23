import { type Looked, type OnboardingFacts, onboardingFacts } from '../../domain/care/onboarding-facts';
import type { Customer } from '../../domain/customer/customer';
import type { Plan } from '../../domain/plan/plan';
import { readCareOfCustomer } from '../../store/care';
import { movableRequests } from '../contacts/move-requests';

const NOBODY_LOOKED: Pick<Looked, 'waiting' | 'keys'> = { waiting: null, keys: {} };

/** The facts by which a customer's onboarding steps count; waiting requests are looked for in one project, or not at all (null). */
export async function onboardingFactsOf(customer: Customer | null, plan: Plan, projectId: string | null): Promise<OnboardingFacts> {
  const [checks, waiting] = await Promise.all([
    customer === null ? [] : readCareOfCustomer(customer.id, 'health-check'),
    customer === null || projectId === null ? NOBODY_LOOKED : waitingOf(customer.id, projectId),
  ]);
  const healthChecked = checks.some(({ state }) => state === 'done');
  return onboardingFacts(customer, plan, { healthChecked, ...waiting }, Date.now());
}

async function waitingOf(customerId: string, projectId: string): Promise<Pick<Looked, 'waiting' | 'keys'>> {
  const movable = await movableRequests(projectId, { customerId });
  if (movable.state !== 'ready') return NOBODY_LOOKED;
  const { requests } = movable;
  return {
    waiting: requests.map(({ issueId }) => issueId),
    keys: Object.fromEntries(requests.map(({ issueId, issueKey }) => [issueId, issueKey])),
  };
}
