import { PromiseChange } from '../parts/promise-change';
import { useSay } from '../parts/words';
import { ClosedMessage, ProblemList } from './change-problems';
import type { Preview } from './use-preview';

/** Both promises of the change in the form, as the app would make them now. */
export function ChangePreviewed({ preview }: { preview: Preview }) {
  const say = useSay();
  return (
    <section aria-label={say('page.change.preview')} aria-live="polite">
      <Shown preview={preview} />
    </section>
  );
}

function Shown({ preview }: { preview: Preview }) {
  const say = useSay();
  switch (preview.state) {
    case 'none':
      return <p className="hint">{say('page.change.nothing')}</p>;
    case 'asking':
      return <p className="hint">{say('page.state.loading')}</p>;
    case 'preview':
      return <PromiseChange before={preview.before} after={preview.after} plan={preview.plan} />;
    case 'invalid':
      return <ProblemList problems={preview.problems} />;
    case 'closed':
      return <ClosedMessage why={preview.why} />;
    case 'refused':
      return <p className="error">{say('page.state.refused.what')}</p>;
    case 'failed':
      return <p className="error">{say('page.state.failed.reported', { error: preview.error })}</p>;
  }
}
