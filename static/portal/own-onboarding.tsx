import { router } from '@forge/bridge';
import type { OwnOnboardingStep, OwnOnboardingView } from '../../src/domain/view/onboarding';
import { instantText } from '../../src/words/times';
import { CareTrouble } from '../parts/care-trouble';
import { useCare } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';
import { invokePortal } from './invoke-portal';

/** An onboarding that has begun. */
export type BegunOnboarding = Extract<OwnOnboardingView, { state: 'ready' }>;

/** How far an onboarding has come, for the customer's own people: the steps, the written plan, and what sharing information takes. */
export function OwnOnboarding({ view, isOnRequest, again }: { view: BegunOnboarding; isOnRequest: boolean; again: () => void }) {
  const say = useSay();
  const { progress, standing, steps, stabilityPlan } = view;
  return (
    <section className="onboarding" aria-label={say('onboarding.title')}>
      <h3>{say('onboarding.title')}</h3>
      <p className="onboarding-name">
        <span className={`tag ${standing === 'done' ? 'success' : 'information'}`}>{say(`onboarding.state.${standing}`)}</span>
        <span>{say('onboarding.progress', { ...progress })}</span>
      </p>
      <progress max={progress.of} value={progress.done} aria-label={say('onboarding.progress', { ...progress })} />
      <ol className="onboarding-steps">
        {steps.map((step) => (
          <li key={step.key} className={`onboarding-step ${step.state}`}>
            <Step step={step} />
          </li>
        ))}
      </ol>
      {stabilityPlan !== null && (
        <section className="onboarding-part" aria-label={say('onboarding.plan.title')}>
          <h4>{say('onboarding.plan.title')}</h4>
          <p className="onboarding-text">{stabilityPlan.text}</p>
        </section>
      )}
      {standing !== 'ended' && <Sharing view={view} isOnRequest={isOnRequest} again={again} />}
    </section>
  );
}

function Step({ step }: { step: OwnOnboardingStep }) {
  const reader = useReader();
  const say = useSay();
  const { label, state, dueAt, at, ownerName, missing } = step;
  const when = state === 'open' ? dueAt : at;
  return (
    <>
      <p className="onboarding-name">
        {label[reader.language]}
        <span className={`tag ${state === 'done' ? 'success' : 'neutral'}`}>{say(`onboarding.stepState.${state}`)}</span>
      </p>
      {(ownerName !== null || when !== null) && (
        <p className="hint">
          {[
            ownerName === null ? '' : say('onboarding.owner', { name: ownerName }),
            when === null ? '' : state === 'open' ? say('onboarding.due', { when: instantText(when, reader) }) : instantText(when, reader),
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
    </>
  );
}

/** What sharing information takes, in the offering's own words; a contact acknowledges it on the request. */
function Sharing({ view, isOnRequest, again }: { view: BegunOnboarding; isOnRequest: boolean; again: () => void }) {
  const reader = useReader();
  const say = useSay();
  const { acknowledgedAt, clauses, issueKey, serviceDeskId } = view;
  return (
    <section className="onboarding-part" aria-label={say('onboarding.expectations.title')}>
      <h4>{say('onboarding.expectations.title')}</h4>
      <ul className="onboarding-list">
        {clauses.map(({ rule, text }) => (
          <li key={rule} title={rule}>
            {text[reader.language]}
          </li>
        ))}
      </ul>
      {acknowledgedAt !== null && <p>{say('onboarding.own.acknowledged', { when: instantText(acknowledgedAt, reader) })}</p>}
      {isOnRequest ? (
        <Acknowledging view={view} again={again} />
      ) : (
        acknowledgedAt === null &&
        serviceDeskId !== null && (
          <div>
            <button
              type="button"
              className="button"
              onClick={() => void router.navigate(`/servicedesk/customer/portal/${serviceDeskId}/${issueKey}`)}
            >
              {say('onboarding.own.where', { key: issueKey })}
            </button>
          </div>
        )
      )}
    </section>
  );
}

function Acknowledging({ view, again }: { view: BegunOnboarding; again: () => void }) {
  const say = useSay();
  const { acting, act } = useCare((action) => invokePortal('act', action), { kind: 'onboarding', recordId: view.recordId }, again);
  if (!view.isContact) return view.acknowledgedAt === null ? <p className="hint">{say('onboarding.own.contactsOnly')}</p> : null;
  if (view.acknowledgedAt !== null)
    return (
      <>
        <CareTrouble kind="onboarding" acting={acting} />
        <div>
          <button type="button" className="button" disabled={acting.state === 'busy'} onClick={() => act('retract')}>
            {say(acting.state === 'busy' ? 'form.busy' : 'onboarding.act.retract')}
          </button>
        </div>
      </>
    );
  return (
    <>
      <CareTrouble kind="onboarding" acting={acting} />
      <div>
        <button type="button" className="button primary" disabled={acting.state === 'busy'} onClick={() => act('acknowledge')}>
          {say(acting.state === 'busy' ? 'form.busy' : 'onboarding.act.acknowledge')}
        </button>
      </div>
    </>
  );
}
