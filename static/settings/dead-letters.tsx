import type { DeadLetterRow, HealthView } from '../../src/domain/view/health';
import { instantText } from '../../src/words/times';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';

/** What can be done with dead letters; `problem` is `refused` or what the error said of the last attempt. */
export interface LetterActs {
  readonly rerun: (issueIds: readonly string[]) => void;
  readonly open: (issueKey: string) => void;
  readonly busy: boolean;
  readonly problem: string | null;
}

/** Requests whose evaluation failed for good, each with its reason, and the way to try again. */
export function DeadLetters({ view: { deadLetters, resolved }, acts }: { view: HealthView; acts: LetterActs }) {
  const say = useSay();
  const { rerun, busy, problem } = acts;
  return (
    <>
      <h3>{say('page.letters.title', { count: deadLetters.length })}</h3>
      <p className="hint">{say(deadLetters.length === 0 ? 'page.letters.none' : 'page.letters.why')}</p>
      {problem !== null && (
        <Message tone="danger" title={say('page.letters.failed')}>
          <p>{problem === 'refused' ? say('page.state.refused.why') : say('page.state.failed.reported', { error: problem })}</p>
        </Message>
      )}
      {deadLetters.length > 0 && <Letters letters={deadLetters} acts={acts} />}
      {deadLetters.length > 1 && (
        <button type="button" className="button" disabled={busy} onClick={() => rerun(deadLetters.map(({ issueId }) => issueId))}>
          {say('page.letters.rerunAll', { count: deadLetters.length })}
        </button>
      )}
      {resolved > 0 && <p className="hint">{say('page.letters.resolved', { count: resolved })}</p>}
    </>
  );
}

function Letters({ letters, acts }: { letters: readonly DeadLetterRow[]; acts: LetterActs }) {
  const say = useSay();
  const reader = useReader();
  const heads = ['request', 'reason', 'since', 'state'] as const;
  return (
    <table className="list">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {say(`page.letters.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.issueId}>
            <th scope="row">
              <RequestLink letter={letter} open={acts.open} />
            </th>
            <td data-head={say('page.letters.reason')}>{letter.reason}</td>
            <td data-head={say('page.letters.since')}>{instantText(letter.at, reader)}</td>
            <td data-head={say('page.letters.state')}>
              {letter.state === 'rerun' && <span className="tag rerun">{say('page.letters.rerunning')}</span>}
              <button type="button" className="button" disabled={acts.busy} onClick={() => acts.rerun([letter.issueId])}>
                {say('page.letters.rerun')}
                <span className="only-heard"> {letter.issueKey ?? letter.issueId}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RequestLink({ letter: { issueKey, issueId }, open }: { letter: DeadLetterRow; open: LetterActs['open'] }) {
  const say = useSay();
  if (issueKey === null) return <>{say('page.letters.unrecorded', { id: issueId })}</>;
  return (
    <button type="button" className="link" onClick={() => open(issueKey)}>
      {issueKey}
    </button>
  );
}
