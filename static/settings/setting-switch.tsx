import { useId, useState } from 'react';
import { Message } from '../parts/message';
import { textOf } from '../parts/use-view';
import { useSay } from '../parts/words';

type Saving = { readonly at: 'rest' | 'busy' } | { readonly at: 'failed'; readonly error: string };

interface Props {
  /** Its words are `page.<name>.…`. */
  readonly name: 'promiseByMail' | 'weekendLetter';
  readonly on: boolean;
  readonly save: (on: boolean) => Promise<{ readonly state: 'saved' | 'refused' }>;
  /** Reads the settings again. */
  readonly saved: () => void;
}

/** A switch of the site's settings that is off unless somebody has switched it on. */
export function SettingSwitch({ name, on, save, saved }: Props) {
  const say = useSay();
  const id = useId();
  const [saving, setSaving] = useState<Saving>({ at: 'rest' });
  const change = (next: boolean) => {
    setSaving({ at: 'busy' });
    save(next).then(
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
          onChange={(event) => change(event.target.checked)}
        />{' '}
        <span className="label">{say(`page.${name}.label`)}</span>
      </label>
      <p id={`${id}-hint`} className="hint">
        {say(`page.${name}.hint`)}
      </p>
      {saving.at === 'failed' && (
        <Message tone="danger" title={say(`page.${name}.failed.what`)}>
          <p>{say('page.state.failed.reported', { error: saving.error })}</p>
          <p>{say(`page.${name}.failed.next`)}</p>
        </Message>
      )}
    </div>
  );
}
