import { useId, useState } from 'react';
import { Message } from '../parts/message';
import { textOf } from '../parts/use-view';
import { useSay } from '../parts/words';
import { invokeSettings } from './invoke-settings';

type Saving = { readonly at: 'rest' | 'busy' } | { readonly at: 'failed'; readonly error: string };

/** The switch for promise by mail: off unless somebody has switched it on. `saved` reads the settings again. */
export function PromiseByMail({ on, saved }: { on: boolean; saved: () => void }) {
  const say = useSay();
  const id = useId();
  const [saving, setSaving] = useState<Saving>({ at: 'rest' });
  const save = (next: boolean) => {
    setSaving({ at: 'busy' });
    invokeSettings('setPromiseByMail', { on: next }).then(
      (answer) => {
        setSaving(answer.state === 'saved' ? { at: 'rest' } : { at: 'failed', error: say('page.state.refused.what') });
        saved();
      },
      (error: unknown) => setSaving({ at: 'failed', error: textOf(error) }),
    );
  };
  return (
    <div className="switch">
      <label htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={on}
          disabled={saving.at === 'busy'}
          aria-describedby={`${id}-hint`}
          onChange={(event) => save(event.target.checked)}
        />{' '}
        <span className="label">{say('page.promiseByMail.label')}</span>
      </label>
      <p id={`${id}-hint`} className="hint">
        {say('page.promiseByMail.hint')}
      </p>
      {saving.at === 'failed' && (
        <Message tone="danger" title={say('page.promiseByMail.failed.what')}>
          <p>{say('page.state.failed.reported', { error: saving.error })}</p>
          <p>{say('page.promiseByMail.failed.next')}</p>
        </Message>
      )}
    </div>
  );
}
