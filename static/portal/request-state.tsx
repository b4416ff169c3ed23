import { standing } from '../../src/domain/request/standing';
import type { RequestPanelView } from '../../src/domain/view/request-panel';
import { standingSentence, teamName } from '../../src/words/standing';
import { PromiseSentence } from '../parts/promise';
import { useNow } from '../parts/use-now';
import { useReader, useSay } from '../parts/words';
import { TrackNotice } from './track-notice';

const TICK = 5_000;

/** One request as its customer sees it: where it stands, the Promise, who answers now, and what to do if it is not premium. */
export function RequestState({ view }: { view: Extract<RequestPanelView, { state: 'ready' }> }) {
  const reader = useReader();
  const say = useSay();
  const { assessment, plan } = view;
  const now = useNow(view.now, TICK);
  const at = standing(assessment, plan, now);
  const sentence = standingSentence(assessment, plan, now, reader);
  const answered = at.state === 'met' || at.state === 'breached' || at.state === 'ended';
  return (
    <div className="request-state">
      <p className="standing">
        <span className={`tag ${sentence.tone}`}>{say(`state.${at.state}`)}</span> {at.state === 'none' ? null : sentence.text}
      </p>
      <PromiseSentence assessment={assessment} plan={plan} />
      {!answered && (
        <dl className="facts">
          <dt>{say('page.request.answersNow')}</dt>
          <dd>{teamName(at.team, plan, reader.language)}</dd>
        </dl>
      )}
      <TrackNotice assessment={assessment} plan={plan} moment="after" />
    </div>
  );
}
