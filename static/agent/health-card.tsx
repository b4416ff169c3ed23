import { useState } from 'react';
import type { Finding } from '../../src/domain/care/finding';
import { HEALTH_ACTS } from '../../src/domain/care/health-check-acts';
import type { IssueHealth } from '../../src/domain/view/health-check';
import type { IssueCare } from '../../src/domain/view/issue-care';
import { quarterText } from '../../src/words/health-checks';
import { CareForm, type CareOptions } from '../parts/care-form';
import { CareTimeline } from '../parts/care-timeline';
import { CareTrouble } from '../parts/care-trouble';
import { HealthReport, HealthTag } from '../parts/health-report';
import { QuarterWheels } from '../parts/quarter-wheels';
import { useCare } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';

interface HealthCardProps {
  readonly care: IssueCare;
  readonly mine: IssueHealth;
  readonly again: () => void;
}

/** The health check that an issue is: the findings with their advice, and everything the desk can do and take back. */
export function HealthCard({ care, mine, again }: HealthCardProps) {
  const say = useSay();
  const { check, record, wheels } = mine;
  const [open, setOpen] = useState<string | null>(null);
  const done = () => {
    setOpen(null);
    again();
  };
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'health-check', recordId: check.recordId }, done);
  const options = useOptions(care, mine);
  const acts = HEALTH_ACTS.filter(({ from }) => from.includes(check.state));
  const chosen = acts.find(({ key }) => key === open);
  const isBusy = acting.state === 'busy';
  return (
    <section className="desk-card" aria-label={say('health.title')}>
      <h3>{say('health.titleOf', { instance: check.instanceName })}</h3>
      <p>
        <HealthTag check={check} /> {check.engineer !== null && <span className="hint">{check.engineer}</span>}
      </p>
      <QuarterWheels wheels={wheels.filter(({ instanceId }) => instanceId === check.instanceId)} />
      <HealthReport
        check={check}
        plan={care.rota}
        actOn={(finding) =>
          check.state === 'inProgress' || check.state === 'done' ? <CloseFinding finding={finding} isBusy={isBusy} act={act} /> : null
        }
      />
      {chosen !== undefined ? (
        <CareForm
          key={chosen.key}
          kind="health-check"
          action={chosen.key}
          fields={chosen.fields}
          options={options}
          acting={acting}
          submit={(fields) => act(chosen.key, fields)}
          close={() => setOpen(null)}
        />
      ) : (
        <>
          <CareTrouble kind="health-check" acting={acting} />
          <div className="button-row">
            {acts.map(({ key, fields }, index) => (
              <button
                key={key}
                type="button"
                className={index === 0 ? 'button primary' : 'button'}
                disabled={isBusy}
                onClick={() => (fields.length > 0 ? setOpen(key) : act(key))}
              >
                {say(`health-check.act.${key}`)}
              </button>
            ))}
          </div>
        </>
      )}
      <CareTimeline record={record} />
    </section>
  );
}

interface CloseFindingProps {
  readonly finding: Finding;
  readonly isBusy: boolean;
  readonly act: (action: string, fields: { readonly findingId: string }) => void;
}

function CloseFinding({ finding, isBusy, act }: CloseFindingProps) {
  const say = useSay();
  const key = finding.closedAt === null ? 'closeFinding' : 'openFinding';
  return (
    <button type="button" className="link" disabled={isBusy} onClick={() => act(key, { findingId: finding.id })}>
      {say(`health-check.act.${key}`)}
      <span className="only-heard"> {finding.title}</span>
    </button>
  );
}

/** Areas of the plan, quarters ahead and instances of the customer. */
function useOptions({ rota }: IssueCare, { wheels, quarters }: IssueHealth): CareOptions {
  const { language } = useReader();
  return {
    area: rota.healthChecks.areas.map((area, index) => ({ value: String(index), label: area[language] })),
    dueQuarter: quarters.map((quarter) => ({ value: quarter.last, label: quarterText(quarter, language) })),
    instanceId: wheels.map(({ instanceId, name }) => ({ value: instanceId, label: name })),
  };
}
