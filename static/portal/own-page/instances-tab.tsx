import type { OwnInstance } from '../../../src/domain/view/own-page';
import { Empty } from '../../parts/page-state';
import { useReader, useSay } from '../../parts/words';
import type { TabProps } from './tabs';

/** The company's installed products, to read: the desk keeps them. */
export function InstancesTab({ view: { instances } }: TabProps) {
  const say = useSay();
  if (instances.length === 0) return <Empty>{say('ownPage.instances.none')}</Empty>;
  return (
    <>
      <p className="hint">{say('ownPage.instances.hint')}</p>
      <ul className="cards">
        {instances.map((instance) => (
          <InstanceCard key={instance.id} instance={instance} />
        ))}
      </ul>
    </>
  );
}

function InstanceCard({ instance }: { instance: OwnInstance }) {
  const { language } = useReader();
  const say = useSay();
  const { name, product, environment, version, deployment, baseUrl, maintenanceTo, codeModified } = instance;
  const facts: readonly (readonly [string, string])[] = [
    ['version', version ?? say('page.instance.notRecorded')],
    ['deployment', say(`page.edit.deployment.${deployment}`)],
    ['baseUrl', baseUrl ?? say('page.instance.notRecorded')],
    ['maintenanceTo', maintenanceTo ?? say('page.instance.notRecorded')],
    ...(codeModified ? [['codeModified', say('page.instance.yes')] as const] : []),
  ];
  return (
    <li className="card">
      <h3>
        {name} <span className="tag">{environment[language]}</span>
      </h3>
      <p>{product}</p>
      <dl className="facts">
        {facts.map(([fact, text]) => (
          <div key={fact}>
            <dt>{say(`page.instance.${fact}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
