import type { Customer } from '../customer/customer';
import type { Plan, Product } from '../plan/plan';
import type { Reason } from './assessment';
import type { PanelChoice, RequestFacts } from './facts';

/** Longest piece of a customer's own words that a reason repeats. */
const QUOTED = 60;

/** Steps 1 and 2: which product it is, and whether the offering includes, excludes or separates it (PRD-1, GEN-3, ALN-1). */
export function judgeProduct(
  facts: RequestFacts,
  customer: Customer | null,
  plan: Plan,
): { product: Product | null; reasons: readonly Reason[] } {
  const { choice } = facts;
  if (choice === null) return { product: null, reasons: [{ code: 'nothingChosen', rule: 'PRD-1', outcome: 'review', values: {} }] };
  if (choice === 'malformed')
    return { product: null, reasons: [{ code: 'choiceMalformed', rule: 'PRD-1', outcome: 'review', values: {} }] };
  const key = choice.productKey ?? productOfInstance(choice, customer);
  const product = plan.products.find((entry) => entry.key === key) ?? null;
  if (product === null) return { product, reasons: [unknownProduct(choice)] };
  return { product, reasons: [scopeReason(product)] };
}

function productOfInstance(choice: PanelChoice, customer: Customer | null): string | null {
  return customer?.instances.find((instance) => instance.id === choice.instanceId)?.productKey ?? null;
}

function unknownProduct(choice: PanelChoice): Reason {
  if (choice.productKey === null) return { code: 'productNotChosen', rule: 'PRD-1', outcome: 'review', values: {} };
  return { code: 'productUnknown', rule: 'PRD-1', outcome: 'review', values: { given: choice.productKey.slice(0, QUOTED) } };
}

function scopeReason(product: Product): Reason {
  const rule = product.rules[0] ?? 'PRD-1';
  const values = { product: product.name };
  if (product.scope === 'excluded') return { code: 'productExcluded', rule, outcome: 'out', values };
  if (product.scope === 'separate') return { code: 'productSeparate', rule, outcome: 'ok', values };
  return { code: 'productIncluded', rule: 'PRD-1', outcome: 'ok', values };
}
