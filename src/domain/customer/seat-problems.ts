import type { Licence } from './customer';
import { type FieldProblem, problem } from './field-problem';
import { nearestMix, type SeatSizes, type SeatUse, seatVerdict, withoutSeat } from './seats';

type Modes = readonly Pick<Licence, 'contactMode'>[];

/** Licences that count and the people who hold their seats. */
export interface Seating {
  readonly licences: Modes;
  readonly use: SeatUse;
}

/**
 * More people than seats after a change. What ended by itself never blocks: refused is only what makes the lack of seats worse
 * than before (CON-10, CON-7, card 4). Names the nearest mix that fits (DEC-4). `path` = where it is said.
 */
export function seatProblems(path: string, after: Seating, before: Seating | null, sizes: SeatSizes): readonly FieldProblem[] {
  const { licences, use } = after;
  const lacked = before === null ? 0 : withoutSeat(before.licences, before.use, sizes);
  if (withoutSeat(licences, use, sizes) <= lacked) return [];
  if (licences.length === 0) return [problem(path, 'seatsNoLicence', { used: use.direct + use.partner })];
  const verdict = seatVerdict(licences, use, sizes);
  if (verdict.state === 'modes') return [problem(path, 'seatsModes', { partnered: verdict.partnered, licences: licences.length })];
  if (verdict.state !== 'over') return [];
  const nearest = nearestMix(licences.length, use, sizes);
  const values = { used: verdict.used, total: verdict.total, more: sizes.perLicence, direct: nearest.direct, partner: nearest.partner };
  return [problem(path, verdict.kind === 'direct' ? 'seatsDirect' : 'seatsPartner', values)];
}
