import type { Plan } from '../plan/plan';
import type { Customer, Licence } from './customer';
import { countingLicences } from './licences';

/** Whole units a year. */
export interface Price {
  readonly amount: number;
  readonly currency: string;
}

/** What a licence costs a year: as agreed, else the plan's price; null where the plan names none (PRC-1). */
export function priceOfLicence({ price }: Pick<Licence, 'price'>, plan: Pick<Plan, 'price'>): Price | null {
  if (price !== undefined) return price;
  return plan.price === null ? null : { amount: plan.price.amount, currency: plan.price.currency };
}

/** What the licences that count at `at` cost together, by currency in the order of the licences (PRC-2, card 4). */
export function priceAt(customer: Pick<Customer, 'licences' | 'zone'>, plan: Pick<Plan, 'price'>, at: number): readonly Price[] {
  const sums = new Map<string, number>();
  for (const licence of countingLicences(customer.licences, customer.zone, at)) {
    const price = priceOfLicence(licence, plan);
    if (price !== null) sums.set(price.currency, (sums.get(price.currency) ?? 0) + price.amount);
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
