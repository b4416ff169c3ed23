import { useState } from 'react';
import type { RegisteredContact } from '../../../src/domain/customer/customer';
import { localDateOf, plusDays, startOfDay } from '../../../src/domain/customer/local-day';
import { instantText } from '../../../src/words/times';
import { FormButtons } from '../../parts/form-buttons';
import { useReader, useSay } from '../../parts/words';
import { At } from '../../settings/field-frame';
import { ChangeTrouble } from './change-trouble';
import { ConfirmChange } from './confirm-change';
import { InputField } from './input-field';
import { NOBODY, PERSON_PATHS, PersonFields } from './person-fields';
import { problemText } from './problem-text';
import type { Register } from './register';
import { useChangeForm } from './use-change-form';
import type { Saved } from './use-contact-change';

const WEEK = 6;
const LONGEST = 29;

/** Somebody takes a contact's seat for 1 to 30 days; the form says when it comes back by itself (NEW-7). */
export function StandInForm(props: {
  readonly register: Register;
  readonly now: number;
  readonly contact: RegisteredContact;
  readonly done: (saved: Saved, name: string) => void;
  readonly cancel: () => void;
}) {
  const { register, now, contact, done, cancel } = props;
  const say = useSay();
  const { zone } = register.customer;
  const today = localDateOf(now, zone);
  const [person, setPerson] = useState({ ...NOBODY, kind: contact.kind, partner: contact.partner ?? '' });
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(plusDays(today, WEEK));
  const command = { act: 'standIn' as const, contactId: contact.id, person, from, to };
  const { told, changing, form, isBusy, accept, forget } = useChangeForm({
    ...{ register, now, command, cancel },
    done: (saved) => done(saved, person.name || person.email),
  });
  const title = say('ownPage.standIn.title', { name: contact.name });
  return (
    <form {...form} className="change-form" aria-label={title}>
      <h4>{title}</h4>
      <p className="hint">{say('ownPage.standIn.hint', { name: contact.name })}</p>
      <PersonFields register={register} person={person} change={setPerson} told={told} fixedKind />
      <At path="person" told={told} />
      <div className="fields">
        <InputField label={say('ownPage.standIn.from')} path="from" told={told} type="date" min={today} value={from} change={setFrom} />
        <InputField
          label={say('ownPage.standIn.to')}
          hint={say('ownPage.standIn.days')}
          path="to"
          told={told}
          type="date"
          min={from}
          max={isDate(from) ? plusDays(from, LONGEST) : undefined}
          value={to}
          change={setTo}
        />
      </div>
      {isDate(to) && <Returns name={contact.name} at={startOfDay(plusDays(to, 1), zone)} />}
      <ChangeTrouble changing={changing} paths={[...PERSON_PATHS, 'from', 'to']} />
      {changing.state === 'confirm' && (
        <ConfirmChange consequences={changing.consequences.map((one) => problemText(one, say))} yes={accept} no={forget} />
      )}
      <FormButtons isBusy={isBusy} submit={say('ownPage.standIn.send')} close={cancel} />
    </form>
  );
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function Returns({ name, at }: { name: string; at: number }) {
  const reader = useReader();
  const say = useSay();
  return <p role="status">{say('ownPage.standIn.returns', { name, when: instantText(at, reader) })}</p>;
}
