import { type FormEvent, useId, useState } from 'react';
import type { AgentApi } from '../../src/contract';
import { LONGEST_NOTES } from '../../src/domain/customer/customer';
import type { CustomerBriefView } from '../../src/domain/view/customer-brief';
import { instantText } from '../../src/words/times';
import { FormButtons } from '../parts/form-buttons';
import { useReader, useSay } from '../parts/words';
import { ActTrouble } from './act-trouble';
import { useAct } from './use-act';

type Answer = ReturnType<AgentApi['saveHandlingNotes']>;
export type SaveNotes = (notes: Parameters<AgentApi['saveHandlingNotes']>[0]) => Promise<Answer>;

interface NotesProps {
  readonly brief: CustomerBriefView;
  readonly save: SaveNotes;
  readonly again: () => void;
}

/** The pinned notes, and the form to change them; what somebody else saved meanwhile is shown beside what was typed. */
export function BriefNotes({ brief, save, again }: NotesProps) {
  const reader = useReader();
  const say = useSay();
  const [typed, type] = useState<{ readonly version: number; readonly text: string } | null>(null);
  const { acting, act } = useAct<Answer>((outcome) => {
    if (outcome.state === 'saved') type(null);
    if (outcome.state === 'saved' || outcome.state === 'gone') again();
    if (outcome.state === 'conflict') type((mine) => mine && { ...mine, version: outcome.version });
  });
  const { notes } = brief;
  const outcome = acting.at === 'done' ? acting.outcome : null;
  return (
    <>
      {notes === null && typed === null && <p className="hint">{say('brief.noNotes')}</p>}
      {notes !== null && typed === null && (
        <>
          <p className="pinned">{notes.text}</p>
          <p className="hint">{say('brief.pinned', { name: notes.name ?? say('arrival.somebody'), at: instantText(notes.at, reader) })}</p>
        </>
      )}
      <ActTrouble acting={acting} />
      {typed !== null && outcome?.state === 'conflict' && (
        <p role="alert" className="error">
          {outcome.text === '' ? say('brief.conflictEmpty') : say('brief.conflict', { text: outcome.text })}
        </p>
      )}
      {typed === null ? (
        <div>
          <button type="button" className="button" onClick={() => type({ version: brief.version, text: notes?.text ?? '' })}>
            {say(notes === null ? 'brief.pin' : 'brief.change')}
          </button>
        </div>
      ) : (
        <NotesForm
          text={typed.text}
          type={(text) => type({ ...typed, text })}
          busy={acting.at === 'busy'}
          save={() => act(() => save(typed))}
          close={() => type(null)}
        />
      )}
    </>
  );
}

interface FormProps {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly busy: boolean;
  readonly save: () => void;
  readonly close: () => void;
}

function NotesForm({ text, type, busy, save, close }: FormProps) {
  const say = useSay();
  const id = useId();
  const isTooLong = text.trim().length > LONGEST_NOTES;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTooLong) save();
  };
  return (
    <form className="change-form" onSubmit={submit} noValidate>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say('brief.notes')}
        </label>
        <textarea
          id={id}
          rows={5}
          value={text}
          aria-invalid={isTooLong}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => type(target.value)}
        />
        <span id={`${id}-hint`} className={isTooLong ? 'error' : 'hint'}>
          {say('brief.notesHint', { count: LONGEST_NOTES })}
        </span>
      </div>
      <FormButtons isBusy={busy} submit={say('brief.save')} close={close} />
    </form>
  );
}
