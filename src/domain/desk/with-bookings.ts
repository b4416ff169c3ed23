import type { CoverageClass, Plan, Product } from '../plan/plan';
import type { ApprovedBooking } from './approved-booking';

/**
 * The plan for a customer with approved bookings: each booked product gets a coverage class of its own, in which the windows are
 * exceptions (DEC-28). The clock counts in them (K01 … K04, unless `bookings.extendsCoverage` is off) and the booked engineer answers.
 * Jira Align has a desk of its own and nobody to book. Without bookings it is the plan itself.
 */
export function withBookings(plan: Plan, bookings: readonly ApprovedBooking[]): Plan {
  const booked = plan.products.flatMap((product) => {
    const coverage = bookedClass(plan, product, bookings);
    return coverage === null ? [] : [{ product, coverage }];
  });
  if (booked.length === 0) return plan;
  const products = plan.products.map((product) => {
    const found = booked.find((each) => each.product === product);
    return found === undefined ? product : { ...product, coverageClass: found.coverage.key };
  });
  const classes = [...plan.coverage.classes, ...booked.map(({ coverage }) => coverage)];
  return { ...plan, products, coverage: { ...plan.coverage, classes } };
}

function bookedClass(plan: Plan, { key, coverageClass }: Product, bookings: readonly ApprovedBooking[]): CoverageClass | null {
  const own = bookings.filter(({ from, to, productKeys }) => from < to && productKeys.includes(key));
  const coverage = plan.coverage.classes.find((each) => each.key === coverageClass);
  if (own.length === 0 || coverage === undefined || coverage.calendar === 'hours') return null;
  return { ...coverage, key: `${coverage.key}, ${key} booked`, openings: [...own].sort((a, b) => a.from - b.from || a.to - b.to) };
}
