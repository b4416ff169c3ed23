import { useId, useState } from 'react';
import { Failure } from '../../parts/failure';
import { Message } from '../../parts/message';
import { textOf } from '../../parts/use-view';
import { useSay } from '../../parts/words';
import { invokeSettings } from '../invoke-settings';
import { download } from './download';
import { requestFile } from './request-export';

type State =
  | { readonly at: 'idle' | 'refused' }
  | { readonly at: 'reading' | 'done'; readonly count: number }
  | { readonly at: 'failed'; readonly error: string };

/** Saving every request as one file, with what is personal in it said before. */
export function RequestExportSection() {
  const say = useSay();
  const id = useId();
  const [state, setState] = useState<State>({ at: 'idle' });
  const save = async () => {
    setState({ at: 'reading', count: 0 });
    const file = await requestFile(invokeSettings, (count) => setState({ at: 'reading', count }));
    if (file === null) return setState({ at: 'refused' });
    if (file.requests > 0) download(`premier-desk-requests-${file.day}.jsonl`, 'application/jsonl', file.pieces.join(''));
    setState({ at: 'done', count: file.requests });
  };
  return (
    <section aria-labelledby={`${id}-title`} className="bulk">
      <h3 id={`${id}-title`}>{say('restore.export.title')}</h3>
      <p>{say('restore.export.about')}</p>
      <Message tone="warning" title={say('restore.export.personal')}>
        <p>{say('restore.export.personal.more')}</p>
      </Message>
      <div className="buttons">
        <button
          type="button"
          className="button"
          aria-disabled={state.at === 'reading' || undefined}
          onClick={() => {
            // Never disabled: that would take the keyboard's focus away.
            if (state.at !== 'reading') void save().catch((error: unknown) => setState({ at: 'failed', error: textOf(error) }));
          }}
        >
          {say('restore.export.save')}
        </button>
      </div>
      {state.at === 'reading' && <p role="status">{say('restore.export.reading', { count: state.count })}</p>}
      {state.at === 'done' && (
        <p role="status">{say(state.count === 0 ? 'restore.export.none' : 'restore.export.done', { count: state.count })}</p>
      )}
      {state.at === 'refused' && <Message tone="danger" title={say('bulk.refused')} />}
      {state.at === 'failed' && <Failure title={say('restore.export.failed')} error={state.error} />}
    </section>
  );
}
