import type { CoverageClass, Plan, Product } from '../plan/plan';
import type { ApprovedBooking } from './approved-booking';

/** Plans with bookings by the very plan and list they were made from: their calendars are made once for each. */
const bookedPlans = new WeakMap<Plan, WeakMap<readonly ApprovedBooking[], Plan>>();

/**
 * The plan for a customer with approved bookings: each booked product gets a coverage class of its own, in which the windows are
 * exceptions (DEC-28). The clock counts in them (K01 … K04, unless `bookings.extendsCoverage` is off) and the booked engineer answers.
 * Jira Align has a desk of its own and nobody to book. Without bookings it is the plan itself.
 */
export function withBookings(plan: Plan, bookings: readonly ApprovedBooking[]): Plan {
  if (bookings.length === 0) return plan;
  const known = bookedPlans.get(plan) ?? new WeakMap<readonly ApprovedBooking[], Plan>();
  bookedPlans.set(plan, known);
  const booked = known.get(bookings) ?? bookedPlan(plan, bookings);
  known.set(bookings, booked);
  return booked;
}

function bookedPlan(plan: Plan, bookings: readonly ApprovedBooking[]): Plan {
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
  return { ...coverage, key: `${coverage.key}${BOOKED}${key}`, openings: [...own].sort((a, b) => a.from - b.from || a.to - b.to) };
}

/** Parts the class a booked product had from its own key; no key of a plan has a space. */
const BOOKED = ' booked ';

/** Whether a class of a verdict is one that bookings made. */
export const isBookedClass = (coverageClass: string): boolean => coverageClass.includes(BOOKED);

/**
 * The plan with the class that a verdict was judged by: where bookings made it and have been cancelled since, it goes on as the
 * class it came from, without an exception.
 */
export function withBookedClass(plan: Plan, coverageClass: string): Plan {
  const { classes } = plan.coverage;
  if (!isBookedClass(coverageClass) || classes.some(({ key }) => key === coverageClass)) return plan;
  const own = classes.find(({ key }) => key === coverageClass.slice(0, coverageClass.indexOf(BOOKED)));
  if (own === undefined) return plan;
  return { ...plan, coverage: { ...plan.coverage, classes: [...classes, { ...own, key: coverageClass, openings: [] }] } };
}
