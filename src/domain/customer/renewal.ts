import type { LocalDate } from '../plan/plan';
import type { Licence } from './customer';
import { daysBetween, plusDays, plusMonths, wholeMonthsBetween } from './local-day';

type Renewable = Omit<Licence, 'contactMode'> & Partial<Pick<Licence, 'contactMode'>>;

/** The licence that continues another from the day after its last: the same order, length, mode, grace and price; not its cancellation (LIC-2). */
export function renewalOf<Term extends Renewable>(licence: Term, newId: string): Omit<Term, 'cancelledAt'> {
  const { cancelledAt: _cancelled, ...terms } = licence;
  const from = plusDays(licence.to, 1);
  return { ...terms, id: newId, from, to: lastDayFrom(licence.from, from), renews: licence.id };
}

/** As many whole months as the first term had, so that a year stays a year; a term of odd days keeps its days. */
function lastDayFrom(start: LocalDate, next: LocalDate): LocalDate {
  const months = wholeMonthsBetween(start, next);
  return months === null ? plusDays(next, daysBetween(start, next) - 1) : plusDays(plusMonths(next, months), -1);
}
