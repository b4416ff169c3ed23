import type { Plan } from '../../src/domain/plan/plan';
import type { IssueHandoffs } from '../../src/domain/view/handoff-board';
import type { IssueCare } from '../../src/domain/view/issue-care';
import { useSay } from '../parts/words';
import { HandoffAct } from './handoff-act';
import { HandoffFacts } from './handoff-facts';

interface HandoffCardProps {
  readonly care: IssueCare;
  readonly now: number;
  readonly again: () => void;
}

/** The handoff block of an issue: what comes next, what was not in time, and the changes of hands before. Nothing for what is not critical. */
export function HandoffCard({ care, now, again }: HandoffCardProps) {
  const say = useSay();
  const { issueId, rota: plan } = care;
  const { next, none, earlier } = care.handoffs;
  if (next === null && earlier.length === 0 && none !== 'rests') return null;
  const [cold] = earlier;
  return (
    <section className="desk-card" aria-label={say('handoff.title')}>
      <h3>{say('handoff.title')}</h3>
      {cold?.record?.state === 'cold' && (
        <>
          <HandoffFacts handoff={cold} plan={plan} now={now} />
          <HandoffAct key={cold.recordId} issueId={issueId} handoff={cold} now={now} again={again} />
        </>
      )}
      {next !== null && (
        <>
          <HandoffFacts handoff={next} plan={plan} now={now} />
          <HandoffAct key={next.recordId} issueId={issueId} handoff={next} now={now} again={again} />
        </>
      )}
      {none === 'rests' && <p>{say('handoff.none.rests')}</p>}
      <Earlier handoffs={earlier.filter(({ record }) => record?.state !== 'cold' || record.id !== cold?.recordId)} plan={plan} now={now} />
    </section>
  );
}

function Earlier({ handoffs, plan, now }: { handoffs: IssueHandoffs['earlier']; plan: Plan; now: number }) {
  const say = useSay();
  if (handoffs.length === 0) return null;
  return (
    <details>
      <summary>{say('handoff.earlier', { count: handoffs.length })}</summary>
      {handoffs.map((handoff) => (
        <HandoffFacts key={handoff.recordId} handoff={handoff} plan={plan} now={now} />
      ))}
    </details>
  );
}
