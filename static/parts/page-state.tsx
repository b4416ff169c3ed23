import type { ReactNode } from 'react';
import { Message } from './message';
import type { Stated } from './reading';
import type { Loaded } from './use-view';
import { useSay } from './words';

/** A page that is being read for the first time. */
export function Loading() {
  const say = useSay();
  return (
    <p className="loading" role="status">
      <span className="loading-mark" aria-hidden="true" />
      {say('page.state.loading')}
    </p>
  );
}

/** A page the viewer may not see, or that does not exist: the two read the same. */
export function RefusedPage() {
  const say = useSay();
  return (
    <Message tone="warning" title={say('page.state.refused.what')}>
      <p>{say('page.state.refused.why')}</p>
      <p>{say('page.state.refused.next')}</p>
    </Message>
  );
}

/** A page that could not be read, and the way to try again. */
export function FailedPage({ error, again }: { error: string; again: () => void }) {
  const say = useSay();
  return (
    <Message tone="danger" title={say('page.state.failed.what')}>
      <p>{say('page.state.failed.why')}</p>
      <p className="reported">{say('page.state.failed.reported', { error })}</p>
      <button type="button" className="button" onClick={again}>
        {say('page.state.failed.next')}
      </button>
    </Message>
  );
}

/** Nothing here yet, and how something gets here. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}

/** The app is switched off in this project. */
function SwitchedOff() {
  const say = useSay();
  return <Empty>{say('page.issue.off')}</Empty>;
}

type Readable<View extends Stated> = Exclude<View, { state: 'refused' } | { state: 'off' }>;

/** Shows a view when there is one, and says plainly why not otherwise; `off` is shown where the app is switched off. */
export function PageState<View extends Stated>(props: {
  loaded: Loaded<View>;
  again: () => void;
  off?: ReactNode;
  children: (view: Readable<View>) => ReactNode;
}) {
  const say = useSay();
  const { loaded, again, off = <SwitchedOff />, children } = props;
  if (loaded.at === 'loading') return <Loading />;
  if (loaded.at === 'failed') return <FailedPage error={loaded.error} again={again} />;
  if (loaded.view.state === 'refused') return <RefusedPage />;
  if (!isReadable(loaded.view)) return off;
  return (
    <>
      {loaded.stale && (
        <Message tone="warning" title={say('page.state.stale.what')}>
          <p>{say('page.state.stale.next')}</p>
        </Message>
      )}
      {children(loaded.view)}
    </>
  );
}

function isReadable<View extends Stated>(view: View): view is Readable<View> {
  return view.state !== 'refused' && view.state !== 'off';
}
