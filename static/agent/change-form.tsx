import { type FormEvent, useId, useState } from 'react';
import type { PanelChoice } from '../../src/domain/request/facts';
import { LONGEST_REASON, reasonProblems } from '../../src/domain/request/wanted-change';
import type { ChangeInputs, ChangeOutcome } from '../../src/domain/view/change';
import { FormButtons } from '../parts/form-buttons';
import { useSay } from '../parts/words';
import { InstanceField } from '../portal/instance-field';
import { ProductField } from '../portal/product-field';
import { ChangePreviewed } from './change-previewed';
import { ChangeProblems } from './change-problems';
import { ReporterField } from './reporter-field';
import { SeverityField } from './severity-field';
import type { ShownIssue } from './shown-issue';
import { useConfirm } from './use-confirm';
import { usePreview } from './use-preview';
import { wantedOf } from './wanted-of';

/** What is to change, both promises as they would be, and why; confirmed at the foot. */
export function ChangeForm(props: { view: ShownIssue; inputs: ChangeInputs; close: () => void; done: (outcome: ChangeOutcome) => void }) {
  const { view, inputs, close, done } = props;
  const { plan } = view;
  const say = useSay();
  const [choice, choose] = useState<PanelChoice>(inputs.choice);
  const [reporter, setReporter] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const wanted = wantedOf(inputs, choice, reporter);
  const isNothing = Object.keys(wanted).length === 0;
  const preview = usePreview(wanted);
  const { confirming, confirm } = useConfirm(inputs.seen, done);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isNothing && reasonProblems(reason).length === 0) confirm(wanted, reason);
  };
  return (
    <form className="change-form" aria-label={say('page.change.title')} onSubmit={submit} noValidate>
      <h3>{say('page.change.title')}</h3>
      <SeverityField plan={plan} choice={choice} choose={choose} />
      <ProductField plan={plan} customer={inputs.customer} choice={choice} choose={choose} />
      <InstanceField plan={plan} customer={inputs.customer} choice={choice} choose={choose} />
      <ReporterField inputs={inputs} reporter={reporter} choose={setReporter} />
      <ReasonField reason={reason} write={setReason} isTried={isTried} />
      <ChangePreviewed preview={preview} />
      <ChangeProblems confirming={confirming} isNothing={isTried && isNothing} />
      <FormButtons isBusy={confirming.state === 'busy'} submit={say('page.change.confirm')} close={close} />
    </form>
  );
}

/** Why: told to the customer, so it is asked for, and what is wrong with it is said here. */
function ReasonField({ reason, write, isTried }: { reason: string; write: (reason: string) => void; isTried: boolean }) {
  const say = useSay();
  const id = useId();
  const [problem] = isTried ? reasonProblems(reason) : [];
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say('page.change.reason')}
      </label>
      <textarea
        id={id}
        value={reason}
        required
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => write(event.target.value)}
      />
      <span id={`${id}-hint`} className={problem ? 'hint error' : 'hint'} role={problem ? 'alert' : undefined}>
        {problem ? say(`page.change.problem.reason.${problem.code}`, { count: LONGEST_REASON }) : say('page.change.reasonHint')}
      </span>
    </div>
  );
}
