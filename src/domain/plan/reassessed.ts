import type { Customer } from '../customer/customer';
import type { ApprovedBooking } from '../desk/approved-booking';
import { withBookings } from '../desk/with-bookings';
import { assessAgain } from '../request/assess-again';
import type { Assessment } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import type { Plan } from './plan';

/** A request as it is recorded, with its customer of today; null = it never had one. */
export interface JudgedRequest extends BookedCustomer {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
}

/** A customer with the approved bookings that his requests are judged by. */
export interface BookedCustomer {
  readonly customer: Customer | null;
  readonly bookings: readonly ApprovedBooking[];
}

/**
 * The verdict another plan gives on the same facts. Only the plan differs: the instance is taken as it was when the request was
 * raised, so that what a customer has edited since moves nothing. Null where the customer is not known any more: its requests
 * are left as they are.
 */
export function reassessed({ facts, assessment, customer, bookings }: JudgedRequest, plan: Plan): Assessment | null {
  if (assessment.customerId !== null && customer === null) return null;
  return assessAgain(facts, customer, withBookings(plan, bookings), assessment);
}
