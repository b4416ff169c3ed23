import { useState } from 'react';
import type { RegisteredContact } from '../../../src/domain/customer/customer';
import { ContactStatus } from '../../parts/contact-status';
import { useSay } from '../../parts/words';
import { PersonFinder } from '../person-finder';
import type { SectionProps } from '../section-props';
import { ActTrouble } from './act-outcome';
import { ContactFacts } from './contact-facts';
import { ReviewForm } from './review-form';
import { StandInForm } from './stand-in-form';
import type { ContactActs } from './use-contact-act';

interface Props {
  readonly contact: RegisteredContact;
  readonly view: SectionProps['view'];
  readonly acts: ContactActs;
}

/** One registered contact: who it is, how it stands, its dates, and what can be done about it at once. */
export function ContactCard({ contact, view, acts }: Props) {
  const say = useSay();
  const [open, setOpen] = useState<'standIn' | 'link' | null>(null);
  const { id, name, email, accountId, kind, partner, status, review } = contact;
  const nameOf = (account: string): string => view.people[account]?.name ?? account;
  const standIns = view.register.standIns.filter((standIn) => standIn.contactId === id);
  const present = standIns.find((standIn) => standIn.endedAt === null && standIn.to > view.now);
  const address = email ?? (accountId === null ? null : (view.people[accountId]?.email ?? null));
  return (
    <li className="entry contact-card">
      <div className="card-row">
        <span>
          <strong>{name}</strong>
          {address !== null && <span className="hint block">{address}</span>}
          <span className="hint block">
            {kind === 'partner' ? say('register.partnerOf', { partner: partner ?? '' }) : say('page.contacts.direct')}
          </span>
        </span>
        <ContactStatus contact={contact} />
      </div>
      {accountId !== null && view.people[accountId]?.active === false && <p className="worth">{say('page.edit.inactiveHint')}</p>}
      {accountId === null && <p className="hint">{say('register.unlinkedHint')}</p>}
      {present !== undefined && <p>{say('register.standIn.now', { name: present.name })}</p>}
      {status === 'pending' && (
        <ReviewForm contact={contact} attestedBy={review?.attestedBy == null ? null : nameOf(review.attestedBy)} acts={acts} />
      )}
      <div className="buttons">
        {status === 'active' && present === undefined && (
          <CardButton label={say('register.standIn')} name={name} press={() => setOpen(open === 'standIn' ? null : 'standIn')} />
        )}
        {present !== undefined && (
          <CardButton
            label={say('register.standIn.end')}
            name={name}
            press={() => acts.act({ act: 'endStandIn', standInId: present.id }, id)}
          />
        )}
        <CardButton
          label={say(accountId === null ? 'register.link' : 'register.relink')}
          name={name}
          press={() => setOpen(open === 'link' ? null : 'link')}
        />
        <CardButton label={say('page.edit.remove')} name={name} press={() => acts.act({ act: 'remove', contactId: id }, id)} />
      </div>
      {open === 'standIn' && <StandInForm view={view} contact={contact} acts={acts} done={() => setOpen(null)} />}
      {open === 'link' && (
        <PersonFinder
          label={say('register.link.find', { name })}
          hint={say('register.link.hint')}
          organizationIds={view.draft.organizationIds}
          choose={(person) => {
            setOpen(null);
            acts.act({ act: 'link', contactId: id, accountId: person.accountId }, id);
          }}
        />
      )}
      <ActTrouble acts={acts} about={id} />
      <details>
        <summary>
          {say('register.facts')}
          <span className="only-heard"> {name}</span>
        </summary>
        <ContactFacts contact={contact} standIns={standIns} nameOf={nameOf} />
      </details>
    </li>
  );
}

function CardButton({ label, name, press }: { label: string; name: string; press: () => void }) {
  return (
    <button type="button" className="button" onClick={press}>
      {label}
      <span className="only-heard"> {name}</span>
    </button>
  );
}
