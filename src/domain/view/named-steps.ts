import type { Instance } from '../customer/customer';
import type { ChangeStep } from '../request/facts';

/** Steps with the names of instances in place of their ids; one that is not among the customer's own has no name. */
export function namedSteps(steps: readonly ChangeStep[], instances: readonly Instance[]): readonly ChangeStep[] {
  const nameOf = (id: string | null): string | null => instances.find((instance) => instance.id === id)?.name ?? null;
  return steps.map((step) => (step.what === 'instance' ? { what: step.what, from: nameOf(step.from), to: nameOf(step.to) } : step));
}
