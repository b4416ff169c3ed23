import type { HowTo } from '../plan/care-terms';
import type { Plan } from '../plan/plan';

/** How something is made on a product: what names it, and what is said of all; of a product nobody knows, everything. */
export function howTosFor({ informationRequests }: Plan, kindKey: string, productKey: string | null): readonly HowTo[] {
  const all = informationRequests.kinds.find(({ key }) => key === kindKey)?.howTos ?? [];
  return all.filter(({ products }) => products === undefined || (productKey !== null && products.includes(productKey)));
}
