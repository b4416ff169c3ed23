import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { invokeSettings } from './invoke-settings';
import { NightlyFacts } from './nightly-facts';

/** What the nightly look at accounts, addresses, seats and licences found. */
export function NightlyCheck() {
  const say = useSay();
  const { loaded, again } = useView(() => invokeSettings('nightly'));
  return (
    <section className="health" aria-label={say('nightly.title')}>
      <h2>{say('nightly.title')}</h2>
      <PageState loaded={loaded} again={again}>
        {(view) => <NightlyFacts view={view} />}
      </PageState>
    </section>
  );
}
