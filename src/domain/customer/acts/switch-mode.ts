import type { ContactCommand } from '../contact-command';
import { type ContactDecision, type Knowledge, refused } from '../contact-decision';
import type { Customer, Licence } from '../customer';
import { type FieldProblem, problem } from '../field-problem';
import { countingLicences } from '../licences';
import { seatUse } from '../seat-holders';
import { type SeatUse, seatsOf, withoutSeat } from '../seats';

type Mode = Extract<ContactCommand, { act: 'mode' }>;

/** Sets a licence to 3 direct, or to 2 direct and up to 3 partner; refused while people would lose their seat by it (CON-7, X07 to X10). */
export function switchMode(customer: Customer, { licenceId, mode }: Mode, { plan, now }: Knowledge): ContactDecision {
  const licence = customer.licences.find(({ id }) => id === licenceId);
  if (licence === undefined) return refused(problem('licenceId', 'licenceGone'));
  if (licence.contactMode === mode) return { state: 'changed', customer, notices: [] };
  if (mode === 'withPartner' && !plan.contacts.acceptsPartners) return refused(problem('mode', 'partnersNotAccepted'));
  const licences = customer.licences.map((entry): Licence => (entry.id === licenceId ? { ...entry, contactMode: mode } : entry));
  const next = { ...customer, licences };
  const use = seatUse(customer.contacts);
  const modes = (of: Customer) => countingLicences(of.licences, of.zone, now);
  const isWorse = withoutSeat(modes(next), use, plan.contacts) > withoutSeat(modes(customer), use, plan.contacts);
  if (isWorse) return refused(...lackOf(seatsOf(modes(next), plan.contacts), use));
  const isAlone = use.partner > 0 && use.direct === 0;
  return { state: 'changed', customer: next, notices: isAlone ? [problem('mode', 'partnerAlone')] : [] };
}

/** Who must go first, and how many of them. */
function lackOf(seats: SeatUse, use: SeatUse): readonly FieldProblem[] {
  const [direct, partner] = [use.direct - seats.direct, use.partner - seats.partner];
  return [
    ...(direct > 0 ? [problem('mode', 'modeDirectFirst', { count: direct })] : []),
    ...(partner > 0 ? [problem('mode', 'modePartnerFirst', { count: partner })] : []),
  ];
}
