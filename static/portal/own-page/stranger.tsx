import type { OwnPageView } from '../../../src/domain/view/own-page';
import { weekendLine } from '../../../src/words/own-standing';
import { Message } from '../../parts/message';
import { useReader, useSay } from '../../parts/words';

/** For everybody whose company the offering does not know, or not for certain: the same words for all of them. */
export function Stranger({ view }: { view: Extract<OwnPageView, { state: 'stranger' }> }) {
  const reader = useReader();
  const say = useSay();
  return (
    <Message tone="information" title={say('ownPage.stranger.what')}>
      <p>{say('ownPage.stranger.why')}</p>
      <p>{say('ownPage.stranger.next')}</p>
      {view.weekend.inside && <p>{weekendLine(view.weekend, 'stranger', reader)}</p>}
    </Message>
  );
}
