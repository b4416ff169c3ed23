import { useState } from 'react';
import type { ContactCommand, ProposedPerson } from '../../../src/domain/customer/contact-command';
import type { RegisteredContact } from '../../../src/domain/customer/customer';
import { judgePerson } from '../../../src/domain/customer/judge-person';
import { useSay } from '../../parts/words';
import { PartnerPreview } from '../../portal/own-page/partner-preview';
import { ChoiceField, TickField } from '../choice-field';
import { At, type Told } from '../field-frame';
import type { SectionProps } from '../section-props';
import { ActTrouble } from './act-outcome';
import { NOBODY, PersonChoice } from './person-choice';
import type { ContactActs } from './use-contact-act';

const NOT_YET: ReadonlySet<string> = new Set(['addressMissing', 'partnerMissing', 'partnerPartMissing']);

/** Registers a contact, or in the same action the one who takes another's seat; what is wrong is told as it is typed. */
export function AddContact(props: {
  view: SectionProps['view'];
  seated: readonly RegisteredContact[];
  acts: ContactActs;
  done: () => void;
}) {
  const say = useSay();
  const { view, seated, acts, done } = props;
  const { draft, terms } = view;
  const [person, setPerson] = useState<ProposedPerson>(NOBODY);
  const [replaces, setReplaces] = useState('');
  const [attested, setAttested] = useState(false);
  const verdict = judgePerson(person, draft, terms.contacts);
  const typed = verdict.problems.filter(({ code }) => !NOT_YET.has(code) && !(person.accountId !== null && person.email === ''));
  const signals = verdict.signals.map((signal) => ({ path: 'person.email', code: `signal.${signal}`, values: {} }));
  const told: Told = {
    problems: [...typed, ...answered(acts, typed)],
    notices: person.email === '' ? verdict.notices : [...verdict.notices, ...signals],
  };
  const command: ContactCommand = { act: 'add', person, replaces: replaces === '' ? null : replaces, attested };
  return (
    <fieldset className="entry">
      <legend>{say('register.add.title')}</legend>
      <PersonChoice
        person={person}
        organizationIds={draft.organizationIds}
        told={told}
        change={setPerson}
        emailHint={say('register.person.emailHint')}
      />
      <div className="fields">
        <ChoiceField
          label={say('page.contacts.kind')}
          path="person.kind"
          told={told}
          value={person.kind}
          choices={(['direct', 'partner'] as const).map((value) => ({ value, label: say(`page.contacts.${value}`) }))}
          change={(kind) => setPerson({ ...person, kind, partner: kind === 'partner' ? (draft.partners[0] ?? '') : '' })}
        />
        {person.kind === 'partner' && draft.partners.length > 0 && (
          <ChoiceField
            label={say('page.edit.contacts.partner')}
            path="person.partner"
            told={told}
            value={person.partner}
            choices={draft.partners.map((value) => ({ value, label: value }))}
            change={(partner) => setPerson({ ...person, partner })}
          />
        )}
        <ChoiceField
          label={say('register.add.replaces')}
          path="replaces"
          told={told}
          value={replaces}
          choices={[{ value: '', label: say('register.add.nobody') }, ...seated.map(({ id, name }) => ({ value: id, label: name }))]}
          change={setReplaces}
        />
      </div>
      {verdict.preview !== null && <PartnerPreview address={verdict.preview} />}
      <TickField label={say('register.add.attested')} checked={attested} change={setAttested} />
      <At path="attested" told={told} />
      <At path="person" told={told} />
      <div className="buttons">
        <button type="button" className="button primary" disabled={acts.acting.state === 'busy'} onClick={() => acts.act(command, 'add')}>
          {say('register.add.save')}
        </button>
        <button type="button" className="button" onClick={done}>
          {say('form.cancel')}
        </button>
      </div>
      <ActTrouble acts={acts} about="add" />
    </fieldset>
  );
}

/** What the server said of this very attempt and the page does not say already. */
function answered({ acting }: ContactActs, typed: Told['problems']): Told['problems'] {
  if (acting.state !== 'answered' || acting.about !== 'add' || acting.answer.state !== 'invalid') return [];
  return acting.answer.problems.filter(({ path, code }) => !typed.some((one) => one.path === path && one.code === code));
}
