import { isOpenFinding } from '../../src/domain/care/finding';
import type { HealthBoardView } from '../../src/domain/view/health-check';
import { instantText } from '../../src/words/times';
import { invokeAgent } from '../agent/invoke-agent';
import { HealthTag } from '../parts/health-report';
import { Empty, PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useReader, useSay } from '../parts/words';
import { CardHead } from './card-head';

/** Every health check of the project: what waits, what runs, and what was found. */
export function HealthBoard() {
  const { loaded, again } = useView(() => invokeAgent('healthChecks'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Board view={view} />}
    </PageState>
  );
}

function Board({ view: { rows } }: { view: HealthBoardView }) {
  const say = useSay();
  if (rows.length === 0) return <Empty>{say('health.board.none')}</Empty>;
  return (
    <ul className="cards">
      {rows.map((row) => (
        <Row key={row.check.recordId} row={row} />
      ))}
    </ul>
  );
}

function Row({ row: { check, customer } }: { row: HealthBoardView['rows'][number] }) {
  const reader = useReader();
  const say = useSay();
  const { issueKey, instanceName, askedAt, score, findings, engineer } = check;
  return (
    <li className="card care-card">
      <CardHead issueKey={issueKey} customer={customer}>
        <strong>{instanceName}</strong>
        <HealthTag check={check} />
      </CardHead>
      <p className="hint">
        {askedAt > 0 && say('health.askedAt', { when: instantText(askedAt, reader) })} {engineer}
      </p>
      {score !== null && <p>{say('health.wheel.score', { score, count: findings.filter(isOpenFinding).length })}</p>}
    </li>
  );
}
