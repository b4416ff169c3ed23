import { useState } from 'react';
import type { ContactCommand } from '../../../src/domain/customer/contact-command';
import type { RegisteredContact, StandIn } from '../../../src/domain/customer/customer';
import { Empty } from '../../parts/page-state';
import { useSay } from '../../parts/words';
import { ChangeTrouble } from './change-trouble';
import { ConfirmChange } from './confirm-change';
import { ContactRow } from './contact-row';
import { problemText } from './problem-text';
import type { Register } from './register';
import type { Done } from './register-page';
import { type Saved, useContactChange } from './use-contact-change';

/** What a row has asked for, until it is answered. */
interface Asked {
  readonly act: Done['act'];
  readonly contact: RegisteredContact;
  readonly command: ContactCommand;
}

/** Registered contacts, then who waits for approval; removing happens at once and can be undone, the last one and oneself only when confirmed. */
export function ContactList(props: {
  readonly register: Register;
  readonly now: number;
  readonly isHidden: boolean;
  readonly replace: (contact: RegisteredContact) => void;
  readonly standIn: (contact: RegisteredContact) => void;
  readonly done: (act: Done['act'], name: string, saved: Saved) => void;
}) {
  const { register, now, isHidden, replace, standIn, done } = props;
  const say = useSay();
  const { customer, viewer } = register;
  const [asked, ask] = useState<Asked | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const { changing, change, forget } = useContactChange();
  if (isHidden) return null;
  const send = (next: Asked, accepted: boolean) => {
    ask(next);
    setLeaving(false);
    change(next.command, accepted, (saved) => {
      ask(null);
      done(next.act, next.contact.name, saved);
    });
  };
  const remove = (contact: RegisteredContact) => {
    const act = contact.status === 'pending' ? ('withdrawn' as const) : ('removed' as const);
    const next: Asked = { act, contact, command: { act: 'remove', contactId: contact.id } };
    if (contact.id !== viewer.contactId) return send(next, false);
    ask(next);
    setLeaving(true);
  };
  const back = () => {
    const selector = `[data-contact="${asked?.contact.id ?? ''}"] [data-act="remove"]`;
    ask(null);
    setLeaving(false);
    forget();
    requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
  };
  const standInsOf = ({ id }: RegisteredContact): readonly StandIn[] =>
    (customer.standIns ?? []).filter((one) => one.contactId === id && one.endedAt === null && now < one.to);
  const consequences = isLeaving
    ? [say('ownPage.confirm.leave')]
    : changing.state === 'confirm'
      ? changing.consequences.map((one) => problemText(one, say))
      : null;
  return (
    <section className="part" aria-label={say('ownPage.contacts.title')}>
      <h3>{say('ownPage.contacts.title')}</h3>
      {customer.contacts.length === 0 && <Empty>{say('ownPage.contacts.nobody')}</Empty>}
      <ChangeTrouble changing={changing} paths={[]} />
      <ul className="cards">
        {customer.contacts.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            isViewer={contact.id === viewer.contactId}
            standIns={standInsOf(contact)}
            now={now}
            isBusy={changing.state === 'busy'}
            replace={() => replace(contact)}
            standIn={() => standIn(contact)}
            remove={() => remove(contact)}
            endStandIn={(one) => send({ act: 'standInEnded', contact, command: { act: 'endStandIn', standInId: one.id } }, false)}
          >
            {asked?.contact.id === contact.id && consequences !== null && (
              <ConfirmChange
                consequences={consequences}
                yes={() => send(asked, !isLeaving)}
                no={back}
                instead={contact.status === 'active' ? () => replace(contact) : undefined}
              />
            )}
          </ContactRow>
        ))}
      </ul>
    </section>
  );
}
