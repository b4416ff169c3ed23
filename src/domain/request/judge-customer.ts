import type { Customer } from '../customer/customer';
import type { Reason } from './assessment';
import type { RequestFacts } from './facts';

/** Step 3: the reporter's customer, by contact, organization or e-mail domain; unknown or ambiguous is standard and explained (CON-1). */
export function judgeCustomer(facts: RequestFacts, customer: Customer | null): Reason {
  const { match } = facts;
  if (match.by === 'ambiguous') return { code: 'customerAmbiguous', rule: 'CON-1', outcome: 'standard', values: { count: match.count } };
  if (customer === null || match.by === 'none') return { code: 'customerUnknown', rule: 'CON-1', outcome: 'standard', values: {} };
  return { code: 'customerFound', rule: 'CON-1', outcome: 'ok', values: { customer: customer.name, by: match.by } };
}
