import { type ReactNode, useState } from 'react';
import { ACKNOWLEDGE_FIELDS, END_FIELDS, PLAN_FIELDS } from '../../src/domain/care/onboarding-actions';
import { instantText } from '../../src/words/times';
import { CareForm } from '../parts/care-form';
import { CareTimeline } from '../parts/care-timeline';
import { CareTrouble } from '../parts/care-trouble';
import { useCare } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';
import type { BegunOnboarding } from './onboarding-card';
import { ReviewRequests } from './review-requests';

interface PartsProps {
  readonly view: BegunOnboarding;
  readonly again: () => void;
}

const FIELDS = { writePlan: PLAN_FIELDS, acknowledge: ACKNOWLEDGE_FIELDS, end: END_FIELDS } as const;
type Form = keyof typeof FIELDS;

/** What belongs to an onboarding beside its steps: waiting requests, the written plan, the acknowledgement, and ending it. */
export function OnboardingParts({ view, again }: PartsProps) {
  const [form, open] = useState<Form | null>(null);
  const done = () => {
    open(null);
    again();
  };
  const { id: recordId, issueId } = view.record;
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'onboarding', recordId, issueId }, done);
  const shown = (wanted: Form, initial = {}): ReactNode =>
    form === wanted && (
      <CareForm
        kind="onboarding"
        action={wanted}
        fields={FIELDS[wanted]}
        initial={initial}
        acting={acting}
        submit={(filled) => act(wanted, filled)}
        close={() => open(null)}
      />
    );
  return (
    <>
      {view.record.state !== 'ended' && view.customerId !== null && (
        <ReviewRequests view={view} customerId={view.customerId} again={again} />
      )}
      <Plan view={view} open={() => open('writePlan')} form={shown('writePlan', { stabilityPlan: view.stabilityPlan?.text ?? '' })} />
      <Expectations
        view={view}
        open={() => open('acknowledge')}
        retract={() => act('retract')}
        form={shown('acknowledge')}
        isBusy={acting.state === 'busy'}
      />
      {form === null && <CareTrouble kind="onboarding" acting={acting} />}
      <Ending view={view} open={() => open('end')} resume={() => act('resume')} form={shown('end')} isBusy={acting.state === 'busy'} />
      <CareTimeline record={view.record} />
    </>
  );
}

function Plan({ view, open, form }: { view: BegunOnboarding; open: () => void; form: ReactNode }) {
  const reader = useReader();
  const say = useSay();
  const { stabilityPlan: plan, record } = view;
  return (
    <section className="onboarding-part" aria-label={say('onboarding.plan.title')}>
      <h4>{say('onboarding.plan.title')}</h4>
      {plan === null ? (
        <p className="hint">{say('onboarding.plan.none')}</p>
      ) : (
        <>
          <p className="onboarding-text">{plan.text}</p>
          <p className="hint">
            {say('onboarding.closedBy', { name: plan.byName ?? say('care.somebody'), when: instantText(plan.at, reader) })}
          </p>
        </>
      )}
      {form ||
        (record.state !== 'ended' && (
          <div>
            <button type="button" className="button" onClick={open}>
              {say(plan === null ? 'onboarding.act.writePlan' : 'onboarding.act.changePlan')}
            </button>
          </div>
        ))}
    </section>
  );
}

interface ExpectationsProps {
  readonly view: BegunOnboarding;
  readonly open: () => void;
  readonly retract: () => void;
  readonly form: ReactNode;
  readonly isBusy: boolean;
}

function Expectations({ view, open, retract, form, isBusy }: ExpectationsProps) {
  const reader = useReader();
  const say = useSay();
  const { expectations: said, record } = view;
  return (
    <section className="onboarding-part" aria-label={say('onboarding.expectations.title')}>
      <h4>{say('onboarding.expectations.title')}</h4>
      {said === null ? (
        <p className="hint">{say('onboarding.expectations.open')}</p>
      ) : (
        <p>
          {say(`onboarding.expectations.${said.as}`, { name: said.byName ?? say('care.somebody'), when: instantText(said.at, reader) })}
          {said.note !== '' && <span className="onboarding-text block">{said.note}</span>}
        </p>
      )}
      {form ||
        (record.state !== 'ended' && (
          <div>
            {said === null ? (
              <button type="button" className="button" onClick={open}>
                {say('onboarding.act.acknowledgeFor')}
              </button>
            ) : (
              <button type="button" className="button" disabled={isBusy} onClick={retract}>
                {say('onboarding.act.retract')}
              </button>
            )}
          </div>
        ))}
    </section>
  );
}

function Ending({ view, open, resume, form, isBusy }: Omit<ExpectationsProps, 'retract'> & { readonly resume: () => void }) {
  const reader = useReader();
  const say = useSay();
  const { ended, record } = view;
  if (record.state === 'done') return null;
  if (form) return form;
  return (
    <>
      {ended !== null && (
        <p>
          {say('onboarding.closedBy', { name: ended.byName ?? say('care.somebody'), when: instantText(ended.at, reader) })}
          <span className="onboarding-text block">{ended.reason}</span>
        </p>
      )}
      <div>
        <button type="button" className="button" disabled={isBusy} onClick={ended === null ? open : resume}>
          {say(ended === null ? 'onboarding.act.end' : 'onboarding.act.resume')}
        </button>
      </div>
    </>
  );
}
