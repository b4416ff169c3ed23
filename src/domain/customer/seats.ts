import type { Plan } from '../plan/plan';
import type { Licence } from './customer';

/** How many seats licences bring. */
export interface Seats {
  readonly direct: number;
  readonly partner: number;
}

/** People in seats: of the customer itself, and of its partners. */
export type SeatUse = Seats;

export type SeatSizes = Pick<Plan['contacts'], 'perLicence' | 'partnerMode'>;

/** Seats of licences as their modes are set: three direct each, or two direct and three partner (CON-3, CON-7, CON-11). */
export function seatsOf(licences: readonly Pick<Licence, 'contactMode'>[], sizes: SeatSizes): Seats {
  const partnered = licences.filter((licence) => licence.contactMode === 'withPartner').length;
  const { direct, partner } = sizes.partnerMode;
  return { direct: (licences.length - partnered) * sizes.perLicence + partnered * direct, partner: partnered * partner };
}

/** How many licences must be set to partner mode for that many partner contacts. */
function partneredFor(partners: number, sizes: SeatSizes): number {
  return Math.ceil(partners / sizes.partnerMode.partner);
}

/** Whether some way of setting the licences' modes seats everybody: with k = ⌈partner/3⌉, k ≤ N and direct ≤ 3N − k (DEC-4). */
export function isLegalMix(licences: number, use: SeatUse, sizes: SeatSizes): boolean {
  const partnered = partneredFor(use.partner, sizes);
  const lost = sizes.perLicence - sizes.partnerMode.direct;
  return partnered <= licences && use.direct <= sizes.perLicence * licences - lost * partnered;
}

export type SeatVerdict =
  | { readonly state: 'fits' }
  /** The licences would do, with other modes. */
  | { readonly state: 'modes'; readonly partnered: number }
  | { readonly state: 'over'; readonly kind: 'direct' | 'partner'; readonly used: number; readonly total: number };

/** Whether everybody has a seat as the modes are set; if not, whether other modes would do, else what there is too much of. */
export function seatVerdict(licences: readonly Pick<Licence, 'contactMode'>[], use: SeatUse, sizes: SeatSizes): SeatVerdict {
  const seats = seatsOf(licences, sizes);
  if (use.direct <= seats.direct && use.partner <= seats.partner) return { state: 'fits' };
  if (isLegalMix(licences.length, use, sizes)) return { state: 'modes', partnered: partneredFor(use.partner, sizes) };
  const kind = use.direct > seats.direct ? 'direct' : 'partner';
  return { state: 'over', kind, used: use[kind], total: seats[kind] };
}

/** How many people have no seat as the modes are set. */
export function withoutSeat(licences: readonly Pick<Licence, 'contactMode'>[], use: SeatUse, sizes: SeatSizes): number {
  const seats = seatsOf(licences, sizes);
  return Math.max(0, use.direct - seats.direct) + Math.max(0, use.partner - seats.partner);
}

/**
 * The legal mix nearest to a wanted one on that many licences: the fewest people too many; of equals the one with more direct
 * seats (DEC-4). The same as wanted where it is legal.
 */
export function nearestMix(licences: number, wanted: SeatUse, sizes: SeatSizes): Seats {
  const { direct, partner } = sizes.partnerMode;
  const mixes = Array.from({ length: licences + 1 }, (_, partnered): Seats => {
    const seats = { direct: (licences - partnered) * sizes.perLicence + partnered * direct, partner: partnered * partner };
    return { direct: Math.min(wanted.direct, seats.direct), partner: Math.min(wanted.partner, seats.partner) };
  });
  return mixes.reduce((best, mix) => (mix.direct + mix.partner > best.direct + best.partner ? mix : best), { direct: 0, partner: 0 });
}
