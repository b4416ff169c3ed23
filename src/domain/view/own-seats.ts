import type { Customer } from '../customer/customer';
import { countingLicences, type LicenceState, licenceStateAt } from '../customer/licences';
import { seatsOf } from '../customer/seats';
import type { LocalDate, Plan } from '../plan/plan';

/** Seats of one kind: how many there are, who sits in them, and how many are free; `over` = people beyond the seats. */
export interface SeatCount {
  readonly total: number;
  readonly active: number;
  readonly pending: number;
  readonly over: number;
  readonly free: number;
}

/** The seat meter of a customer: licences that count today, the last day of the one that runs longest, and both kinds of seats (NEW-6). */
export interface SeatMeter {
  readonly licences: number;
  readonly until: LocalDate | null;
  readonly direct: SeatCount;
  readonly partner: SeatCount;
}

/** The seat meter at `now` (epoch milliseconds), on the customer's own day. Pending contacts hold a seat, those over the limit do not (card 4). */
export function seatMeter(customer: Customer, plan: Plan, now: number): SeatMeter {
  const licences = countingLicences(customer.licences, customer.zone, now);
  const seats = seatsOf(licences, plan.contacts);
  const state = licenceStateAt(customer.licences, customer.zone, now);
  return {
    licences: licences.length,
    until: untilOf(state),
    direct: countOf(customer, 'direct', seats.direct),
    partner: countOf(customer, 'partner', seats.partner),
  };
}

function untilOf(state: LicenceState): LocalDate | null {
  if (state.state === 'grace') return state.graceEndsOn;
  return state.state === 'active' ? state.endsOn : null;
}

function countOf({ contacts }: Customer, kind: 'direct' | 'partner', total: number): SeatCount {
  const having = (status: string) => contacts.filter((contact) => contact.kind === kind && contact.status === status).length;
  const [active, pending, over] = [having('active'), having('pending'), having('overLimit')];
  return { total, active, pending, over, free: Math.max(0, total - active - pending) };
}
