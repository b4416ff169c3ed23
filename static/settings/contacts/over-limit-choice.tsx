import { useState } from 'react';
import type { RegisteredContact } from '../../../src/domain/customer/customer';
import type { Seats } from '../../../src/domain/customer/seats';
import { useSay } from '../../parts/words';
import { TickField } from '../choice-field';
import { ActTrouble } from './act-outcome';
import type { ContactActs } from './use-contact-act';

/** More people than seats: who stays is chosen here, the others are marked and never dropped (card 4). */
export function OverLimitChoice({ people, seats, acts }: { people: readonly RegisteredContact[]; seats: Seats; acts: ContactActs }) {
  const say = useSay();
  const [kept, setKept] = useState<readonly string[]>(people.filter(({ status }) => status === 'active').map(({ id }) => id));
  const excess = people.filter(({ status }) => status === 'overLimit');
  const toggle = (id: string, isKept: boolean) => setKept(isKept ? [...kept, id] : kept.filter((other) => other !== id));
  return (
    <fieldset className="over-limit">
      <legend>{say('register.over.title', { count: excess.length })}</legend>
      <p>
        {say('register.over.names', { names: excess.map(({ name }) => name).join(', '), direct: seats.direct, partner: seats.partner })}
      </p>
      {people.map(({ id, name, kind }) => (
        <TickField
          key={id}
          label={say('register.over.person', { name, kind: say(`page.contacts.${kind}`) })}
          checked={kept.includes(id)}
          change={(isKept) => toggle(id, isKept)}
        />
      ))}
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={acts.acting.state === 'busy'}
          onClick={() => acts.act({ act: 'keep', contactIds: kept }, 'keep')}
        >
          {say('register.over.keep')}
        </button>
      </div>
      <ActTrouble acts={acts} about="keep" />
    </fieldset>
  );
}
