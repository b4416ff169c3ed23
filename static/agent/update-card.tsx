import { useState } from 'react';
import type { IssueDeskView, UpdateView } from '../../src/domain/view/issue-desk';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';
import { ActTrouble } from './act-trouble';
import type { DeskActs } from './desk-acts';
import { UpdateForm } from './update-form';
import { useAct } from './use-act';

type Updates = NonNullable<IssueDeskView['updates']>;
type Answer = Awaited<ReturnType<DeskActs['promise']>>;

/** The next update an agent promised, and the way to promise one: a courtesy, said to be no part of the contract. */
export function UpdateCard(props: { updates: Updates; now: number; promise: DeskActs['promise']; again: () => void }) {
  const { updates, now, promise, again } = props;
  const say = useSay();
  const [isOpen, open] = useState(false);
  const { acting, act } = useAct<Answer>((outcome) => {
    if (outcome.state === 'saved') open(false);
    if (outcome.state !== 'invalid') again();
  });
  const save = (at: number | null) => act(() => promise({ id: crypto.randomUUID(), at }));
  const pending = updates.all.find(({ state }) => state === 'pending');
  const problem = acting.at === 'done' && acting.outcome.state === 'invalid' ? acting.outcome.code : null;
  const closed = acting.at === 'done' && acting.outcome.state === 'closed' ? acting.outcome.why : null;
  return (
    <section className="desk-card" aria-label={say('arrival.update.title')}>
      <h3>{say('arrival.update.title')}</h3>
      <p>{pending === undefined ? say('arrival.update.none') : <Pending update={pending} now={now} />}</p>
      <p className="hint">{say('arrival.update.hint')}</p>
      {closed !== null && <p role="status">{say(`arrival.update.closed.${closed}`)}</p>}
      <ActTrouble acting={acting} />
      {isOpen && <UpdateForm now={now} busy={acting.at === 'busy'} problem={problem} save={save} close={() => open(false)} />}
      {updates.canPromise && !isOpen && (
        <div className="button-row">
          <button type="button" className="button" onClick={() => open(true)}>
            {say(pending === undefined ? 'arrival.update.promise' : 'arrival.update.change')}
          </button>
          {pending !== undefined && (
            <button type="button" className="button" disabled={acting.at === 'busy'} onClick={() => save(null)}>
              {say('arrival.update.withdraw')}
            </button>
          )}
        </div>
      )}
      <Earlier updates={updates.all.filter(({ state }) => state !== 'pending')} />
    </section>
  );
}

function Pending({ update, now }: { update: UpdateView; now: number }) {
  const reader = useReader();
  const say = useSay();
  const values = { name: update.name ?? say('arrival.somebody'), at: instantText(update.at, reader) };
  return <>{say(update.at < now ? 'arrival.update.past' : 'arrival.update.pending', values)}</>;
}

function Earlier({ updates }: { updates: readonly UpdateView[] }) {
  const reader = useReader();
  const say = useSay();
  if (updates.length === 0) return null;
  return (
    <details>
      <summary>{say('arrival.update.earlier')}</summary>
      <ul className="plain hint">
        {updates.map(({ id, at, state }) => (
          <li key={id}>{`${instantText(at, reader)}: ${say(`arrival.update.state.${state}`)}`}</li>
        ))}
      </ul>
    </details>
  );
}
