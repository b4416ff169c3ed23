import type { Plan } from '../../src/domain/plan/plan';
import type { Assessment, Reason } from '../../src/domain/request/assessment';
import { reasonSentence, waysForward } from '../../src/words/reasons';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';

const TELLING: readonly Reason['outcome'][] = ['standard', 'out', 'uncovered', 'review'];
/** Goes without saying beside the product field. */
const PLAIN_TO_SEE = 'productNotChosen';

/** Why a request does not get the premium answer time or needs a look, and every way forward, before it is sent or after (card 1: never refused). */
export function TrackNotice({ assessment, plan, moment }: { assessment: Assessment; plan: Plan; moment: 'before' | 'after' }) {
  const reader = useReader();
  const say = useSay();
  const reasons = assessment.reasons.filter((reason) => TELLING.includes(reason.outcome) && reason.code !== PLAIN_TO_SEE);
  const ways = waysForward(assessment, plan, reader, moment);
  if (reasons.length === 0) return null;
  const kind = noticeKind(assessment, reasons);
  return (
    <Message tone={kind === 'review' ? 'information' : 'warning'} title={say(`page.notice.${kind}`)}>
      {reasons.map((reason) => (
        <p key={reason.code}>{reasonSentence(reason, plan, reader)}</p>
      ))}
      {ways.length > 0 && (
        <>
          <p className="label">{say('page.notice.ways')}</p>
          <ul>
            {ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </>
      )}
    </Message>
  );
}

function noticeKind(assessment: Assessment, reasons: readonly Reason[]): 'standard' | 'scope' | 'review' {
  if (assessment.track === 'standard') return 'standard';
  return reasons.every((reason) => reason.outcome === 'review') ? 'review' : 'scope';
}
