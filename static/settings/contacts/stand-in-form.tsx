import { useState } from 'react';
import type { RegisteredContact } from '../../../src/domain/customer/customer';
import { localDateOf, plusDays } from '../../../src/domain/customer/local-day';
import { useSay } from '../../parts/words';
import type { SectionProps } from '../section-props';
import { TextField } from '../text-field';
import { ActTrouble } from './act-outcome';
import { NOBODY, PersonChoice } from './person-choice';
import type { ContactActs } from './use-contact-act';

const WEEK = 6;

/** Somebody who takes a contact's seat for some days and gives it back without anybody doing anything (NEW-7). */
export function StandInForm(props: { view: SectionProps['view']; contact: RegisteredContact; acts: ContactActs; done: () => void }) {
  const say = useSay();
  const { view, contact, acts, done } = props;
  const today = localDateOf(view.now, view.draft.zone);
  const [person, setPerson] = useState({ ...NOBODY, kind: contact.kind, partner: contact.partner ?? '' });
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(plusDays(today, WEEK));
  const about = `standIn ${contact.id}`;
  const { acting } = acts;
  const problems = acting.state === 'answered' && acting.about === about && acting.answer.state === 'invalid' ? acting.answer.problems : [];
  const told = { problems, notices: [] };
  return (
    <fieldset className="folded">
      <legend>{say('register.standIn.title', { name: contact.name })}</legend>
      <PersonChoice
        person={person}
        organizationIds={view.draft.organizationIds}
        told={told}
        change={setPerson}
        emailHint={say('register.standIn.emailHint')}
      />
      <div className="fields">
        <TextField label={say('register.standIn.from')} path="from" told={told} type="date" value={from} change={setFrom} />
        <TextField label={say('register.standIn.to')} path="to" told={told} type="date" value={to} change={setTo} />
      </div>
      <div className="buttons">
        <button
          type="button"
          className="button primary"
          disabled={acting.state === 'busy'}
          onClick={() => acts.act({ act: 'standIn', contactId: contact.id, person, from, to }, about)}
        >
          {say('register.standIn.save')}
        </button>
        <button type="button" className="button" onClick={done}>
          {say('form.cancel')}
        </button>
      </div>
      <ActTrouble acts={acts} about={about} />
    </fieldset>
  );
}
