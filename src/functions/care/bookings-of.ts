import { approvedBookingOf } from '../../domain/care/approved-booking-of';
import type { ApprovedBooking } from '../../domain/desk/approved-booking';
import { isBookedClass, withBookedClass, withBookings } from '../../domain/desk/with-bookings';
import type { Plan } from '../../domain/plan/plan';
import type { Assessment } from '../../domain/request/assessment';
import { countedBy } from '../../domain/request/counted-by';
import { readAllCareOfCustomer } from '../../store/care';
import { planOf } from '../../store/plans';

const NONE: readonly ApprovedBooking[] = [];

/** The approved bookings of a customer, past ones too: one read of an index. Whoever judges a request judges by these (DEC-28). */
export async function bookingsOf(customerId: string | null): Promise<readonly ApprovedBooking[]> {
  if (customerId === null) return NONE;
  const bookings = (await readAllCareOfCustomer(customerId, 'booking')).flatMap((record) => approvedBookingOf(record) ?? []);
  return bookings.length === 0 ? NONE : bookings;
}

/** A plan as it holds for one customer, bookings and all: what his requests are judged by. */
export async function planFor(customerId: string | null, plan: Plan): Promise<Plan> {
  return withBookings(plan, await bookingsOf(customerId));
}

/**
 * The plan a recorded request is judged by again, for its customer or for the one it is to have; its verdict so far can be told by
 * it, too. The plan in effect at `at` (epoch milliseconds) where its own is not known any more.
 */
export async function planToJudge(assessment: Assessment, at: number, customerId = assessment.customerId): Promise<Plan> {
  return bookedClassesOf(assessment).reduce(withBookedClass, await planFor(customerId, await planOf(assessment.plan, at)));
}

/** The plan a verdict is told and timed by: bookings are read only where one was part of it. */
export async function planOfVerdict(assessment: Assessment, at: number): Promise<Plan> {
  return bookedClassesOf(assessment).length === 0 ? planOf(assessment.plan, at) : planToJudge(assessment, at);
}

const bookedClassesOf = (assessment: Assessment): readonly string[] =>
  [assessment.coverageClass ?? '', countedBy(assessment)?.coverageClass ?? ''].filter(isBookedClass);
