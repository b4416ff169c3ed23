import type { Customer } from '../customer/customer';
import { localDateOf, plusDays, plusMonths, startOfDay } from '../customer/local-day';
import type { LocalDate, Plan } from '../plan/plan';

const MONTHS = 3;

/** A quarter in the customer's zone: its days, both inclusive, and the same as half-open epoch milliseconds. */
export interface Quarter {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly from: number;
  readonly to: number;
}

type Terms = Pick<Plan['healthChecks'], 'quarter'>;
type Owner = Pick<Customer, 'zone' | 'licences'>;

/** The day from which quarters are counted: New Year, or the beginning of the licence that runs then, else of the first one (HLT-1). */
function anchorOf({ quarter }: Terms, { licences }: Owner, date: LocalDate): LocalDate {
  if (quarter === 'calendar' || licences.length === 0) return `${date.slice(0, 4)}-01-01`;
  const begun = licences.filter(({ from }) => from <= date).map(({ from }) => from);
  return [...(begun.length > 0 ? begun : licences.map(({ from }) => from))].sort().at(begun.length > 0 ? -1 : 0) ?? date;
}

/** Whole quarters from an anchor to a date; negative when the date is earlier. */
function countOf(anchor: LocalDate, date: LocalDate): number {
  const months = (Number(date.slice(0, 4)) - Number(anchor.slice(0, 4))) * 12 + Number(date.slice(5, 7)) - Number(anchor.slice(5, 7));
  const count = Math.floor(months / MONTHS);
  // Within the month in which a quarter begins the day decides.
  return date < plusMonths(anchor, count * MONTHS) ? count - 1 : count;
}

function quarterOf(anchor: LocalDate, count: number, zone: string): Quarter {
  const first = plusMonths(anchor, count * MONTHS);
  const next = plusMonths(anchor, (count + 1) * MONTHS);
  return { first, last: plusDays(next, -1), from: startOfDay(first, zone), to: startOfDay(next, zone) };
}

/** The quarter an instant (epoch milliseconds) lies in, of the calendar or of the contract. */
export function quarterAt(terms: Terms, owner: Owner, at: number): Quarter {
  const date = localDateOf(at, owner.zone);
  const anchor = anchorOf(terms, owner, date);
  return quarterOf(anchor, countOf(anchor, date), owner.zone);
}

/** The four quarters of the year, of the calendar or of the contract, that an instant lies in. */
export function quartersOfYear(terms: Terms, owner: Owner, at: number): readonly Quarter[] {
  const date = localDateOf(at, owner.zone);
  const anchor = anchorOf(terms, owner, date);
  const begin = Math.floor(countOf(anchor, date) / 4) * 4;
  return [0, 1, 2, 3].map((index) => quarterOf(anchor, begin + index, owner.zone));
}
