import Heading from '@atlaskit/heading';
import type { Plan } from '../../src/domain/plan/plan';
import type { HandoffBoardView, HandoffRow } from '../../src/domain/view/handoff-board';
import { instantText } from '../../src/words/times';
import { HandoffAct } from '../agent/handoff-act';
import { HandoffFacts } from '../agent/handoff-facts';
import { invokeAgent } from '../agent/invoke-agent';
import { StandingLozenge } from '../parts/lozenges';
import { Empty, PageState } from '../parts/page-state';
import { useNow } from '../parts/use-now';
import { useView } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { CardHead } from './card-head';

const TICK = 10_000;

/** The handoff board: what changes hands within the hour, what was not in time, and what has been. */
export function HandoffBoard() {
  const { loaded, again } = useView(() => invokeAgent('handoffs'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Board view={view} again={again} />}
    </PageState>
  );
}

function Board({ view, again }: { view: HandoffBoardView; again: () => void }) {
  const reader = useReader();
  const say = useSay();
  const now = useNow(view.now, TICK);
  const { plan, toDo, cold, done, nextChangeAt } = view;
  const { promptMinutesBefore: minutes, criticalSeverities } = plan.handoff;
  return (
    <>
      <p className="hint">{say('handoff.board.meaning', { minutes, severities: criticalSeverities.join(', ') })}</p>
      {cold.length > 0 && <Rows title="cold" rows={cold} plan={plan} now={now} again={again} />}
      <Rows title="toDo" rows={toDo} plan={plan} now={now} again={again} />
      {toDo.length === 0 && nextChangeAt !== null && <p>{say('handoff.board.next', { when: instantText(nextChangeAt, reader) })}</p>}
      {done.length > 0 && <Rows title="done" rows={done} plan={plan} now={now} again={again} />}
    </>
  );
}

interface RowsProps {
  readonly title: 'cold' | 'toDo' | 'done';
  readonly rows: readonly HandoffRow[];
  readonly plan: Plan;
  readonly now: number;
  readonly again: () => void;
}

function Rows({ title, rows, plan, now, again }: RowsProps) {
  const say = useSay();
  return (
    <section aria-label={say(`handoff.board.${title}`)}>
      <Heading size="small" as="h2">
        {say(`handoff.board.${title}`)}
      </Heading>
      {rows.length === 0 && <Empty>{say('handoff.board.none')}</Empty>}
      <ul className="cards">
        {rows.map((row) => (
          <Card key={`${row.issueId} ${row.handoff.recordId}`} row={row} plan={plan} now={now} again={again} />
        ))}
      </ul>
    </section>
  );
}

function Card({ row, plan, now, again }: Omit<RowsProps, 'title' | 'rows'> & { readonly row: HandoffRow }) {
  const { issueId, issueKey, customer, assessment, handoff } = row;
  return (
    <li className="card care-card">
      <CardHead issueKey={issueKey} customer={customer}>
        <span className="tag">{assessment.severity}</span>
        <StandingLozenge assessment={assessment} plan={row.plan} now={now} />
      </CardHead>
      <HandoffFacts handoff={handoff} plan={plan} now={now} />
      <HandoffAct issueId={issueId} handoff={handoff} now={now} again={again} />
    </li>
  );
}
