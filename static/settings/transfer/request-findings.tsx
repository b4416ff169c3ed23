import { Message } from '../../parts/message';
import { useSay } from '../../parts/words';
import { ProblemTable } from './problem-table';
import type { RequestTally } from './request-tally';

const OUTCOMES = ['restored', 'replaced', 'same', 'kept', 'notServed', 'noCustomer', 'noPlan', 'otherIssue', 'wrong'] as const;
const SHOWN = 50;

export const takenOf = ({ restored = 0, replaced = 0 }: Readonly<Record<string, number>>): number => restored + replaced;

/** What a file holds by what becomes of it: requests by outcome, then the care and the plans that are stored. */
export function RequestCounts({ tally }: { tally: RequestTally }) {
  const say = useSay();
  const counts = OUTCOMES.map((outcome) => [outcome, tally.requests[outcome] ?? 0] as const).filter(([, count]) => count > 0);
  const beside = [['care', takenOf(tally.care)] as const, ['plans', takenOf(tally.plans)] as const].filter(([, count]) => count > 0);
  return (
    <ul>
      {[...counts, ...beside].map(([what, count]) => (
        <li key={what}>{say(`restore.count.${what}`, { count })}</li>
      ))}
    </ul>
  );
}

/** Lines that cannot be used, and requests whose verdict would be another today. */
export function RequestFindings({ tally, name }: { tally: RequestTally; name: string }) {
  const say = useSay();
  const { problems, problemCount, differing, differingCount } = tally;
  const shown = problems.map(({ line, field, code }) => ({ file: name, row: line, column: field, customer: '', code, values: {} }));
  return (
    <>
      {problemCount > 0 && (
        <>
          <Message tone="warning" title={say('restore.count.wrong', { count: problemCount })} />
          <ProblemTable problems={shown} />
        </>
      )}
      {differingCount > 0 && (
        <details>
          <summary>{say('restore.differs.title', { count: differingCount })}</summary>
          <div className="folded">
            <p className="hint">{say('restore.differs.about')}</p>
            <ul>
              {differing.slice(0, SHOWN).map((request) => (
                <li key={request.name}>
                  <strong>{request.name}</strong> {request.differs.join(', ')}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}
