import { useState } from 'react';
import type { CareField } from '../../src/domain/care/kind';
import { CONFIRM_FIELDS, LEAVE_OUT_FIELDS, SCHEDULE_FIELDS } from '../../src/domain/care/onboarding-actions';
import type { CareDetails } from '../../src/domain/care/record';
import type { OnboardingStepView } from '../../src/domain/view/onboarding';
import { instantText } from '../../src/words/times';
import { CareForm } from '../parts/care-form';
import { CareTrouble } from '../parts/care-trouble';
import { useCare } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';
import type { BegunOnboarding } from './onboarding-card';

interface StepsProps {
  readonly view: BegunOnboarding;
  readonly now: number;
  readonly again: () => void;
}

/** The steps in their order: owner, date, evidence, what each still misses, and what may be done to it now. */
export function OnboardingSteps({ view, now, again }: StepsProps) {
  return (
    <ol className="onboarding-steps">
      {view.steps.map((step) => (
        <li key={step.key} className={`onboarding-step ${step.state}`}>
          <Step view={view} step={step} now={now} again={again} />
        </li>
      ))}
    </ol>
  );
}

const FIELDS: Readonly<Record<'schedule' | 'confirm' | 'leaveOut', readonly CareField[]>> = {
  schedule: SCHEDULE_FIELDS,
  confirm: CONFIRM_FIELDS,
  leaveOut: LEAVE_OUT_FIELDS,
};
type Form = keyof typeof FIELDS;

function Step({ view, step, now, again }: StepsProps & { readonly step: OnboardingStepView }) {
  const say = useSay();
  const [form, open] = useState<Form | null>(null);
  const done = () => {
    open(null);
    again();
  };
  const { id: recordId, issueId, state } = view.record;
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'onboarding', recordId, issueId }, done);
  if (form !== null)
    return (
      <>
        <StepFacts step={step} now={now} />
        <CareForm
          kind="onboarding"
          action={form}
          fields={FIELDS[form].filter(({ name }) => name !== 'step')}
          initial={initialOf(form, step)}
          options={{ owner: view.owners.map(({ accountId, name }) => ({ value: accountId, label: name })) }}
          acting={acting}
          submit={(filled) => act(form, { ...filled, step: step.key })}
          close={() => open(null)}
        />
        <StepTrouble acting={acting} />
      </>
    );
  const isOpen = step.state === 'open';
  return (
    <>
      <StepFacts step={step} now={now} />
      <CareTrouble kind="onboarding" acting={acting} />
      {state === 'running' && isOpen && (
        <div className="button-row">
          <StepButton form="confirm" step={step} isFirst={step.missing.length === 0} open={open} />
          <StepButton form="schedule" step={step} isFirst={false} open={open} />
          <StepButton form="leaveOut" step={step} isFirst={false} open={open} />
        </div>
      )}
      {state !== 'ended' && !isOpen && (
        <div className="button-row">
          <button type="button" className="link" disabled={acting.state === 'busy'} onClick={() => act('reopen', { step: step.key })}>
            {say(acting.state === 'busy' ? 'form.busy' : 'onboarding.act.reopen')}
          </button>
        </div>
      )}
    </>
  );
}

function StepButton(props: { form: Form; step: OnboardingStepView; isFirst: boolean; open: (form: Form) => void }) {
  const { form, step, isFirst, open } = props;
  const { language } = useReader();
  const say = useSay();
  return (
    <button type="button" className={isFirst ? 'button primary' : form === 'confirm' ? 'button' : 'link'} onClick={() => open(form)}>
      {say(`onboarding.act.${form}`)}
      <span className="only-heard"> {step.label[language]}</span>
    </button>
  );
}

function initialOf(form: Form, { owner, dueAt }: OnboardingStepView): CareDetails {
  return form === 'schedule' ? { owner, dueAt } : {};
}

/** What is wrong with the step itself; it has no field of its own in the form. */
function StepTrouble({ acting }: { acting: ReturnType<typeof useCare>['acting'] }) {
  const say = useSay();
  const problems = acting.state === 'invalid' ? acting.problems.filter(({ path }) => path === 'step') : [];
  if (problems.length === 0) return null;
  return (
    <ul className="plain error" role="alert">
      {problems.map(({ code, values }) => (
        <li key={code}>{say(`care.problem.${code}`, values)}</li>
      ))}
    </ul>
  );
}

function StepFacts({ step, now }: { step: OnboardingStepView; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { label, state, missing, ownerName, dueAt, at, byName, evidence, required } = step;
  const isLate = state === 'open' && dueAt !== null && dueAt < now;
  const isReady = state === 'open' && missing.length === 0;
  const shown = isLate ? 'late' : isReady ? 'ready' : state;
  const tone = state === 'done' ? 'success' : isLate ? 'danger' : isReady ? 'information' : 'neutral';
  return (
    <>
      <p className="onboarding-name">
        {label[reader.language]}
        <span className={`tag ${tone}`}>{say(`onboarding.stepState.${shown}`)}</span>
        {!required && <span className="hint">{say('onboarding.notRequired')}</span>}
      </p>
      {(ownerName !== null || dueAt !== null) && (
        <p className="hint">
          {[
            ownerName === null ? '' : say('onboarding.owner', { name: ownerName }),
            dueAt === null ? '' : say('onboarding.due', { when: instantText(dueAt, reader) }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
      {missing.map(({ code, values }) => (
        <p key={code} className="hint">
          {say(`care.problem.${code}`, values)}
        </p>
      ))}
      {state !== 'open' && at !== null && (
        <p className="hint">
          {say('onboarding.closedBy', { name: byName ?? say('care.somebody'), when: instantText(at, reader) })}
          <span className="onboarding-text block">{evidence}</span>
        </p>
      )}
    </>
  );
}
