import { router } from '@forge/bridge';
import { type FormEvent, useState } from 'react';
import { HEALTH_FIELDS } from '../../../src/domain/care/health-check-asking';
import type { CareDetails } from '../../../src/domain/care/record';
import type { HealthCheckView, OwnHealthView } from '../../../src/domain/view/health-check';
import { instantText } from '../../../src/words/times';
import { CareInput } from '../../parts/care-input';
import { FormButtons } from '../../parts/form-buttons';
import { HealthReport, HealthTag } from '../../parts/health-report';
import { Message } from '../../parts/message';
import { Empty, PageState } from '../../parts/page-state';
import { QuarterWheels } from '../../parts/quarter-wheels';
import { useView } from '../../parts/use-view';
import { useReader, useSay } from '../../parts/words';
import { invokePortal } from '../invoke-portal';
import { Raised, RaisingTrouble } from './raising-trouble';
import { useRaise } from './use-raise';

/** The company's health checks: the year of each instance, asking for the next one, and the reports. */
export function HealthTab() {
  const { loaded, again } = useView(() => invokePortal('ownHealth'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Health view={view} again={again} />}
    </PageState>
  );
}

function Health({ view, again }: { view: OwnHealthView; again: () => void }) {
  const say = useSay();
  const [instanceId, ask] = useState<string | null>(null);
  const { asking, wheels, checks, plan } = view;
  return (
    <div className="part">
      <p>{say('health.own.about')}</p>
      {asking === 'contact' && <p className="hint">{say('health.own.onlyContacts')}</p>}
      {asking === 'portal' && (
        <Message tone="information" title={say('health.own.noType')}>
          <p>{say('health.own.noTypeNext')}</p>
        </Message>
      )}
      {wheels.length === 0 && <Empty>{say('health.own.noInstance')}</Empty>}
      <QuarterWheels
        wheels={wheels}
        ask={asking === 'may' && instanceId === null ? ask : undefined}
        below={(one) => one === instanceId && <AskCheck key={one} view={view} instanceId={one} close={() => ask(null)} raised={again} />}
      />
      {checks.length > 0 && <h3>{say('health.own.reports')}</h3>}
      <ul className="cards">
        {checks.map((check) => (
          <Check key={check.recordId} check={check} plan={plan} serviceDeskId={view.serviceDeskId} />
        ))}
      </ul>
    </div>
  );
}

function Check({ check, plan, serviceDeskId }: { check: HealthCheckView; plan: OwnHealthView['plan']; serviceDeskId: string | null }) {
  const reader = useReader();
  const say = useSay();
  const open = () => void router.navigate(`/servicedesk/customer/portal/${serviceDeskId ?? ''}/${check.issueKey}`);
  return (
    <li className="card">
      <p>
        <HealthTag check={check} /> <strong>{check.instanceName}</strong>{' '}
        {check.askedAt > 0 && <span className="hint">{say('health.askedAt', { when: instantText(check.askedAt, reader) })}</span>}
      </p>
      <details>
        <summary>{say('health.report')}</summary>
        <HealthReport check={check} plan={plan} />
      </details>
      {check.issueKey !== '' && (
        <button type="button" className="link" onClick={open}>
          {say('health.own.open', { key: check.issueKey })}
        </button>
      )}
    </li>
  );
}

interface AskCheckProps {
  readonly view: OwnHealthView;
  readonly instanceId: string;
  readonly close: () => void;
  readonly raised: () => void;
}

/** Asks for a check of one instance; when its quarter is used up, it says when the next one is free before it is sent. */
function AskCheck({ view, instanceId, close, raised }: AskCheckProps) {
  const say = useSay();
  const [filled, fill] = useState<CareDetails>({ instanceId });
  const { raising, raise } = useRaise('health-check', raised);
  const wheel = view.wheels.find((one) => one.instanceId === instanceId);
  if (raising.state === 'raised') return <Raised issueKey={raising.issueKey} next={say('health.own.raised')} close={close} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    raise(filled);
  };
  const problems = raising.state === 'invalid' ? raising.problems : [];
  return (
    <form className="care-form" aria-label={say('health.own.ask', { instance: wheel?.name ?? '' })} onSubmit={submit} noValidate>
      <h3>{say('health.own.ask', { instance: wheel?.name ?? '' })}</h3>
      {wheel !== undefined && (wheel.freeFrom !== null || !wheel.isPlace) && (
        <Message tone="information" title={say(wheel.isPlace ? 'health.own.second' : 'health.own.noPlace')}>
          <p>{say('health.own.reviewed')}</p>
        </Message>
      )}
      {HEALTH_FIELDS.filter(({ name }) => name !== 'instanceId').map((field) => (
        <CareInput
          key={field.name}
          kind="health-check"
          field={field}
          options={undefined}
          value={filled[field.name] ?? null}
          change={(value) => fill({ ...filled, [field.name]: value })}
          problem={problems.find(({ path }) => path === field.name) ?? null}
        />
      ))}
      <RaisingTrouble raising={raising} />
      <FormButtons isBusy={raising.state === 'busy'} submit={say('health.own.send')} close={close} />
    </form>
  );
}
