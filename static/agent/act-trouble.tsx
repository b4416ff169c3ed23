import { Message } from '../parts/message';
import { useSay } from '../parts/words';
import type { Acting } from './use-act';

/** Why an act was not done: refused, or the server did not answer. */
export function ActTrouble({ acting }: { acting: Acting<unknown> }) {
  const say = useSay();
  if (acting.at !== 'failed' && acting.at !== 'refused') return null;
  return (
    <Message tone="danger" title={say('arrival.outcome.failed')}>
      <p>{acting.at === 'failed' ? say('page.state.failed.reported', { error: acting.error }) : say('page.state.refused.why')}</p>
    </Message>
  );
}
