import type { CustomerRow, LicenceBadge } from '../../src/domain/view/customer-list';

export const SORT_KEYS = ['name', 'seats', 'licence', 'products', 'open'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type SortOrder = 'ASC' | 'DESC';

/** Licences that need a look first. */
const URGENCY: readonly LicenceBadge['state'][] = ['expired', 'cancelled', 'grace', 'ending', 'none', 'draft', 'active'];
const DAY = 86_400_000;
/** Later than any last day, in days since 1970. */
const ENDLESS = 1_000_000;

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('en');

/** Customers whose name contains the text, whatever its case and width. */
export function filteredCustomers(rows: readonly CustomerRow[], text: string): readonly CustomerRow[] {
  const wanted = folded(text.trim());
  return rows.filter((row) => folded(row.name).includes(wanted));
}

/** Customers in an order; those that are equal in it stay in the order of their names. */
export function sortedCustomers(rows: readonly CustomerRow[], key: SortKey, order: SortOrder): readonly CustomerRow[] {
  const sign = order === 'ASC' ? 1 : -1;
  const byName = (a: CustomerRow, b: CustomerRow) => a.name.localeCompare(b.name, 'en');
  return [...rows].sort((a, b) => sign * (key === 'name' ? byName(a, b) : rankOf(a, key) - rankOf(b, key)) || byName(a, b));
}

function rankOf(row: CustomerRow, key: Exclude<SortKey, 'name'>): number {
  if (key === 'seats') return row.seats.total - row.seats.used;
  if (key === 'licence') return licenceRank(row);
  return key === 'products' ? row.productCount : row.openRequests;
}

/** By the more urgent of a customer's licences; of two that stand alike, the one that ends first. */
function licenceRank({ licence, alignLicence }: CustomerRow): number {
  const held = [licence, alignLicence].filter(({ state }) => state !== 'none');
  return Math.min(...(held.length === 0 ? [licence] : held).map(badgeRank));
}

const badgeRank = ({ state, endsOn }: LicenceBadge): number =>
  URGENCY.indexOf(state) * 2 * ENDLESS + (endsOn === null ? ENDLESS : Date.parse(endsOn) / DAY);
