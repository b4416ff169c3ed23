import { useRef, useState } from 'react';
import type { ContactWays } from '../../src/domain/view/adoption';
import { PromiseChange } from '../parts/promise-change';
import { useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';
import type { ShownIssue } from './shown-issue';

interface Props {
  readonly view: ShownIssue;
  readonly moved: NonNullable<ContactWays['moved']>;
  readonly customerId: string;
  readonly again: () => void;
}

/** The promise before and after, and one button that moves this request to premium (X31). */
export function MoveOne({ view, moved, customerId, again }: Props) {
  const say = useSay();
  const [state, setState] = useState<'no' | 'busy' | 'left' | 'failed'>('no');
  const id = useRef(crypto.randomUUID());
  const move = () => {
    setState('busy');
    invokeAgent('moveRequests', { customerId, issueIds: [moved.issueId], id: id.current }).then(
      (outcome) => {
        setState(outcome.state === 'moved' && outcome.left.length === 0 ? 'busy' : 'left');
        again();
      },
      () => setState('failed'),
    );
  };
  return (
    <>
      <PromiseChange before={view.assessment} after={moved.after} plan={view.plan} />
      {state === 'left' && <p role="status">{say('adopt.move.left', { count: 1 })}</p>}
      {state === 'failed' && (
        <p className="error" role="alert">
          {say('adopt.move.failed')}
        </p>
      )}
      <div className="button-row">
        <button type="button" className="button primary" disabled={state === 'busy'} onClick={move}>
          {say(state === 'busy' ? 'adopt.move.busy' : 'adopt.move.do', { count: 1 })}
        </button>
      </div>
    </>
  );
}
