import { useState } from 'react';
import { HEALTH_FIELDS } from '../../src/domain/care/health-check-asking';
import type { RequestHealth } from '../../src/domain/view/health-check';
import { CareForm } from '../parts/care-form';
import { CareTrouble } from '../parts/care-trouble';
import { HealthReport, HealthTag } from '../parts/health-report';
import { QuarterWheels } from '../parts/quarter-wheels';
import { useCare } from '../parts/use-care';
import { useSay } from '../parts/words';
import { invokePortal } from './invoke-portal';
import type { ReadyRequest } from './ready-request';

/** What a contact may do in each state. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  incomplete: ['cancel'],
  requested: ['cancel'],
  review: ['cancel'],
  cancelled: ['reopen'],
};

/** The health check that a request is, as its company sees it: the year of the instance, and the report to read and to print. */
export function RequestHealthCard({ view, mine, again }: { view: ReadyRequest; mine: RequestHealth; again: () => void }) {
  const say = useSay();
  const { check, wheels, mayAct } = mine;
  const [isOpen, open] = useState(check.state === 'incomplete' && mayAct);
  const { acting, act } = useCare((action) => invokePortal('act', action), { kind: 'health-check', recordId: check.recordId }, again);
  const acts = mayAct ? (ACTS[check.state] ?? []) : [];
  return (
    <section className="request-own print-this" aria-label={say('health.title')}>
      <h3>{say('health.titleOf', { instance: check.instanceName })}</h3>
      <p>
        <HealthTag check={check} />
      </p>
      <HealthReport check={check} plan={view.plan} />
      <div className="no-print">
        <QuarterWheels wheels={wheels.filter(({ instanceId }) => instanceId === check.instanceId)} />
        {isOpen ? (
          <CareForm
            kind="health-check"
            action="complete"
            fields={HEALTH_FIELDS}
            options={{ instanceId: wheels.map(({ instanceId, name }) => ({ value: instanceId, label: name })) }}
            acting={acting}
            submit={(fields) => act('complete', fields)}
            close={() => open(false)}
          />
        ) : (
          <>
            <CareTrouble kind="health-check" acting={acting} />
            <div className="button-row">
              {check.state === 'done' && (
                <button type="button" className="button" onClick={() => print()}>
                  {say('health.print')}
                </button>
              )}
              {check.state === 'incomplete' && mayAct && (
                <button type="button" className="button primary" onClick={() => open(true)}>
                  {say('health-check.act.complete')}
                </button>
              )}
              {acts.map((name) => (
                <button key={name} type="button" className="button" disabled={acting.state === 'busy'} onClick={() => act(name)}>
                  {say(`health-check.act.${name}`)}
                </button>
              ))}
            </div>
          </>
        )}
      </div>
    </section>
  );
}
