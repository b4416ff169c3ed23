import Heading from '@atlaskit/heading';
import type { Plan } from '../../src/domain/plan/plan';
import type { CustomerView } from '../../src/domain/view/customer';
import { durationText, edgeText } from '../../src/words/times';
import { Empty } from '../parts/page-state';
import { useReader, useSay } from '../parts/words';
import { instancesByEnvironment } from './instances-by-environment';

type Entry = CustomerView['products'][number];

/** The customer's products: what their class means at a weekend, how long this one really is, and their instances. */
export function ProductList({ view, now }: { view: CustomerView; now: number }) {
  const { language } = useReader();
  const say = useSay();
  const { plan, weekend, products } = view;
  const { start, end } = plan.coverage.weekend;
  const values = {
    length: durationText(weekend.to - weekend.from, language),
    from: edgeText(weekend.from, start.zone, language),
    to: edgeText(weekend.to, end.zone, language),
  };
  return (
    <section aria-label={say('page.products.title')}>
      <Heading size="small" as="h3">
        {say('page.products.title')}
      </Heading>
      <p>{say(now < weekend.from ? 'page.products.weekendNext' : 'page.products.weekendNow', values)}</p>
      {products.length === 0 && <Empty>{say('page.products.empty')}</Empty>}
      <ul className="cards">
        {products.map((entry) => (
          <ProductCard key={entry.product.key} entry={entry} plan={plan} />
        ))}
      </ul>
    </section>
  );
}

function ProductCard({ entry, plan }: { entry: Entry; plan: Plan }) {
  const { language } = useReader();
  const say = useSay();
  const { product, coverageClass, instances } = entry;
  return (
    <li className="card">
      <h4>{product.name}</h4>
      {coverageClass !== null && (
        <p>
          <span className="tag neutral">{coverageClass.label[language]}</span> {coverageClass.meaning[language]}{' '}
          <span className="rule">{coverageClass.rule}</span>
        </p>
      )}
      {product.scope === 'excluded' && <p>{product.goTo?.[language] ?? say('page.products.excluded')}</p>}
      {instances.length === 0 && <p className="hint">{say('page.products.noInstance')}</p>}
      <dl className="facts">
        {instancesByEnvironment(instances, plan).map((group) => (
          <InstanceGroup key={group.key} label={group.label[language]} instances={group.instances} />
        ))}
      </dl>
    </li>
  );
}

function InstanceGroup({ label, instances }: { label: string; instances: Entry['instances'] }) {
  const say = useSay();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {instances.map((instance) => (
          <span key={instance.id} className="block">
            {[instance.name, instance.version].filter(Boolean).join(' · ')}{' '}
            <span className="hint">
              {instance.maintenanceTo === null
                ? say('page.instance.noMaintenance')
                : say('page.instance.maintenance', { on: instance.maintenanceTo })}
              {instance.codeModified && ` · ${say('page.instance.modified')}`}
            </span>
          </span>
        ))}
      </dd>
    </>
  );
}
