import { useId, useState } from 'react';
import { type ContactAt, type Register, registeredAt } from '../../src/domain/customer/contact-at';
import { instantIn, wallClockOf } from '../../src/domain/customer/local-day';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from './words';

/** “Who was registered at 14:02 on 3 November?” (card 1): everybody who was entitled at a moment of the reader's own zone. */
export function RegisteredThen({ register, now }: { register: Register; now: number }) {
  const say = useSay();
  const { zone } = useReader();
  const [text, setText] = useState(() => wallClockOf(now, zone));
  const id = useId();
  const at = instantIn(text, zone);
  return (
    <details>
      <summary>{say('registeredThen.title')}</summary>
      <div className="folded">
        <div className="field">
          <label className="label" htmlFor={id}>
            {say('registeredThen.at', { zone })}
          </label>
          <input id={id} type="datetime-local" value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </div>
        <div role="status">
          {Number.isFinite(at) ? <Then people={registeredAt(register, at)} at={at} /> : <p>{say('registeredThen.noMoment')}</p>}
        </div>
      </div>
    </details>
  );
}

function Then({ people, at }: { people: readonly ContactAt[]; at: number }) {
  const say = useSay();
  const reader = useReader();
  return (
    <>
      <p>{say('registeredThen.count', { count: people.length, when: instantText(at, reader) })}</p>
      <ul className="plain">
        {people.map(({ id, name, since, standIn }) => (
          <li key={id}>
            {standIn === null
              ? say('registeredThen.contact', { name, since: instantText(since, reader) })
              : say('registeredThen.standIn', { name: standIn.name, contact: name, until: instantText(standIn.to, reader) })}
          </li>
        ))}
      </ul>
    </>
  );
}
