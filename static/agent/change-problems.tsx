import { type ChangeProblem, LONGEST_REASON, MOST_CHANGES } from '../../src/domain/request/wanted-change';
import type { ChangeClosed } from '../../src/domain/view/change';
import { Message } from '../parts/message';
import { useSay } from '../parts/words';
import type { Confirming } from './use-confirm';

/** Why a change was not made, below the form that asked for it. */
export function ChangeProblems({ confirming, isNothing }: { confirming: Confirming; isNothing: boolean }) {
  const say = useSay();
  if (isNothing) return <ProblemList problems={[{ field: 'form', code: 'nothing' }]} />;
  if (confirming.state === 'invalid') return <ProblemList problems={confirming.problems} />;
  if (confirming.state === 'refused') return <p className="error">{say('page.state.refused.what')}</p>;
  if (confirming.state !== 'failed') return null;
  return (
    <Message tone="danger" title={say('page.change.failed.what')}>
      <p>{say('page.state.failed.reported', { error: confirming.error })}</p>
      <p>{say('page.change.failed.next')}</p>
    </Message>
  );
}

/** What is wrong with a change, one line each. */
export function ProblemList({ problems }: { problems: readonly ChangeProblem[] }) {
  const say = useSay();
  return (
    <ul className="plain error" role="alert">
      {problems.map(({ field, code }) => (
        <li key={`${field} ${code}`}>{say(`page.change.problem.${field}.${code}`, { count: LONGEST_REASON })}</li>
      ))}
    </ul>
  );
}

/** Why nothing changes about a request any more. */
export function ClosedMessage({ why }: Pick<ChangeClosed, 'why'>) {
  const say = useSay();
  return (
    <Message tone="information" title={say('page.change.failed.what')}>
      <p>{say(`page.change.closed.${why}`, { count: MOST_CHANGES })}</p>
    </Message>
  );
}
