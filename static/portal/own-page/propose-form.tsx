import { useState } from 'react';
import type { RegisteredContact } from '../../../src/domain/customer/customer';
import { FormButtons } from '../../parts/form-buttons';
import { useSay } from '../../parts/words';
import { At } from '../../settings/field-frame';
import { ChangeTrouble } from './change-trouble';
import { ConfirmChange } from './confirm-change';
import { NOBODY, PERSON_PATHS, PersonFields } from './person-fields';
import { problemText } from './problem-text';
import type { Register } from './register';
import { useChangeForm } from './use-change-form';
import type { Saved } from './use-contact-change';

/** Proposes a person for a free seat, or in one action the one who takes a leaving colleague's. */
export function ProposeForm(props: {
  readonly register: Register;
  readonly now: number;
  readonly replaces: RegisteredContact | null;
  readonly done: (saved: Saved, name: string) => void;
  readonly cancel: () => void;
}) {
  const { register, now, replaces, done, cancel } = props;
  const say = useSay();
  const [person, setPerson] = useState({ ...NOBODY, ...kindOf(replaces) });
  const [attested, setAttested] = useState(false);
  const command = { act: 'add' as const, person, replaces: replaces?.id ?? null, attested };
  const { told, changing, form, isBusy, accept, forget } = useChangeForm({
    ...{ register, now, command, cancel },
    done: (saved) => done(saved, person.name || person.email),
  });
  const title = replaces === null ? say('ownPage.propose.title') : say('ownPage.replace.title', { name: replaces.name });
  return (
    <form {...form} className="change-form" aria-label={title}>
      <h4>{title}</h4>
      <p className="hint">{say(replaces === null ? 'ownPage.propose.hint' : 'ownPage.replace.hint', { name: replaces?.name ?? '' })}</p>
      {replaces?.id === register.viewer.contactId && <p className="worth">{say('ownPage.replace.self')}</p>}
      <PersonFields register={register} person={person} change={setPerson} told={told} />
      <At path="person" told={told} />
      <label className="tick">
        <input
          type="checkbox"
          checked={attested}
          aria-invalid={told.problems.some(({ path }) => path === 'attested') || undefined}
          onChange={(event) => setAttested(event.currentTarget.checked)}
        />
        <span>
          {say('ownPage.propose.attest')}
          <At path="attested" told={told} />
        </span>
      </label>
      <ChangeTrouble changing={changing} paths={[...PERSON_PATHS, 'attested']} />
      {changing.state === 'confirm' && (
        <ConfirmChange consequences={changing.consequences.map((one) => problemText(one, say))} yes={accept} no={forget} />
      )}
      <FormButtons isBusy={isBusy} submit={say(replaces === null ? 'ownPage.propose.send' : 'ownPage.replace.send')} close={cancel} />
    </form>
  );
}

const kindOf = (replaces: RegisteredContact | null) =>
  replaces?.kind === 'partner' ? { kind: 'partner' as const, partner: replaces.partner ?? '' } : {};
