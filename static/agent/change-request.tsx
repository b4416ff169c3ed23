import { useState } from 'react';
import type { ChangeOutcome } from '../../src/domain/view/change';
import { Message } from '../parts/message';
import { ChangeStory } from '../parts/promise-history';
import { useSay } from '../parts/words';
import { ChangeForm } from './change-form';
import { ClosedMessage } from './change-problems';
import type { ShownIssue } from './shown-issue';

/** The action to change a request, the card of one that came without product and severity, and what became of it. */
export function ChangeRequest({ view, again }: { view: ShownIssue; again: () => void }) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  const [outcome, setOutcome] = useState<ChangeOutcome | null>(null);
  const { changing, isIncomplete, assessment } = view;
  const done = (next: ChangeOutcome) => {
    setOutcome(next);
    open(false);
    again();
  };
  const begin = () => {
    setOutcome(null);
    open(true);
  };
  return (
    <>
      {isIncomplete && !isOpen && (
        <Message tone="warning" title={say('page.complete.agent.what')}>
          <p>{say('page.complete.agent.why', { severity: assessment.severity })}</p>
        </Message>
      )}
      {outcome !== null && <Outcome outcome={outcome} view={view} />}
      {changing !== null && isOpen && (
        <ChangeForm key={changing.seen} view={view} inputs={changing} close={() => open(false)} done={done} />
      )}
      {changing !== null && !isOpen && (
        <div>
          <button type="button" className="button" onClick={begin}>
            {say('page.change.open')}
          </button>
        </div>
      )}
    </>
  );
}

function Outcome({ outcome, view }: { outcome: ChangeOutcome; view: ShownIssue }) {
  const say = useSay();
  if (outcome.state === 'closed') return <ClosedMessage why={outcome.why} />;
  if (outcome.state === 'changed')
    return (
      <Message tone="success" title={say('page.change.done.what')}>
        <p>{say(outcome.told ? 'page.change.done.told' : 'page.change.done.later')}</p>
      </Message>
    );
  if (outcome.state !== 'overtaken') return null;
  return (
    <Message tone="warning" title={say('page.change.overtaken.what')}>
      {outcome.changes.map((change) => (
        <ChangeStory key={change.id} change={change} plan={view.plan} audience="desk" />
      ))}
      <p>{say('page.change.overtaken.next')}</p>
    </Message>
  );
}
