import type { Plan } from '../../src/domain/plan/plan';
import type { Assessment, Reason } from '../../src/domain/request/assessment';
import { reasonSentence, waysForward } from '../../src/words/reasons';
import { standardResumes } from '../../src/words/standard-desk';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';

const TELLING: readonly Reason['outcome'][] = ['standard', 'out', 'uncovered', 'review'];
/** Goes without saying beside the product field. */
const PLAIN_TO_SEE = 'productNotChosen';
/** Good to know before it matters. */
const WARNINGS: ReadonlySet<string> = new Set(['productRetired', 'maintenanceGrace']);

/** Why a request does not get the premium answer time or needs a look, and every way forward (unless the reader has a card of its own for it), before it is sent or after (card 1: never refused). */
export function TrackNotice(props: { assessment: Assessment; plan: Plan; moment: 'before' | 'after'; now: number; canAdopt?: boolean }) {
  const { assessment, plan, moment, now, canAdopt = false } = props;
  const reader = useReader();
  const say = useSay();
  const isConfirmed = ({ outcome }: Reason): boolean => assessment.scope === 'in' && (outcome === 'out' || outcome === 'review');
  const isTold = (reason: Reason): boolean => TELLING.includes(reason.outcome) || WARNINGS.has(reason.code);
  const reasons = assessment.reasons.filter((reason) => isTold(reason) && !isConfirmed(reason) && reason.code !== PLAIN_TO_SEE);
  const ways = canAdopt ? [] : waysForward(assessment, plan, reader, moment);
  if (reasons.length === 0) return null;
  const kind = noticeKind(assessment, reasons);
  const resumes = standardResumes(assessment, plan, now, reader);
  return (
    <Message tone={kind === 'review' ? 'information' : 'warning'} title={say(`page.notice.${kind}`)}>
      {reasons.map((reason) => (
        <p key={reason.code}>{reasonSentence(reason, plan, reader)}</p>
      ))}
      {resumes !== null && <p>{resumes}</p>}
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
  return reasons.every(({ outcome }) => outcome === 'review' || outcome === 'notice') ? 'review' : 'scope';
}
