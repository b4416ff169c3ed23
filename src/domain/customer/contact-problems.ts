import type { ContactDraft, CustomerDraft } from './draft';
import { type FieldProblem, problem } from './field-problem';
import { localDateOf } from './local-day';
import { type SeatSizes, type SeatUse, seatVerdict, withoutSeat } from './seats';

/** People who hold a seat: struck out ones no longer do. */
export function seatUseOf(contacts: readonly Pick<ContactDraft, 'kind' | 'removed'>[]): SeatUse {
  const seated = contacts.filter((contact) => !contact.removed);
  return {
    direct: seated.filter((contact) => contact.kind === 'direct').length,
    partner: seated.filter((contact) => contact.kind === 'partner').length,
  };
}

/** Licences active on the customer's own day. */
export function activeLicences(draft: Pick<CustomerDraft, 'licences' | 'zone'>, now: number): CustomerDraft['licences'] {
  const today = localDateOf(now, draft.zone);
  return draft.licences.filter((licence) => licence.from <= today && today <= licence.to);
}

/** What is wrong with the registered contacts one by one: a person twice, a partner contact without its company (CON-7). */
export function contactProblems(contacts: readonly ContactDraft[]): readonly FieldProblem[] {
  const kept = contacts.map((contact, index) => ({ contact, index })).filter(({ contact }) => !contact.removed);
  return kept.flatMap(({ contact, index }) => {
    const isTwice = kept.some((other) => other.index < index && other.contact.accountId === contact.accountId);
    const isNameless = contact.kind === 'partner' && contact.partner.trim() === '';
    return [
      ...(isTwice ? [problem(`contacts.${index}.accountId`, 'contactTwice')] : []),
      ...(isNameless ? [problem(`contacts.${index}.partner`, 'partnerMissing')] : []),
    ];
  });
}

/**
 * More people than seats at `now`. Licences that ended by themselves never block a save: refused is only what makes the lack
 * of seats worse than it is in `before` (CON-10, CON-7, card 4).
 */
export function seatProblems(draft: CustomerDraft, before: CustomerDraft | null, sizes: SeatSizes, now: number): readonly FieldProblem[] {
  const licences = activeLicences(draft, now);
  const use = seatUseOf(draft.contacts);
  const lacking = withoutSeat(licences, use, sizes);
  const lacked = before === null ? 0 : withoutSeat(activeLicences(before, now), seatUseOf(before.contacts), sizes);
  if (lacking <= lacked) return [];
  if (licences.length === 0) return [problem('contacts', 'seatsNoLicence', { used: use.direct + use.partner })];
  const verdict = seatVerdict(licences, use, sizes);
  if (verdict.state === 'modes') return [problem('licences', 'seatsModes', { partnered: verdict.partnered, licences: licences.length })];
  if (verdict.state !== 'over') return [];
  const code = verdict.kind === 'direct' ? 'seatsDirect' : 'seatsPartner';
  return [problem('contacts', code, { used: verdict.used, total: verdict.total, more: sizes.perLicence })];
}
