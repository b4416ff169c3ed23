import { useState } from 'react';
import type { BreachNoteView, IssueDeskView } from '../../src/domain/view/issue-desk';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';
import { ActTrouble } from './act-trouble';
import { BreachForm } from './breach-form';
import type { DeskActs } from './desk-acts';
import { useAct } from './use-act';

type Breach = NonNullable<IssueDeskView['breach']>;
type Answer = Awaited<ReturnType<DeskActs['note']>>;

/** What is kept about a missed promise, and the question for its cause while nobody has answered it. */
export function BreachCard({ breach, keep, again }: { breach: Breach; keep: DeskActs['note']; again: () => void }) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  const { acting, act } = useAct<Answer>((outcome) => {
    if (outcome.state === 'saved') open(false);
    if (outcome.state !== 'invalid') again();
  });
  const isAsked = breach.notes.length === 0;
  const problem = acting.at === 'done' && acting.outcome.state === 'invalid' ? acting.outcome.code : null;
  return (
    <section className="desk-card" aria-label={say('arrival.breach.title')}>
      <h3>{say('arrival.breach.title')}</h3>
      {isAsked && <p>{say('arrival.breach.ask')}</p>}
      {breach.notes.map((note) => (
        <BreachNote key={note.id} note={note} />
      ))}
      {acting.at === 'done' && acting.outcome.state === 'closed' && <p role="status">{say('arrival.breach.problem.closed')}</p>}
      <ActTrouble acting={acting} />
      {isAsked || isOpen ? (
        <BreachForm
          breach={breach}
          busy={acting.at === 'busy'}
          problem={problem}
          save={(note) => act(() => keep({ id: crypto.randomUUID(), ...note }))}
        />
      ) : (
        <div>
          <button type="button" className="button" onClick={() => open(true)}>
            {say('arrival.breach.again')}
          </button>
        </div>
      )}
    </section>
  );
}

function BreachNote({ note }: { note: BreachNoteView }) {
  const reader = useReader();
  const say = useSay();
  const cause = note.cause?.label[reader.language] ?? say('arrival.breach.causeGone');
  return (
    <div className="breach-note">
      <p>
        {note.excused && <span className="tag neutral">{say('arrival.breach.excused')}</span>}{' '}
        {say('arrival.breach.note', { cause, sentence: note.sentence })}
      </p>
      <p className="hint">{say('arrival.breach.by', { name: note.name ?? say('arrival.somebody'), at: instantText(note.at, reader) })}</p>
    </div>
  );
}
