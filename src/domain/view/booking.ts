import { WEEKEND_TEAM } from '../care/booking-asking';
import { type AskedWindow, askedWindow, isBookable } from '../care/booking-window';
import { latestMoment, noticeZone } from '../care/notice';
import type { CareDetails, CareRecord } from '../care/record';
import type { Customer } from '../customer/customer';
import type { Plan, ZoneName } from '../plan/plan';
import type { CareView } from './care';

/** One booking as its customer's people and the desk see it. Instants are epoch milliseconds. */
export interface BookingView {
  readonly recordId: string;
  readonly issueId: string;
  readonly issueKey: string;
  readonly state: string;
  readonly isClosed: boolean;
  readonly window: AskedWindow | null;
  /** What was filled in: purpose, products, instances, both plans, and who is there. */
  readonly fields: CareDetails;
  readonly engineer: string | null;
  /** By when it had to be asked for, where that was missed. */
  readonly missedAt: number | null;
  /** Zone by whose calendar the notice counts. */
  readonly noticeZone: ZoneName;
  readonly isOverridden: boolean;
  /** The window began without an approval. */
  readonly isLapsed: boolean;
  readonly reason: string | null;
}

/** What a booking can be made of: bookable products and instances of one customer. */
export interface BookingChoices {
  readonly zone: ZoneName;
  readonly products: readonly { readonly key: string; readonly name: string }[];
  readonly instances: readonly { readonly id: string; readonly name: string; readonly productKey: string }[];
}

/** What the page of bookings shows its customer's people. */
export interface OwnBookingsView {
  readonly state: 'ready';
  readonly now: number;
  readonly plan: Plan;
  readonly choices: BookingChoices;
  /** `contact` = the viewer may ask for one; `portal` = no request type was chosen for bookings. */
  readonly asking: 'may' | 'contact' | 'portal';
  /** The portal that bookings are asked for on; null = none. */
  readonly serviceDeskId: string | null;
  readonly bookings: readonly BookingView[];
}

/** A booking below its own request on the portal. */
export interface RequestBooking {
  readonly booking: BookingView;
  readonly choices: BookingChoices;
  /** Whether the viewer may change it: a registered contact, while the plan lets them. */
  readonly mayAct: boolean;
}

const CLOSED: readonly string[] = ['declined', 'cancelled', 'done', WEEKEND_TEAM];
const SHOWN = ['purpose', 'productKeys', 'instanceIds', 'upgradePlan', 'rollbackPlan', 'contact'];

/** A record as a booking, with the engineer's name. */
export function bookingView(
  record: CareRecord,
  issueKey: string,
  { bookings }: Pick<Plan, 'bookings'>,
  customer: Customer | null,
  engineer: string | null,
): BookingView {
  const { details, state } = record;
  const window = askedWindow(details);
  const zone = noticeZone(bookings, window?.zone ?? 'UTC', customer?.zone ?? null);
  return {
    ...{ recordId: record.id, issueId: record.issueId, issueKey, state, isClosed: CLOSED.includes(state), window },
    fields: Object.fromEntries(SHOWN.flatMap((name) => (details[name] === undefined ? [] : [[name, details[name] ?? null]]))),
    engineer: record.owner === null ? null : engineer,
    missedAt: details.isShort === true && window !== null ? latestMoment(bookings, window.from, zone) : null,
    noticeZone: zone,
    isOverridden: details.override !== null && details.override !== undefined,
    isLapsed: details.isLapsed === true,
    reason: typeof details.reason === 'string' && details.reason !== '' ? details.reason : null,
  };
}

/** What a customer can name in a booking: its own products first where the plan has a list of them, else every bookable one. */
export function bookingChoices(plan: Plan, customer: Customer): BookingChoices {
  const bookable = plan.products.filter((product) => isBookable(plan, product));
  const own = bookable.filter(({ key }) => customer.productKeys.includes(key));
  const products = (own.length > 0 ? own : bookable).map(({ key, name }) => ({ key, name }));
  const instances = customer.instances
    .filter(({ productKey }) => bookable.some(({ key }) => key === productKey))
    .map(({ id, name, productKey }) => ({ id, name, productKey }));
  return { zone: customer.zone, products, instances };
}

/** Bookings in the order people look for them: open ones by their window, then the others, latest first. */
export function inOrder(bookings: readonly BookingView[]): readonly BookingView[] {
  const at = ({ window }: BookingView): number => window?.from ?? 0;
  const open = bookings.filter(({ isClosed }) => !isClosed).sort((one, other) => at(one) - at(other));
  const closed = bookings.filter(({ isClosed }) => isClosed).sort((one, other) => at(other) - at(one));
  return [...open, ...closed];
}

/** Somebody of the desk who can be booked; `busy` = what else they have in that window, epoch milliseconds. */
export interface BookableEngineer {
  readonly accountId: string;
  readonly name: string;
  readonly busy: { readonly from: number; readonly to: number } | null;
}

/** A booking as the desk has it beside its request. */
export interface IssueBooking {
  readonly booking: BookingView;
  readonly record: CareView;
  readonly choices: BookingChoices | null;
  readonly engineers: readonly BookableEngineer[];
  /** Whether the viewer may set the notice aside. */
  readonly mayOverride: boolean;
}

/** One line of the desk's list of bookings. */
export interface BookingRow {
  readonly booking: BookingView;
  readonly customer: string | null;
}

/** The desk's bookings: what waits, what is agreed, and what became of the rest. */
export interface BookingBoardView {
  readonly state: 'ready';
  readonly now: number;
  readonly plan: Plan;
  readonly rows: readonly BookingRow[];
}
