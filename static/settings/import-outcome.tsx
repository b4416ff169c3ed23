import type { ImportProblem } from '../../src/contract';
import { Message } from '../parts/message';
import { useSay } from '../parts/words';
import { nameInFile } from './customers-of-file';

/** How an import went. */
export type Outcome =
  | { readonly state: 'busy' | 'refused' | 'noList' }
  | { readonly state: 'notJson' | 'failed'; readonly reported: string }
  | { readonly state: 'imported'; readonly count: number }
  | { readonly state: 'invalid'; readonly problems: readonly ImportProblem[]; readonly customers: readonly unknown[] };

/** Tells how an import went; problems by customer and path, so that the file can be mended. */
export function ImportOutcome({ outcome }: { outcome: Outcome }) {
  const say = useSay();
  if (outcome.state === 'busy') return <p role="status">{say('page.import.busy')}</p>;
  if (outcome.state === 'imported') return <Message tone="success" title={say('page.import.imported', { count: outcome.count })} />;
  return (
    <Message tone="danger" title={say('page.import.failed')}>
      <p>{say(`page.import.${outcome.state === 'failed' ? 'failedWhy' : outcome.state}`)}</p>
      {'reported' in outcome && <p className="reported">{say('page.state.failed.reported', { error: outcome.reported })}</p>}
      {outcome.state === 'invalid' && <Problems problems={outcome.problems} customers={outcome.customers} />}
    </Message>
  );
}

function Problems({ problems, customers }: { problems: readonly ImportProblem[]; customers: readonly unknown[] }) {
  const say = useSay();
  const nameOf = (number: number) => {
    if (number === 0) return say('page.import.wholeFile');
    return nameInFile(customers, number) ?? say('page.import.unnamed', { number });
  };
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{say('page.import.customer')}</th>
          <th scope="col">{say('page.import.path')}</th>
          <th scope="col">{say('page.import.problem')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem) => (
          <tr key={`${problem.customer} ${problem.path} ${problem.code}`}>
            <th scope="row">{nameOf(problem.customer)}</th>
            <td data-head={say('page.import.path')}>
              <code>{problem.path}</code>
            </td>
            <td data-head={say('page.import.problem')}>{say(`problem.${problem.code}`, problem.values)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
