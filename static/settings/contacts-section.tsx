import { useState } from 'react';
import { activeLicences, seatUseOf } from '../../src/domain/customer/contact-problems';
import type { ContactDraft } from '../../src/domain/customer/draft';
import { isZone } from '../../src/domain/customer/local-day';
import { seatsOf } from '../../src/domain/customer/seats';
import type { FoundPerson } from '../../src/domain/view/customer-settings';
import { useSay } from '../parts/words';
import { ChoiceField } from './choice-field';
import { At } from './field-frame';
import { PersonFinder } from './person-finder';
import { newId, replaced, type SectionProps, without } from './section-props';
import { TextField } from './text-field';

/** Registered contacts with the seats they take; a removed one is struck out until the save, and keeps its dates after it. */
export function ContactsSection({ draft, view, change, told }: SectionProps) {
  const say = useSay();
  const [found, setFound] = useState<Readonly<Record<string, FoundPerson>>>({});
  const { contacts } = draft;
  const set = (next: readonly ContactDraft[]) => change({ contacts: next });
  const isStored = (contact: ContactDraft) => view.draft.contacts.some((stored) => stored.id === contact.id);
  const add = (person: FoundPerson) => {
    setFound({ ...found, [person.accountId]: person });
    const address = person.email === null ? {} : { email: person.email };
    set([...contacts, { id: newId(), accountId: person.accountId, kind: 'direct', partner: '', ...address, removed: false }]);
  };
  const addByAddress = () =>
    set([...contacts, { id: newId(), accountId: null, kind: 'direct', partner: '', email: '', name: '', removed: false }]);
  const remove = (contact: ContactDraft, index: number) =>
    set(isStored(contact) ? replaced(contacts, index, { ...contact, removed: true }) : without(contacts, index));
  return (
    <fieldset>
      <legend>{say('page.edit.part.contacts')}</legend>
      <SeatMeter draft={draft} view={view} />
      <At path="contacts" told={told} />
      <ul className="entries">
        {contacts.map((contact, index) => (
          <li key={contact.id} className={contact.removed ? 'entry struck' : 'entry'}>
            <ContactEntry
              contact={contact}
              person={contact.accountId === null ? undefined : (found[contact.accountId] ?? view.people[contact.accountId])}
              partners={draft.partners}
              path={`contacts.${index}`}
              told={told}
              change={(next) => set(replaced(contacts, index, next))}
              remove={() => remove(contact, index)}
            />
          </li>
        ))}
      </ul>
      <PersonFinder
        label={say('page.edit.contacts.add')}
        hint={say('page.edit.contacts.hint')}
        organizationIds={draft.organizationIds}
        choose={add}
      />
      <div className="buttons">
        <button type="button" className="button" onClick={addByAddress}>
          {say('register.add.byAddress')}
        </button>
      </div>
    </fieldset>
  );
}

function SeatMeter({ draft, view }: Pick<SectionProps, 'draft' | 'view'>) {
  const say = useSay();
  const licences = isZone(draft.zone) ? activeLicences(draft, view.now) : [];
  const seats = seatsOf(licences, view.terms.contacts);
  const use = seatUseOf(draft.contacts);
  const values = { direct: use.direct, directTotal: seats.direct, partner: use.partner, partnerTotal: seats.partner };
  const isFull = licences.length > 0 && use.direct >= seats.direct && use.partner >= seats.partner;
  return (
    <>
      <p role="status">{say('page.edit.contacts.seats', { ...values, licences: licences.length })}</p>
      {isFull && <MoreSeats view={view} />}
    </>
  );
}

/** What a further licence would bring and cost (CON-11, PRC-1). */
function MoreSeats({ view: { price, terms } }: Pick<SectionProps, 'view'>) {
  const say = useSay();
  const more = terms.contacts.perLicence;
  if (price === null) return <p className="hint">{say('contacts.more', { more })}</p>;
  return <p className="hint">{say('contacts.moreFor', { more, amount: price.amount, currency: price.currency })}</p>;
}

function ContactEntry(props: {
  contact: ContactDraft;
  person: FoundPerson | undefined;
  partners: readonly string[];
  path: string;
  told: SectionProps['told'];
  change: (contact: ContactDraft) => void;
  remove: () => void;
}) {
  const say = useSay();
  const { contact, person, partners, path, told, change } = props;
  const name = person?.name ?? contact.name ?? contact.email ?? contact.accountId ?? contact.id;
  const address = contact.email ?? person?.email ?? null;
  if (contact.removed) {
    return (
      <p role="status">
        <del>{name}</del> {say('page.edit.removed')}{' '}
        <button type="button" className="link" onClick={() => change({ ...contact, removed: false })}>
          {say('page.edit.undo')}
          <span className="only-heard"> {name}</span>
        </button>
      </p>
    );
  }
  const kinds = (['direct', 'partner'] as const).map((value) => ({ value, label: say(`page.contacts.${value}`) }));
  const companies = [...new Set(['', ...partners, contact.partner])].map((value) => ({ value, label: value === '' ? '–' : value }));
  return (
    <div className="person-line">
      <span>
        {contact.accountId === null ? (
          <ByAddress contact={contact} path={path} told={told} change={change} />
        ) : (
          <>
            <strong>{name}</strong>
            {address !== null && <span className="hint block">{address}</span>}
            {person?.active === false && <span className="worth block">{say('page.edit.inactiveHint')}</span>}
            <At path={`${path}.accountId`} told={told} />
            <At path={`${path}.email`} told={told} />
          </>
        )}
      </span>
      <ChoiceField
        label={say('page.contacts.kind')}
        path={`${path}.kind`}
        told={told}
        value={contact.kind}
        choices={kinds}
        change={(kind) => change({ ...contact, kind })}
      />
      {contact.kind === 'partner' && partners.length > 0 && (
        <ChoiceField
          label={say('page.edit.contacts.partner')}
          path={`${path}.partner`}
          told={told}
          value={contact.partner}
          choices={companies}
          change={(partner) => change({ ...contact, partner })}
        />
      )}
      {contact.kind === 'partner' && partners.length === 0 && (
        <TextField
          label={say('page.edit.contacts.partner')}
          path={`${path}.partner`}
          told={told}
          value={contact.partner}
          change={(partner) => change({ ...contact, partner })}
        />
      )}
      <button type="button" className="button" onClick={props.remove}>
        {say('page.edit.remove')}
        <span className="only-heard"> {name}</span>
      </button>
    </div>
  );
}

/** Somebody without an account yet, who is linked as soon as one is found. */
function ByAddress(props: Pick<SectionProps, 'told'> & { contact: ContactDraft; path: string; change: (contact: ContactDraft) => void }) {
  const say = useSay();
  const { contact, path, told, change } = props;
  return (
    <span className="fields">
      <TextField
        label={say('register.person.name')}
        path={`${path}.name`}
        told={told}
        value={contact.name ?? ''}
        change={(name) => change({ ...contact, name })}
      />
      <TextField
        label={say('register.person.email')}
        path={`${path}.email`}
        told={told}
        value={contact.email ?? ''}
        change={(email) => change({ ...contact, email })}
      />
    </span>
  );
}
