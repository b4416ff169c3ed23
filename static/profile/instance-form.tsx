import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ProfileView, ShownInstance, TypedProfile } from '../../src/domain/view/profile';
import { FormButtons } from '../parts/form-buttons';
import { useSay } from '../parts/words';
import { InputField } from '../portal/own-page/input-field';
import { ActNotice } from './act-notice';
import type { ProfileActs } from './profile-acts';
import { ProfileFields } from './profile-fields';
import { rebased } from './typed-answers';
import { useProfileAct } from './use-profile-act';

interface FormProps {
  readonly instance: ShownInstance;
  readonly typed: TypedProfile;
  readonly view: ProfileView;
  readonly change: NonNullable<ProfileActs['change']>;
  readonly again: () => void;
  /** '' = nothing was saved. */
  readonly done: (what: string) => void;
}

/** Types over what an instance says; who keeps which field, and whether it counts at once, is said before. */
export function InstanceForm({ instance, typed: stored, view, change, again, done }: FormProps) {
  const say = useSay();
  const [typed, setTyped] = useState(stored);
  const [base, setBase] = useState({ typed: stored, revision: instance.revision });
  const { acting, act } = useProfileAct(again);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (acting.state === 'invalid') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    if (acting.state === 'saved') done(acting.what);
    if (acting.state === 'unchanged') done('unchanged');
  }, [acting, done]);
  // Somebody else was faster: what was not typed over follows them, and the newer revision is typed over knowingly.
  useEffect(() => {
    if (acting.state !== 'conflict' || instance.revision === base.revision) return;
    setTyped((mine) => rebased(base.typed, mine, stored));
    setBase({ typed: stored, revision: instance.revision });
  }, [acting, instance.revision, base, stored]);
  const set = (part: Partial<TypedProfile>) => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act(() => change({ act: 'change', instanceId: instance.id, revision: base.revision, answers: typed }));
  };
  const told = { problems: acting.state === 'invalid' ? acting.problems : [], notices: [] };
  const isProposal = view.may === 'propose';
  return (
    <form
      ref={form}
      className="change-form part"
      aria-label={say('profile.edit.title', { name: instance.name })}
      onSubmit={submit}
      noValidate
    >
      <p className="hint">{say('profile.edit.keeps')}</p>
      {isProposal && <p className="worth">{say('profile.edit.proposes')}</p>}
      <div className="fields">
        {(['version', 'baseUrl'] as const).map((name) => (
          <InputField
            key={name}
            label={say(`page.instance.${name}`)}
            path={name}
            told={told}
            value={typed[name]}
            change={(text) => set({ [name]: text })}
          />
        ))}
      </div>
      <label className="tick">
        <input type="checkbox" checked={typed.codeModified} onChange={(event) => set({ codeModified: event.currentTarget.checked })} />
        <span>{say('page.instance.codeModified')}</span>
      </label>
      <ProfileFields questions={view.questions} path="" told={told} typed={typed} change={set} />
      <ActNotice acting={acting} />
      <FormButtons
        isBusy={acting.state === 'busy'}
        submit={say(isProposal ? 'profile.edit.send' : 'profile.edit.save')}
        close={() => done('')}
      />
    </form>
  );
}
