import type { LocalDate } from '../plan/plan';
import type { Customer, Licence } from './customer';
import { daysBetween, localDateOf, plusDays } from './local-day';
import { seatHolders } from './seat-holders';
import { type SeatSizes, seatsOf } from './seats';

export type LicenceTerm = Pick<Licence, 'from' | 'to' | 'graceDays' | 'cancelledAt'>;

/** How one licence stands at an instant, in the customer's zone (card 4); in grace it still counts. */
export type LicenceStanding = 'draft' | 'active' | 'grace' | 'expired' | 'cancelled';

/** How a customer's licences stand on one day; the dates are those of the term that decides, last days inclusive. */
export type LicenceState =
  | { readonly state: 'none' }
  | { readonly state: 'draft'; readonly startsOn: LocalDate }
  | { readonly state: 'active'; readonly endsOn: LocalDate; readonly daysLeft: number }
  | { readonly state: 'grace'; readonly endsOn: LocalDate; readonly graceEndsOn: LocalDate; readonly daysLeft: number }
  | { readonly state: 'expired' | 'cancelled'; readonly endsOn: LocalDate };

/** A licence at `at` (epoch milliseconds): active from its first to its last day, in grace for some days more, unless cancelled before (PRC-1). */
export function licenceStanding(term: LicenceTerm, zone: string, at: number): LicenceStanding {
  return standingOn(localDateOf(at, zone), term, at);
}

/** The same, with the customer's date at that instant known already. */
function standingOn(today: LocalDate, term: LicenceTerm, at: number): LicenceStanding {
  if (term.cancelledAt !== undefined && term.cancelledAt <= at) return 'cancelled';
  if (today < term.from) return 'draft';
  if (today <= term.to) return 'active';
  return today <= graceEndOf(term) ? 'grace' : 'expired';
}

/** The last day of grace; the last day of the licence where it has none. */
const graceEndOf = ({ to, graceDays = 0 }: LicenceTerm): LocalDate => (graceDays > 0 ? plusDays(to, graceDays) : to);

/** The last day on which a term is active: its own, or the day it is cancelled on. */
function lastDayOf({ to, cancelledAt }: LicenceTerm, zone: string): LocalDate {
  const cancelledOn = cancelledAt === undefined ? to : localDateOf(cancelledAt - 1, zone);
  return cancelledOn < to ? cancelledOn : to;
}

/** The licences that bring seats and entitle at an instant: active ones and those in grace. */
export function countingLicences<Term extends LicenceTerm>(licences: readonly Term[], zone: string, at: number): readonly Term[] {
  const today = localDateOf(at, zone);
  return licences.filter((licence) => ['active', 'grace'].includes(standingOn(today, licence, at)));
}

/** The state of all licences together: the best of them decides, of equals the one that ends last (a draft: that starts first). */
export function licenceStateAt(terms: readonly LicenceTerm[], zone: string, at: number): LicenceState {
  const today = localDateOf(at, zone);
  const standings = terms.map((term) => standingOn(today, term, at));
  const of = (standing: LicenceStanding) => terms.filter((_term, index) => standings[index] === standing);
  const endsOn = latest(of('active').map((term) => lastDayOf(term, zone)));
  if (endsOn !== null) return { state: 'active', endsOn, daysLeft: daysBetween(today, endsOn) };
  const graceEndsOn = latest(of('grace').map(graceEndOf));
  const graced = of('grace').find((term) => graceEndOf(term) === graceEndsOn);
  if (graced !== undefined && graceEndsOn !== null)
    return { state: 'grace', endsOn: graced.to, graceEndsOn, daysLeft: daysBetween(today, graceEndsOn) };
  const startsOn = of('draft')
    .map((term) => term.from)
    .sort()[0];
  if (startsOn !== undefined) return { state: 'draft', startsOn };
  return ended(of('expired'), of('cancelled'), zone);
}

const latest = (dates: readonly LocalDate[]): LocalDate | null => [...dates].sort().at(-1) ?? null;

function ended(expired: readonly LicenceTerm[], cancelled: readonly LicenceTerm[], zone: string): LicenceState {
  const expiredOn = latest(expired.map((term) => term.to));
  const cancelledOn = latest(cancelled.map((term) => lastDayOf(term, zone)));
  if (cancelledOn !== null && (expiredOn === null || cancelledOn > expiredOn)) return { state: 'cancelled', endsOn: cancelledOn };
  return expiredOn === null ? { state: 'none' } : { state: 'expired', endsOn: expiredOn };
}

/** Seats of the licences that count at `at`: three direct each, or two direct and three partner (CON-3, CON-10); used = pending and active contacts. */
export function seatsAt(customer: Customer, sizes: SeatSizes, at: number): { used: number; total: number } {
  const seats = seatsOf(countingLicences(customer.licences, customer.zone, at), sizes);
  return { used: seatHolders(customer.contacts).length, total: seats.direct + seats.partner };
}
