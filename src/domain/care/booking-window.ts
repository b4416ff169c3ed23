import { weekendAt } from '../clock/weekend';
import type { Customer } from '../customer/customer';
import { type FieldProblem, problem } from '../customer/field-problem';
import { isZone } from '../customer/local-day';
import type { Plan, Product, ZoneName } from '../plan/plan';
import { latestMoment, noticeZone } from './notice';
import type { CareDetails } from './record';

const HOUR = 3_600_000;
/** Longer than this is said, not refused (card 17). */
export const LONG_WINDOW_HOURS = 12;
/** A window ends within a week: anything longer is a mistake in the date. */
const MOST_HOURS = 168;

/** A window that somebody asks for: half-open epoch milliseconds, and the zone in which it was meant. */
export interface AskedWindow {
  readonly from: number;
  readonly to: number;
  readonly zone: ZoneName;
}

/** What the window is judged by. */
export interface WindowTerms {
  readonly plan: Plan;
  readonly customerZone: ZoneName | null;
  /** When it is asked for, epoch milliseconds. */
  readonly askedAt: number;
}

/** The window in what was filled in; null where it is none. */
export function askedWindow({ from, to, zone }: CareDetails): AskedWindow | null {
  return typeof from === 'number' && typeof to === 'number' && typeof zone === 'string' ? { from, to, zone } : null;
}

/** Whether the plan lets a Premier engineer be booked for a product: it is covered, and not in hours of its own (ALN-1). */
export function isBookable(plan: Plan, { scope, coverageClass }: Product): boolean {
  return scope === 'included' && plan.coverage.classes.some(({ key, calendar }) => key === coverageClass && calendar === 'weekend');
}

/** What makes a window unusable whoever asks for it. */
export function windowProblems({ from, to, zone }: AskedWindow): readonly FieldProblem[] {
  if (!isZone(zone)) return [problem('zone', 'notAZone')];
  if (!(from < to)) return [problem('to', 'booking.endsBeforeStart')];
  return to - from > MOST_HOURS * HOUR ? [problem('to', 'booking.longerThanWeek', { most: MOST_HOURS })] : [];
}

/** The moment by which a window had to be asked for, when that has passed; null = it is asked for in time (BKG-2, X16). */
export function missedMoment({ from, zone }: AskedWindow, { plan, customerZone, askedAt }: WindowTerms): number | null {
  const latest = latestMoment(plan.bookings, from, noticeZone(plan.bookings, zone, customerZone));
  return askedAt <= latest ? null : latest;
}

/** Says that a window is asked for too late, until when it could have been, and in whose time. */
export function shortNotice(window: AskedWindow, terms: WindowTerms): readonly FieldProblem[] {
  const latest = missedMoment(window, terms);
  if (latest === null) return [];
  const { bookings } = terms.plan;
  const zone = noticeZone(bookings, window.zone, terms.customerZone);
  return [problem('from', 'booking.short', { latestInstant: latest, zone, weeks: bookings.noticeWeeks })];
}

/** What is worth saying about a window that may be asked for all the same (card 17). */
export function windowNotes({ from, to }: AskedWindow, plan: Plan): readonly FieldProblem[] {
  const weekend = weekendAt(plan, from);
  const isWeekdays = !weekend.inside && weekend.from < weekend.to && to <= weekend.from;
  const isLong = to - from > LONG_WINDOW_HOURS * HOUR;
  return [
    ...(isWeekdays ? [problem('', 'booking.notNeeded')] : []),
    ...(isLong ? [problem('', 'booking.long', { hours: LONG_WINDOW_HOURS })] : []),
  ];
}

/** What is wrong with the things a booking names: purpose, products, instances. */
export function namedProblems(fields: CareDetails, plan: Plan, customer: Customer | null): readonly FieldProblem[] {
  const products = listOf(fields.productKeys).map((key) => plan.products.find((product) => product.key === key));
  const instances = listOf(fields.instanceIds);
  const isKnown = instances.every((id) => customer?.instances.some((instance) => instance.id === id) === true);
  return [
    ...(plan.bookings.purposes.some(({ key }) => key === fields.purpose) ? [] : [problem('purpose', 'notAnOption')]),
    ...(products.every((product) => product !== undefined && isBookable(plan, product))
      ? []
      : [problem('productKeys', 'booking.notBookable')]),
    ...(isKnown ? [] : [problem('instanceIds', 'notAnOption')]),
  ];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
