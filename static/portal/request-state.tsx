import { standing } from '../../src/domain/request/standing';
import { dutySentence } from '../../src/words/duty';
import { standingSentence, teamName } from '../../src/words/standing';
import { PromiseSentence } from '../parts/promise';
import { PromiseHistory } from '../parts/promise-history';
import { useNow } from '../parts/use-now';
import { useReader, useSay } from '../parts/words';
import { CompleteCard } from './complete-card';
import type { ReadyRequest } from './ready-request';
import { TrackNotice } from './track-notice';
import type { Complete } from './use-completion';

const TICK = 5_000;

/** One request as its customer sees it: where it stands, the Promise, who answers now, and what to do if it is not premium. */
export function RequestState({ view, complete, again }: { view: ReadyRequest; complete: Complete; again: () => void }) {
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
      <PromiseHistory earlier={view.earlier} plan={plan} audience="customer" />
      {view.completing !== null && <CompleteCard view={view} inputs={view.completing} ask={complete} again={again} />}
      {!answered && (
        <dl className="facts">
          <dt>{say('page.request.answersNow')}</dt>
          <dd>
            {teamName(at.team, plan, reader.language)}
            {at.team === 'premier' && <span className="block">{dutySentence(plan, now, reader)}</span>}
          </dd>
        </dl>
      )}
      <TrackNotice assessment={assessment} plan={plan} moment="after" />
    </div>
  );
}
