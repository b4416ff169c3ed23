import { useSay } from '../parts/words';
import type { FirstUseActs } from './use-first-use-acts';

/** Which sample customers there are, and the one click that removes them. */
export function SampleCustomers({ names, acts }: { names: readonly string[]; acts: FirstUseActs }) {
  const say = useSay();
  return (
    <div className="card-row samples">
      <p>
        {say('page.first.samples', { names: names.join(say('page.first.and')) })}
        {acts.isContact === false && <span className="hint block">{say('page.first.notContact')}</span>}
      </p>
      <button type="button" className="button" disabled={acts.busy} onClick={acts.removeSamples}>
        {say('page.first.removeSamples')}
      </button>
    </div>
  );
}
