import type { Instance } from '../../src/domain/customer/customer';
import type { Bilingual, Plan } from '../../src/domain/plan/plan';

interface EnvironmentGroup {
  readonly key: string;
  readonly label: Bilingual;
  readonly instances: readonly Instance[];
}

/** Instances under their environments in the plan's order; an environment the plan does not know comes last under its own key. */
export function instancesByEnvironment(instances: readonly Instance[], plan: Plan): readonly EnvironmentGroup[] {
  const known = plan.environments.map(({ key, label }) => ({ key, label }));
  const unknown = [...new Set(instances.map((instance) => instance.environment))]
    .filter((key) => !known.some((environment) => environment.key === key))
    .map((key) => ({ key, label: { en: key, ja: key } }));
  return [...known, ...unknown]
    .map((environment) => ({ ...environment, instances: instances.filter((instance) => instance.environment === environment.key) }))
    .filter((group) => group.instances.length > 0);
}
