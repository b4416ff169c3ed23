import { useState } from 'react';
import { isLive, seatUse } from '../../../src/domain/customer/seat-holders';
import { ContactStatus } from '../../parts/contact-status';
import { Empty } from '../../parts/page-state';
import { RegisteredThen } from '../../parts/registered-then';
import { useSay } from '../../parts/words';
import type { SectionProps } from '../section-props';
import { AddContact } from './add-contact';
import { ContactCard } from './contact-card';
import { ContactFacts } from './contact-facts';
import { OverLimitChoice } from './over-limit-choice';
import { SeatLines } from './seat-lines';
import { storedSeats } from './stored-seats';
import type { ContactActs } from './use-contact-act';

/** The register of a stored customer: seats, everybody in them with what can be done at once, and those who were there before. */
export function ContactRegister({ view, acts }: { view: SectionProps['view']; acts: ContactActs }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const { contacts } = view.register;
  const live = contacts.filter(isLive);
  const ended = contacts.filter((contact) => !isLive(contact));
  const excess = live.filter(({ status }) => status === 'overLimit');
  const seats = storedSeats(view);
  const people = live.filter(({ status }) => status === 'active' || status === 'overLimit');
  return (
    <section className="register" aria-label={say('page.edit.part.contacts')}>
      <h3>{say('page.edit.part.contacts')}</h3>
      <SeatLines seats={seats} use={seatUse(contacts)} licences={view.licences} sizes={view.terms.contacts} />
      {excess.length > 0 && (
        <OverLimitChoice key={people.map(({ id, status }) => id + status).join()} people={people} seats={seats} acts={acts} />
      )}
      {live.length === 0 && <Empty>{say('register.none')}</Empty>}
      <ul className="entries">
        {live.map((contact) => (
          <ContactCard key={contact.id} contact={contact} view={view} acts={acts} />
        ))}
      </ul>
      {adding && acts.acting.state !== 'done' ? (
        <AddContact view={view} seated={live} acts={acts} done={() => setAdding(false)} />
      ) : (
        <div className="buttons">
          <button
            type="button"
            className="button"
            onClick={() => {
              acts.forget();
              setAdding(true);
            }}
          >
            {say('register.add')}
          </button>
        </div>
      )}
      {ended.length > 0 && (
        <details>
          <summary>{say('register.ended', { count: ended.length })}</summary>
          <ul className="entries">
            {ended.map((contact) => (
              <li key={contact.id} className="entry">
                <span>
                  {contact.name} <ContactStatus contact={contact} />
                </span>
                <ContactFacts
                  contact={contact}
                  standIns={view.register.standIns.filter((standIn) => standIn.contactId === contact.id)}
                  nameOf={(account) => view.people[account]?.name ?? account}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      <RegisteredThen register={view.register} now={view.now} />
    </section>
  );
}
