import { type FormEvent, useState } from 'react';
import type { AskingInputs } from '../../src/domain/view/adoption';
import { instantText } from '../../src/words/times';
import { FormButtons } from '../parts/form-buttons';
import { useReader, useSay } from '../parts/words';
import { type Asked, firstToAsk } from './ask-contact';
import { invokeAgent } from './invoke-agent';

/** Whom to ask, and the comment the customer will read, prepared in the customer's language and free to be changed. */
export function AskForm({ inputs, close, done }: { inputs: AskingInputs; close: () => void; done: (asked: Asked) => void }) {
  const say = useSay();
  const reader = useReader();
  const [contactId, choose] = useState(firstToAsk(inputs.contacts));
  const [text, write] = useState(inputs.text);
  const [state, setState] = useState<'no' | 'busy' | 'failed' | 'textMissing' | 'textTooLong' | 'contactGone'>('no');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setState('busy');
    const name = inputs.contacts.find((contact) => contact.contactId === contactId)?.name ?? '';
    invokeAgent('askContact', { contactId, text }).then(
      (outcome) => (outcome.state === 'invalid' ? setState(outcome.code) : done({ name, outcome })),
      () => setState('failed'),
    );
  };
  return (
    <form className="change-form" aria-label={say('adopt.ask.title')} onSubmit={submit} noValidate>
      <h3>{say('adopt.ask.title')}</h3>
      <p className="hint">{say('adopt.ask.hint')}</p>
      <label className="field">
        <span className="label">{say('adopt.ask.whom')}</span>
        <select value={contactId} onChange={(event) => choose(event.target.value)}>
          {inputs.contacts.map(({ contactId: id, name, askedAt }) => (
            <option key={id} value={id}>
              {askedAt === null ? name : say('adopt.ask.askedAlready', { name, when: instantText(askedAt, reader) })}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{say('adopt.ask.comment')}</span>
        <textarea rows={6} value={text} required onChange={(event) => write(event.target.value)} />
      </label>
      {state !== 'no' && state !== 'busy' && (
        <p className="error" role="alert">
          {say(state === 'failed' ? 'adopt.ask.failed' : `adopt.ask.problem.${state}`)}
        </p>
      )}
      <FormButtons isBusy={state === 'busy'} submit={say('adopt.ask.send')} close={close} />
    </form>
  );
}
