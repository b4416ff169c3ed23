import type { RosterAnswer } from '../../src/domain/view/roster';
import { Message } from '../parts/message';
import { useSay } from '../parts/words';

/** What became of a save; who was overtaken can look at what stands instead. */
export function SaveMessage({ answer, again }: { answer: RosterAnswer | { readonly state: 'off' }; again: () => void }) {
  const say = useSay();
  if (answer.state === 'saved') return <Message tone="success" title={say('arrival.duty.saved')} />;
  if (answer.state === 'invalid') return <Message tone="danger" title={say('arrival.duty.invalid')} />;
  if (answer.state === 'off') return <Message tone="danger" title={say('arrival.duty.failed')} />;
  return (
    <Message tone="warning" title={say('arrival.duty.conflict.what')}>
      <p>{say('arrival.duty.conflict.why')}</p>
      <button type="button" className="button" onClick={again}>
        {say('arrival.duty.conflict.next')}
      </button>
    </Message>
  );
}
