import type { Customer } from '../customer/customer';
import { type LicenceTerm, licenceStateAt, seatsAt } from '../customer/licences';
import type { Plan } from '../plan/plan';
import type { CustomerRow, LicenceBadge } from './customer-list';

/** A licence with this many days left or fewer is shown as ending. */
const ENDING_DAYS = 60;

/** One line about a customer at `now`. */
export function customerRow(customer: Customer, openRequests: number, plan: Plan, now: number): CustomerRow {
  return {
    id: customer.id,
    name: customer.name,
    seats: seatsAt(customer, plan.contacts, now),
    licence: badgeOf(customer.licences, customer.zone, now),
    alignLicence: badgeOf(customer.alignLicences, customer.zone, now),
    productCount: customer.productKeys.length,
    openRequests,
  };
}

function badgeOf(terms: readonly LicenceTerm[], zone: string, now: number): LicenceBadge {
  const state = licenceStateAt(terms, zone, now);
  if (state.state === 'active')
    return { state: state.daysLeft <= ENDING_DAYS ? 'ending' : 'active', endsOn: state.endsOn, daysLeft: state.daysLeft };
  if (state.state === 'grace') return { state: 'grace', endsOn: state.graceEndsOn, daysLeft: state.daysLeft };
  return { state: state.state, endsOn: state.state === 'expired' || state.state === 'cancelled' ? state.endsOn : null, daysLeft: null };
}
