import { Message } from '../../parts/message';
import { useSay } from '../../parts/words';
import type { Raising } from './use-raise';

/** Why nothing was raised; what was filled in is still there. */
export function RaisingTrouble({ raising }: { raising: Raising }) {
  const say = useSay();
  if (raising.state === 'refused') return <p className="error">{say('page.state.refused.what')}</p>;
  if (raising.state === 'formNeeded')
    return (
      <Message tone="warning" title={say('care.raised.formNeeded')}>
        <p>{say('care.raised.formNeededNext')}</p>
      </Message>
    );
  if (raising.state !== 'failed') return null;
  return (
    <Message tone="danger" title={say('care.failed.what')}>
      <p>{say('page.state.failed.reported', { error: raising.error })}</p>
      <p>{say('care.failed.next')}</p>
    </Message>
  );
}

/** What was raised, and the way back to the list. */
export function Raised({ issueKey, next, close }: { issueKey: string | null; next: string; close: () => void }) {
  const say = useSay();
  return (
    <Message tone="success" title={issueKey === null ? say('care.raised.onItsWay') : say('care.raised.what', { key: issueKey })}>
      <p>{next}</p>
      <div className="button-row">
        <button type="button" className="button" onClick={close}>
          {say('care.raised.close')}
        </button>
      </div>
    </Message>
  );
}
