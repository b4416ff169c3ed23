import type { EscalationBoardView, EscalationRow } from '../../src/domain/view/escalation';
import { EscalationFacts } from '../agent/escalation-facts';
import { invokeAgent } from '../agent/invoke-agent';
import { Empty, PageState } from '../parts/page-state';
import { useNow } from '../parts/use-now';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { CardHead } from './card-head';

const TICK = 10_000;

/** Every open escalation of the project, the oldest first. */
export function EscalationBoard() {
  const { loaded, again } = useView(() => invokeAgent('escalations'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Board view={view} />}
    </PageState>
  );
}

function Board({ view }: { view: EscalationBoardView }) {
  const say = useSay();
  const now = useNow(view.now, TICK);
  const { rows, more } = view;
  const overdue = rows.filter(({ escalation }) => escalation.nextUpdateAt !== null && escalation.nextUpdateAt < now).length;
  return (
    <section aria-label={say('page.project.escalations')}>
      <p className="hint">{say('escalation.board.meaning')}</p>
      {rows.length === 0 ? <Empty>{say('escalation.board.none')}</Empty> : <p>{say('escalation.board.overdue', { count: overdue })}</p>}
      <ul className="cards">
        {rows.map((row) => (
          <Card key={row.record.id} row={row} now={now} />
        ))}
      </ul>
      {more && <p className="hint">{say('escalation.board.more', { count: rows.length })}</p>}
    </section>
  );
}

function Card({ row, now }: { row: EscalationRow; now: number }) {
  const { issueKey, customer, severity } = row;
  return (
    <li className="card care-card">
      <CardHead issueKey={issueKey} customer={customer}>
        <span className="tag">{severity}</span>
      </CardHead>
      <EscalationFacts view={row} now={now} />
    </li>
  );
}
