import type { Customer, Instance } from '../../src/domain/customer/customer';
import type { Plan, Product } from '../../src/domain/plan/plan';

/** Products to choose from: those of the customer first, then all others of the plan, each by name. */
export function productGroups(plan: Plan, customer: Customer | null): { own: readonly Product[]; others: readonly Product[] } {
  const keys = new Set([...(customer?.productKeys ?? []), ...(customer?.instances ?? []).map((instance) => instance.productKey)]);
  const sorted = [...plan.products].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { own: sorted.filter((product) => keys.has(product.key)), others: sorted.filter((product) => !keys.has(product.key)) };
}

/** The customer's instances of one product, in the plan's order of environments. */
export function instancesOf(plan: Plan, customer: Customer | null, productKey: string | null): readonly Instance[] {
  const order = (instance: Instance) => plan.environments.findIndex((environment) => environment.key === instance.environment);
  const those = (customer?.instances ?? []).filter((instance) => instance.productKey === productKey);
  return [...those].sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'en'));
}
