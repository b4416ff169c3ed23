import { type FormEvent, useId, useState } from 'react';
import { instantOfInput, localInput, PRESETS, presetAt } from '../../src/words/local-input';
import { FormButtons } from '../parts/form-buttons';
import { useReader, useSay } from '../parts/words';

interface UpdateFormProps {
  readonly now: number;
  readonly busy: boolean;
  readonly problem: 'past' | 'tooFar' | null;
  readonly save: (at: number) => void;
  readonly close: () => void;
}

/** By when the customer hears again: presets, or a date and time in the reader's own zone. */
export function UpdateForm({ now, busy, problem, save, close }: UpdateFormProps) {
  const { zone } = useReader();
  const say = useSay();
  const id = useId();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const at = instantOfInput(text, zone);
  const wrong = problem ?? (isTried && at === null ? 'missing' : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (at !== null) save(at);
  };
  return (
    <form className="change-form" aria-label={say('arrival.update.promise')} onSubmit={submit} noValidate>
      <div className="button-row">
        {PRESETS.map((preset) => (
          <button key={preset} type="button" className="button" onClick={() => setText(localInput(presetAt(preset, now, zone), zone))}>
            {say(`arrival.update.preset.${preset}`)}
          </button>
        ))}
      </div>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say('arrival.update.when')}
        </label>
        <input
          id={id}
          type="datetime-local"
          value={text}
          min={localInput(now, zone)}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span id={`${id}-hint`} className={wrong === null ? 'hint' : 'hint error'} role={wrong === null ? undefined : 'alert'}>
          {wrong === null ? say('arrival.update.whenHint', { zone }) : say(`arrival.update.problem.${wrong}`)}
        </span>
      </div>
      <FormButtons isBusy={busy} submit={say('arrival.update.save')} close={close} />
    </form>
  );
}
