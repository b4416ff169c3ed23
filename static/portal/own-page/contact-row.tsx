import type { ReactNode } from 'react';
import type { RegisteredContact, StandIn } from '../../../src/domain/customer/customer';
import { instantText } from '../../../src/words/times';
import { useReader, useSay } from '../../parts/words';

const TONES = { active: 'success', pending: 'warning', overLimit: 'danger', rejected: '', removed: '' } as const;

interface Props {
  readonly contact: RegisteredContact;
  readonly isViewer: boolean;
  /** Stand-ins that run or are still to come. */
  readonly standIns: readonly StandIn[];
  readonly now: number;
  readonly isBusy: boolean;
  readonly replace: () => void;
  readonly standIn: () => void;
  readonly remove: () => void;
  readonly endStandIn: (standIn: StandIn) => void;
  /** What must be confirmed first, if anything. */
  readonly children: ReactNode;
}

/** One registered contact with everything a contact may do about it. */
export function ContactRow(props: Props) {
  const { contact, isViewer, standIns, now, isBusy, replace, standIn, remove, endStandIn } = props;
  const say = useSay();
  const { name, email, kind, partner, status, accountId, orphan } = contact;
  const kindText = kind === 'partner' ? say('page.contacts.partnerOf', { partner: partner ?? '' }) : say('page.contacts.direct');
  const acts = [
    ...(status === 'pending' ? [] : [{ key: 'replace', act: replace }]),
    ...(status === 'active' ? [{ key: 'standIn', act: standIn }] : []),
    { key: status === 'pending' ? 'withdraw' : 'remove', act: remove },
  ];
  return (
    <li className="card contact" data-contact={contact.id}>
      <p className="contact-name">
        <strong>{name}</strong> {isViewer && <span>{say('ownPage.contact.you')}</span>}{' '}
        <span className={`tag ${TONES[status]}`}>{say(`page.contacts.${status}`)}</span> <span className="tag">{kindText}</span>
      </p>
      {email !== undefined && <p className="hint">{email}</p>}
      {status === 'pending' && <p>{say('ownPage.contact.pendingHint')}</p>}
      {status === 'overLimit' && <p>{say('ownPage.contact.overLimitHint')}</p>}
      {accountId === null && <p>{say('ownPage.contact.notLinked')}</p>}
      {orphan !== undefined && <p className="error">{say(`ownPage.contact.orphan.${orphan.cause}`)}</p>}
      {standIns.map((one) => (
        <StandInLine key={one.id} standIn={one} name={name} now={now} isBusy={isBusy} end={() => endStandIn(one)} />
      ))}
      <div className="button-row">
        {acts.map(({ key, act }) => (
          <button
            key={key}
            type="button"
            className="button"
            disabled={isBusy}
            aria-label={say(`ownPage.contact.${key}Whom`, { name })}
            data-act={key}
            onClick={act}
          >
            {say(`ownPage.contact.${key}`)}
          </button>
        ))}
      </div>
      {props.children}
    </li>
  );
}

function StandInLine(props: { standIn: StandIn; name: string; now: number; isBusy: boolean; end: () => void }) {
  const { standIn, name, now, isBusy, end } = props;
  const reader = useReader();
  const say = useSay();
  const values = { standIn: standIn.name, name, from: instantText(standIn.from, reader), to: instantText(standIn.to, reader) };
  return (
    <p className="stand-in">
      {say(standIn.from <= now ? 'ownPage.standIn.runs' : 'ownPage.standIn.comes', values)}{' '}
      <button type="button" className="link" disabled={isBusy} onClick={end}>
        {say(standIn.from <= now ? 'ownPage.standIn.end' : 'ownPage.standIn.cancel')}
      </button>
    </p>
  );
}
