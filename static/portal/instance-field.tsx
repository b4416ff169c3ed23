import type { Customer, Instance } from '../../src/domain/customer/customer';
import type { Plan } from '../../src/domain/plan/plan';
import type { PanelChoice } from '../../src/domain/request/facts';
import { useReader, useSay } from '../parts/words';
import { instancesOf } from './product-groups';

/** The instance: only those of the chosen product, each with its environment, which decides how fast it is answered (PAR-1). */
export function InstanceField(props: {
  plan: Plan;
  customer: Customer | null;
  choice: PanelChoice;
  choose: (choice: PanelChoice) => void;
}) {
  const { plan, customer, choice, choose } = props;
  const { language } = useReader();
  const say = useSay();
  const instances = instancesOf(plan, customer, choice.productKey);
  const product = plan.products.find((entry) => entry.key === choice.productKey);
  if (product === undefined || product.scope === 'excluded' || customer === null) return null;
  if (instances.length === 0) return <p className="hint">{say('page.create.instanceEmpty', { customer: customer.name })}</p>;
  const environmentOf = (instance: Instance) =>
    plan.environments.find((environment) => environment.key === instance.environment)?.label[language] ?? instance.environment;
  return (
    <label className="field">
      <span className="label">{say('page.create.instance')}</span>
      <select value={choice.instanceId ?? ''} onChange={(event) => choose({ ...choice, instanceId: event.target.value || null })}>
        <option value="">{say('page.create.instanceNone')}</option>
        {instances.map((instance) => (
          <option key={instance.id} value={instance.id}>
            {[`${instance.name} (${environmentOf(instance)})`, instance.version].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}
