import type { Customer } from '../customer/customer';
import type { Change, PanelChoice, RequestFacts } from './facts';
import { stepsOf } from './wanted-change';

/** A customer's own completion of a request as a change at `at` (epoch milliseconds); what was not chosen stays open. */
export function completionOf(facts: RequestFacts, choice: PanelChoice, customer: Customer | null, by: string | null, at: number): Change {
  const { productKey, instanceId, severity } = choice;
  const chosen = stepsOf(facts, { productKey, instanceId, ...(severity === null ? {} : { severity }) }, customer);
  const said = (['kind', 'app', 'impact'] as const).map((what) => ({ what, from: null, to: choice[what]?.trim() || null }));
  const steps = [...chosen, ...said.filter(({ to }) => to !== null)];
  return { id: `completed-${at}`, at, by, as: 'customer', steps, reason: '', match: null };
}
