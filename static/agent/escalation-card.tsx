import { useState } from 'react';
import { RAISE_FIELDS } from '../../src/domain/care/escalation';
import type { EscalationView, IssueEscalations } from '../../src/domain/view/escalation';
import type { IssueCare } from '../../src/domain/view/issue-care';
import { CareForm } from '../parts/care-form';
import { CareTimeline } from '../parts/care-timeline';
import { useCare } from '../parts/use-care';
import { useSay } from '../parts/words';
import { EscalationAct, nextUpdateFrom } from './escalation-act';
import { EscalationFacts } from './escalation-facts';
import { invokeAgent } from './invoke-agent';

/** The escalations of a request to development, open ones first, and the way to begin one (card 12). */
export function EscalationCard({ care, canRaise, now, again }: { care: IssueCare; canRaise: boolean; now: number; again: () => void }) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  const done = () => {
    open(false);
    again();
  };
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'escalation', recordId: null }, done);
  const { all, coordinators } = care.escalations;
  if (all.length === 0 && !canRaise) return null;
  return (
    <section className="desk-card" aria-label={say('escalation.title')}>
      <h3>{say('escalation.title')}</h3>
      {all.map((view) => (
        <Shown key={view.record.id} view={view} coordinators={coordinators} now={now} again={again} />
      ))}
      {all.length > 0 && <p className="hint">{say('escalation.customerSees')}</p>}
      {isOpen ? (
        <CareForm
          kind="escalation"
          action="raise"
          fields={RAISE_FIELDS}
          initial={{ coordinator: coordinators[0]?.accountId ?? '', nextUpdateAt: nextUpdateFrom(now), tells: true }}
          options={{ coordinator: optionsOf(coordinators, say('escalation.you')) }}
          acting={acting}
          submit={(filled) => act('raise', filled)}
          close={() => open(false)}
        />
      ) : (
        canRaise && (
          <div>
            <button type="button" className="button" onClick={() => open(true)}>
              {say(all.length === 0 ? 'escalation.act.raise' : 'escalation.act.another')}
            </button>
          </div>
        )
      )}
    </section>
  );
}

function Shown(props: { view: EscalationView; coordinators: IssueEscalations['coordinators']; now: number; again: () => void }) {
  const { view, coordinators, now, again } = props;
  const say = useSay();
  return (
    <div className="care-card">
      <EscalationFacts view={view} now={now} />
      <EscalationAct view={view} coordinators={optionsOf(coordinators, say('escalation.you'))} now={now} again={again} />
      <CareTimeline record={view.record} />
    </div>
  );
}

/** People as options; the viewer has no name of their own there. */
const optionsOf = (coordinators: IssueEscalations['coordinators'], you: string) =>
  coordinators.map(({ accountId, name }) => ({ value: accountId, label: name ?? you }));
