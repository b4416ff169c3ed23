import type { ProfileView, ShownInstance } from '../../src/domain/view/profile';
import { leftText } from '../../src/words/profile';
import { useReader, useSay } from '../parts/words';
import { Freshness } from './freshness';

/** An end so many days away is worth a colour. */
const SOON = 60;

/** Products down, environments across, what runs where in which version (ENV-1). */
export function Landscape({ view }: { view: ProfileView }) {
  const { language } = useReader();
  const say = useSay();
  const { instances, staleDays } = view;
  const environments = [...new Map(instances.map(({ environment }) => [environment.key, environment])).values()];
  const products = [...new Map(instances.map(({ product }) => [product.key, product])).values()];
  return (
    <section className="part" aria-label={say('profile.landscape')}>
      <h3>{say('profile.landscape')}</h3>
      <table className="list landscape">
        <thead>
          <tr>
            <th scope="col">{say('profile.landscape.product')}</th>
            {environments.map(({ key, label, parity }) => (
              <th key={key} scope="col">
                {label[language]}
                {parity !== null && <span className="hint block">{say(parity ? 'profile.parity' : 'profile.noParity')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr key={product.key}>
              <th scope="row">{product.name}</th>
              {environments.map(({ key, label }) => (
                <td key={key} data-head={label[language]}>
                  <Cell
                    instances={instances.filter((one) => one.product.key === product.key && one.environment.key === key)}
                    staleDays={staleDays}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ instances, staleDays }: { instances: readonly ShownInstance[]; staleDays: number }) {
  const { language } = useReader();
  const say = useSay();
  if (instances.length === 0) return <span className="hint">{say('profile.landscape.none')}</span>;
  return (
    <ul className="landscape-cell">
      {instances.map((instance) => {
        const [end] = instance.ends;
        return (
          <li key={instance.id}>
            <span className="label">{instance.version ?? say('page.instance.notRecorded')}</span>{' '}
            <span className="hint">{instance.name}</span>
            <span className="tags">
              {end !== undefined && end.daysLeft <= SOON && (
                <span className={`tag ${end.daysLeft < 0 ? 'danger' : 'warning'}`}>
                  {say(`profile.kind.${end.kind}`)}: {leftText(end.daysLeft, language)}
                </span>
              )}
              <Freshness instance={instance} staleDays={staleDays} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
