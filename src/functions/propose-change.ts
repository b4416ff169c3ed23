import type { Customer } from '../domain/customer/customer';
import type { ChangeStep, CustomerMatch } from '../domain/request/facts';
import { factsNow } from '../domain/request/facts-after';
import { type ChangeProblem, stepProblems, stepsOf, type WantedChange } from '../domain/request/wanted-change';
import { readPersons } from '../jira/persons';
import { findCustomer } from '../store/customers';
import { matchCustomer } from './match-customer';
import type { OpenRequest } from './open-request';

/** What a wanted change comes to: its steps, and the customer it is judged with from then on. */
export interface Proposal {
  readonly steps: readonly ChangeStep[];
  readonly customer: Customer | null;
  readonly match: CustomerMatch | null;
}

/** Checks a wanted change against the plan, the customer and the people there are; all problems at once. */
export async function proposeChange(open: OpenRequest, wanted: WantedChange): Promise<Proposal | { problems: readonly ChangeProblem[] }> {
  const { record, plan } = open;
  const people = await reporterOf(open, wanted.reporterAccountId);
  if (people === null) return { problems: [{ field: 'reporter', code: 'unknown' }] };
  const steps = stepsOf(record.facts, wanted, people.customer);
  const problems = stepProblems(steps, people.customer, plan);
  return problems.length > 0 ? { problems } : { steps, ...people };
}

/** The customer after the change, and how it was found where the reporter is another one; null = there is no such person. */
async function reporterOf(
  { record, request }: OpenRequest,
  accountId: string | undefined,
): Promise<{ customer: Customer | null; match: CustomerMatch | null } | null> {
  const { customerId } = record.assessment;
  if (accountId === undefined || accountId === factsNow(record.facts).reporterAccountId)
    return { customer: customerId === null ? null : await findCustomer(customerId), match: null };
  const [person] = await readPersons([accountId]);
  if (person?.accountId !== accountId || !person.active || person.kind === 'app') return null;
  return matchCustomer(accountId, request.organizationIds);
}
