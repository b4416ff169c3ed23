import { useId, useState } from 'react';
import type { RegisteredContact } from '../../../src/domain/customer/customer';
import { useSay } from '../../parts/words';
import { ActTrouble } from './act-outcome';
import type { ContactActs } from './use-contact-act';

/** What a reviewer has to decide about a proposed contact: the signals in words, the one question, a note, yes or no (card 3, NEW-9). */
export function ReviewForm({ contact, attestedBy, acts }: { contact: RegisteredContact; attestedBy: string | null; acts: ContactActs }) {
  const say = useSay();
  const id = useId();
  const [note, setNote] = useState('');
  const signals = contact.review?.signals ?? [];
  const about = `review ${contact.id}`;
  const isBusy = acts.acting.state === 'busy';
  return (
    <div className="review">
      {signals.length > 0 && (
        <ul className="signals">
          {signals.map((signal) => (
            <li key={signal} className="worth">
              {say(`problem.signal.${signal}`)}
            </li>
          ))}
        </ul>
      )}
      <p>{attestedBy === null ? say('inbox.notAttested') : say('inbox.attested', { name: attestedBy })}</p>
      <p>
        <strong>{say('inbox.question')}</strong>
      </p>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say('inbox.note')}
        </label>
        <textarea
          id={id}
          className="note"
          rows={2}
          value={note}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <span className="hint" id={`${id}-hint`}>
          {say('inbox.noteHint')}
        </span>
      </div>
      <div className="buttons">
        <button
          type="button"
          className="button primary"
          disabled={isBusy}
          onClick={() => acts.act({ act: 'approve', contactId: contact.id, note }, about)}
        >
          {say('inbox.approve')}
          <span className="only-heard"> {contact.name}</span>
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => acts.act({ act: 'reject', contactId: contact.id, note }, about)}
        >
          {say('inbox.reject')}
          <span className="only-heard"> {contact.name}</span>
        </button>
      </div>
      <ActTrouble acts={acts} about={about} />
    </div>
  );
}
