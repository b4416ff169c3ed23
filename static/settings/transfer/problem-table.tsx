import { useState } from 'react';
import { useSay } from '../../parts/words';
import type { ShownProblem } from './dry-run';

/** Rows shown at first, and added by each "show more". */
const STEP = 100;

/** What is wrong in files: where, in which column, why, and what to do. */
export function ProblemTable({ problems }: { problems: readonly ShownProblem[] }) {
  const say = useSay();
  const [limit, setLimit] = useState(STEP);
  const heads = ['row', 'column', 'customer', 'what'] as const;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="wide problems" aria-label={say('bulk.problems.title')} tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {say(`bulk.problems.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, limit).map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one row may have the same thing wrong twice
              <tr key={index}>
                <th scope="row">
                  {problem.row === 0 ? problem.file : say('bulk.problems.place', { file: problem.file, row: problem.row })}
                </th>
                <td data-head={say('bulk.problems.column')}>{problem.column === '' ? say('bulk.problems.wholeRow') : problem.column}</td>
                <td data-head={say('bulk.problems.customer')}>{problem.customer}</td>
                <td data-head={say('bulk.problems.what')}>{say(`problem.${problem.code}`, problem.values)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {problems.length > limit && (
        <button type="button" className="button" onClick={() => setLimit(limit + STEP)}>
          {say('bulk.problems.more', { count: problems.length - limit })}
        </button>
      )}
    </>
  );
}
