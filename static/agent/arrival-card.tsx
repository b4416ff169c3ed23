import type { HolderView, IssueDeskView, TakeOutcome } from '../../src/domain/view/issue-desk';
import { dutyGapSentence } from '../../src/words/alerts';
import { instantText } from '../../src/words/times';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';
import { ActTrouble } from './act-trouble';
import { ArrivalMeasure } from './arrival-measure';
import { CallList } from './call-list';
import type { DeskActs } from './desk-acts';
import type { ShownIssue } from './shown-issue';
import { useAct } from './use-act';

/** Who has a request, the button to take it, and whom the desk called; nothing where nobody is ever called about it. */
export function ArrivalCard(props: { view: ShownIssue; desk: IssueDeskView; now: number; take: DeskActs['take']; again: () => void }) {
  const { view, desk, now, take, again } = props;
  const reader = useReader();
  const say = useSay();
  const { acting, act } = useAct<Awaited<ReturnType<DeskActs['take']>>>(again);
  if (desk.arrival === null && !desk.canTake && desk.holder?.as !== 'pressed') return null;
  const isWaiting = desk.holder === null && desk.canTake;
  return (
    <section className="desk-card" aria-label={say('arrival.title')}>
      <h3>{say('arrival.title')}</h3>
      <p>{desk.holder === null ? say('arrival.nobodyYet') : <HolderSentence holder={desk.holder} />}</p>
      {isWaiting && (
        <div>
          <button type="button" className="button primary" disabled={acting.at === 'busy'} onClick={() => act(take)}>
            {say(acting.at === 'busy' ? 'arrival.taking' : 'arrival.take')}
          </button>
        </div>
      )}
      {acting.at === 'done' && <TakeMessage outcome={acting.outcome} />}
      <ActTrouble acting={acting} />
      {desk.arrival !== null && <ArrivalMeasure arrival={desk.arrival} now={now} />}
      {isWaiting && desk.next !== null && (
        <p className="hint">
          {say('arrival.next', { kind: say(`arrival.kind.${desk.next.kind}`), at: instantText(Math.max(desk.next.at, now), reader) })}
        </p>
      )}
      {isWaiting &&
        desk.gaps.map((gap) => (
          <p key={`${gap.code} ${gap.subject}`} className="hint">
            {dutyGapSentence(gap, view.plan, reader.language)}
          </p>
        ))}
      <CallList desk={desk} />
    </section>
  );
}

function HolderSentence({ holder }: { holder: HolderView }) {
  const reader = useReader();
  const say = useSay();
  const values = { name: holder.name ?? say('arrival.somebody'), at: instantText(holder.at, reader) };
  return <>{say(holder.isOwn && holder.as === 'pressed' ? 'arrival.held.own' : `arrival.held.${holder.as}`, values)}</>;
}

function TakeMessage({ outcome }: { outcome: TakeOutcome }) {
  const reader = useReader();
  const say = useSay();
  if (outcome.state === 'taken') return null;
  if (outcome.state === 'over')
    return (
      <Message tone="information" title={say('arrival.outcome.over')}>
        <p>{say('arrival.outcome.overWhy')}</p>
      </Message>
    );
  const name = outcome.holder.name ?? say('arrival.somebody');
  return (
    <Message tone="information" title={say('arrival.outcome.had', { name })}>
      <p>{say('arrival.outcome.hadWhy', { name, at: instantText(outcome.holder.at, reader) })}</p>
    </Message>
  );
}
