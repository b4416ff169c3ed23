import { useState } from 'react';
import type { DeskPerson } from '../../src/domain/customer/customer';
import { useSay } from '../parts/words';
import type { ShowFinder } from './duty-api';

interface PeopleFieldProps {
  readonly title: string;
  readonly people: readonly DeskPerson[];
  /** Who stands where nobody is named. */
  readonly usual?: string | undefined;
  /** How somebody is added; null = nobody is. */
  readonly find: { readonly label: string; readonly show: ShowFinder } | null;
  readonly change?: ((people: readonly DeskPerson[]) => void) | undefined;
}

/** People of a duty by name, each with a way out, and a search for another one. */
export function PeopleField({ title, people, usual, find, change }: PeopleFieldProps) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  const isEdited = change !== undefined && (find !== null || people.length > 0);
  return (
    <div className="duty-part">
      <p className="label">{title}</p>
      {people.length === 0 && <p className="hint">{usual ? say('arrival.duty.fromPlan', { name: usual }) : say('arrival.duty.none')}</p>}
      <ul className="duty-people">
        {people.map((person) => (
          <li key={person.accountId}>
            {person.name}
            {isEdited && (
              <button
                type="button"
                className="button"
                onClick={() => change(people.filter(({ accountId }) => accountId !== person.accountId))}
              >
                {say('arrival.duty.remove')}
                <span className="only-heard"> {person.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {find !== null && change !== undefined && !isOpen && (
        <button type="button" className="button" onClick={() => open(true)}>
          {say('arrival.duty.add')}
          <span className="only-heard"> {find.label}</span>
        </button>
      )}
      {find !== null &&
        change !== undefined &&
        isOpen &&
        find.show(find.label, ({ accountId, name }) => {
          open(false);
          change([...people.filter((one) => one.accountId !== accountId), { accountId, name }]);
        })}
    </div>
  );
}
