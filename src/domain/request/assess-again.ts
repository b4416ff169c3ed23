import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import { assess } from './assess';
import type { Assessment } from './assessment';
import type { RequestFacts } from './facts';

/**
 * The verdict on a request that was judged before: its instance is taken as it was when the request was raised, so that what a
 * customer has edited since neither shows in the request nor moves its promise.
 */
export function assessAgain(facts: RequestFacts, customer: Customer | null, plan: Plan, before: Assessment): Assessment {
  return assess(facts, customer && customerThen(customer, before), plan);
}

/** Another customer, as after a change of the reporter, has instances of its own. */
function customerThen(customer: Customer, { instance, customerId }: Assessment): Customer {
  if (instance === null || customerId !== customer.id) return customer;
  const others = customer.instances.filter(({ id }) => id !== instance.id);
  return { ...customer, instances: [...others, instance] };
}
