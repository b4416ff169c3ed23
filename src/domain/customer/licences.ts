import type { LocalDate } from '../plan/plan';
import type { Customer, Licence } from './customer';
import { daysBetween, localDateOf } from './local-day';

type Term = Pick<Licence, 'from' | 'to'>;

/** How a customer's licences stand on one day; `endsOn` and `startsOn` name the term that decides. */
export type LicenceState =
  | { readonly state: 'none' }
  | { readonly state: 'draft'; readonly startsOn: LocalDate }
  | { readonly state: 'active'; readonly endsOn: LocalDate; readonly daysLeft: number }
  | { readonly state: 'expired'; readonly endsOn: LocalDate };

/** A licence is active from its first to its last day, both inclusive, in the customer's zone (PRC-1, card 4). */
export function licenceStateAt(terms: readonly Term[], zone: string, at: number): LicenceState {
  const today = localDateOf(at, zone);
  const ends = terms.filter((term) => term.from <= today && today <= term.to).map((term) => term.to);
  const endsOn = ends.sort().at(-1);
  if (endsOn !== undefined) return { state: 'active', endsOn, daysLeft: daysBetween(today, endsOn) };
  const startsOn = terms
    .map((term) => term.from)
    .filter((from) => from > today)
    .sort()[0];
  if (startsOn !== undefined) return { state: 'draft', startsOn };
  const ended = terms
    .map((term) => term.to)
    .sort()
    .at(-1);
  return ended === undefined ? { state: 'none' } : { state: 'expired', endsOn: ended };
}

/** Seats of the licences active at `at`: three direct each, or two direct and three partner (CON-3, CON-10); used = pending and active contacts. */
export function seatsAt(
  customer: Customer,
  sizes: { readonly perLicence: number; readonly partnerMode: { readonly direct: number; readonly partner: number } },
  at: number,
): { used: number; total: number } {
  const today = localDateOf(at, customer.zone);
  const active = customer.licences.filter((licence) => licence.from <= today && today <= licence.to);
  const withPartner = sizes.partnerMode.direct + sizes.partnerMode.partner;
  const total = active.reduce((sum, licence) => sum + (licence.contactMode === 'direct' ? sizes.perLicence : withPartner), 0);
  const used = customer.contacts.filter((contact) => contact.status === 'active' || contact.status === 'pending').length;
  return { used, total };
}
