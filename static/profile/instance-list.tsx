import { useId, useState } from 'react';
import type { ProfileView, ShownInstance } from '../../src/domain/view/profile';
import { useSay } from '../parts/words';
import { InstanceCard } from './instance-card';
import type { ProfileActs } from './profile-acts';

/** Cards shown at once, and from how many on they can be searched. */
const SHOWN = 20;
const SEARCHED_FROM = 8;

/** Every instance as a card; a long list is searched and opened in steps. */
export function InstanceList(props: { view: ProfileView; acts: ProfileActs; openPassport: (id: string) => void }) {
  const { view, acts, openPassport } = props;
  const say = useSay();
  const id = useId();
  const [sought, seek] = useState('');
  const [most, setMost] = useState(SHOWN);
  const found = view.instances.filter((instance) => isFound(instance, sought)).sort(waitingFirst);
  return (
    <section className="part" aria-label={say('profile.instances')}>
      <h3>{say('profile.instances')}</h3>
      {view.instances.length >= SEARCHED_FROM && (
        <div className="field no-print">
          <label className="label" htmlFor={id}>
            {say('profile.find')}
          </label>
          <input id={id} className="input" type="search" value={sought} onChange={(event) => seek(event.currentTarget.value)} />
          <span className="hint" role="status">
            {say('profile.shown', { shown: Math.min(most, found.length), count: view.instances.length })}
          </span>
        </div>
      )}
      <ul className="cards">
        {found.slice(0, most).map((instance) => (
          <InstanceCard key={instance.id} instance={instance} view={view} acts={acts} openPassport={() => openPassport(instance.id)} />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + SHOWN)}>
          {say('profile.warning.more', { count: found.length - most })}
        </button>
      )}
    </section>
  );
}

/** What somebody is to decide about comes first; everything else stays in its order. */
const waitingFirst = (one: ShownInstance, other: ShownInstance): number =>
  Number(other.proposals.length > 0) - Number(one.proposals.length > 0);

function isFound({ name, product, version, environment }: ShownInstance, sought: string): boolean {
  const text = [name, product.name, version, environment.label.en, environment.label.ja].join(' ').toLowerCase();
  return text.includes(sought.trim().toLowerCase());
}
