import type { LocalDate } from '../plan/plan';
import type { Customer, Licence } from './customer';
import { licenceStanding } from './licences';
import { daysBetween, localDateOf, plusDays } from './local-day';

/** Days before the end from which it is told, the last notice first (card 4). */
export const END_NOTICES = [7, 30, 60] as const;

/** A licence that ends soon and has no renewal: which notice has been reached, and how many days it still has. */
export interface LicenceEnd {
  readonly licenceId: string;
  readonly endsOn: LocalDate;
  readonly daysLeft: number;
  readonly notice: (typeof END_NOTICES)[number];
}

type Term = Omit<Licence, 'contactMode'>;

/** Every licence of a customer, Jira Align's included, whose end has to be told at `at`, the first to end first. */
export function licenceEnds(customer: Customer, at: number): readonly LicenceEnd[] {
  const today = localDateOf(at, customer.zone);
  return [customer.licences, customer.alignLicences]
    .flatMap((terms) =>
      terms.flatMap((term): readonly LicenceEnd[] => {
        const daysLeft = daysBetween(today, term.to);
        const notice = END_NOTICES.find((days) => daysLeft <= days);
        if (notice === undefined || daysLeft < 0 || licenceStanding(term, customer.zone, at) !== 'active' || isRenewed(term, terms))
          return [];
        return [{ licenceId: term.id, endsOn: term.to, daysLeft, notice }];
      }),
    )
    .sort((one, other) => one.daysLeft - other.daysLeft);
}

/** Another licence takes its terms over, or lasts longer and begins before it is over. */
function isRenewed(term: Term, terms: readonly Term[]): boolean {
  return terms.some(
    (other) => other.id !== term.id && (other.renews === term.id || (other.to > term.to && other.from <= plusDays(term.to, 1))),
  );
}
