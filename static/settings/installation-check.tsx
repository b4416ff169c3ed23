import { useState } from 'react';
import type { InstallationView } from '../../src/domain/view/installation';
import { instantText } from '../../src/words/times';
import { PageState } from '../parts/page-state';
import { type Loaded, textOf } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { CheckList } from './check-list';
import { invokeSettings } from './invoke-settings';

type Answer = InstallationView | { readonly state: 'refused' };

/** Looks at the installation when asked, never by itself: each look costs a dozen calls to Jira at most. */
export function InstallationCheck() {
  const say = useSay();
  const [loaded, setLoaded] = useState<Loaded<Answer> | null>(null);
  const look = () => {
    setLoaded({ at: 'loading' });
    invokeSettings('checkInstallation').then(
      (view) => setLoaded({ at: 'shown', view, stale: false }),
      (error: unknown) => setLoaded({ at: 'failed', error: textOf(error) }),
    );
  };
  return (
    <section className="health" aria-label={say('page.check.title')}>
      <h2>{say('page.check.title')}</h2>
      <p className="hint">{say('page.check.why')}</p>
      <button type="button" className="button" disabled={loaded?.at === 'loading'} onClick={look}>
        {say(loaded === null ? 'page.check.look' : 'page.check.again')}
      </button>
      {loaded !== null && (
        <PageState loaded={loaded} again={look}>
          {(view) => <Checked view={view} />}
        </PageState>
      )}
    </section>
  );
}

function Checked({ view: { checks, now } }: { view: InstallationView }) {
  const say = useSay();
  const reader = useReader();
  const count = (state: 'problem' | 'unknown') => checks.filter((entry) => entry.state === state).length;
  return (
    <>
      <p role="status">
        {say('page.check.result', { problems: count('problem'), unknown: count('unknown'), at: instantText(now, reader) })}
      </p>
      <CheckList checks={checks} />
    </>
  );
}
