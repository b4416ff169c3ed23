import { type FormEvent, useId, useState } from 'react';
import { LONGEST_SENTENCE } from '../../src/domain/desk/breach';
import type { BreachOutcome, IssueDeskView } from '../../src/domain/view/issue-desk';
import { useReader, useSay } from '../parts/words';

interface Note {
  readonly cause: string;
  readonly sentence: string;
  readonly excused: boolean;
}

interface BreachFormProps {
  readonly breach: NonNullable<IssueDeskView['breach']>;
  readonly busy: boolean;
  readonly problem: Extract<BreachOutcome, { state: 'invalid' }>['code'] | null;
  readonly save: (note: Note) => void;
}

/** A cause of the list, one sentence, and for administrators of the project whether it is excused. */
export function BreachForm({ breach, busy, problem, save }: BreachFormProps) {
  const { language } = useReader();
  const say = useSay();
  const id = useId();
  const [note, setNote] = useState<Note>({ cause: '', sentence: '', excused: false });
  const [isTried, setTried] = useState(false);
  const own = note.cause === '' ? 'causeMissing' : note.sentence.trim() === '' ? 'sentenceMissing' : tooLong(note);
  const wrong = problem ?? (isTried ? own : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (own === null) save(note);
  };
  return (
    <form className="change-form" aria-label={say('arrival.breach.title')} onSubmit={submit} noValidate>
      <label className="field">
        <span className="label">{say('arrival.breach.cause')}</span>
        <select
          value={note.cause}
          aria-invalid={wrong === 'causeMissing'}
          onChange={(event) => setNote({ ...note, cause: event.currentTarget.value })}
        >
          <option value="">{say('arrival.breach.choose')}</option>
          {breach.causes.map(({ key, label }) => (
            <option key={key} value={key}>
              {label[language]}
            </option>
          ))}
        </select>
      </label>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say('arrival.breach.sentence')}
        </label>
        <textarea
          id={id}
          value={note.sentence}
          aria-invalid={wrong === 'sentenceMissing' || wrong === 'sentenceTooLong'}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setNote({ ...note, sentence: event.currentTarget.value })}
        />
        <span id={`${id}-hint`} className="hint">
          {say('arrival.breach.sentenceHint', { count: LONGEST_SENTENCE })}
        </span>
      </div>
      {breach.mayExcuse && (
        <label className="tick">
          <input type="checkbox" checked={note.excused} onChange={(event) => setNote({ ...note, excused: event.currentTarget.checked })} />
          <span>{say('arrival.breach.excuse')}</span>
        </label>
      )}
      <p className="hint">{say('arrival.breach.excuseHint')}</p>
      {wrong !== null && (
        <p className="error" role="alert">
          {say(`arrival.breach.problem.${wrong}`, { count: LONGEST_SENTENCE })}
        </p>
      )}
      <div>
        <button type="submit" className="button primary" disabled={busy}>
          {say(busy ? 'arrival.taking' : 'arrival.breach.save')}
        </button>
      </div>
    </form>
  );
}

const tooLong = ({ sentence }: Note): 'sentenceTooLong' | null => (sentence.trim().length > LONGEST_SENTENCE ? 'sentenceTooLong' : null);
