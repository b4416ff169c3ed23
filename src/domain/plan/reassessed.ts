import type { Customer } from '../customer/customer';
import { assess } from '../request/assess';
import type { Assessment } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import type { Plan } from './plan';

/** A request as it is recorded, with its customer of today; null = it never had one. */
export interface JudgedRequest {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
  readonly customer: Customer | null;
}

/**
 * The verdict another plan gives on the same facts. Only the plan differs: the instance is taken as it was when the request was
 * raised, so that what a customer has edited since moves nothing. Null where the customer is not known any more: its requests
 * are left as they are.
 */
export function reassessed({ facts, assessment, customer }: JudgedRequest, plan: Plan): Assessment | null {
  if (assessment.customerId !== null && customer === null) return null;
  return assess(facts, customer && customerThen(customer, assessment), plan);
}

function customerThen(customer: Customer, { instance }: Assessment): Customer {
  if (instance === null) return customer;
  const others = customer.instances.filter(({ id }) => id !== instance.id);
  return { ...customer, instances: [...others, instance] };
}
