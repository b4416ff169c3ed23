import { contactsToLink } from '../../../src/domain/customer/awaits';
import type { PlannedCustomer } from '../../../src/domain/transfer/planned-customer';
import { Message } from '../../parts/message';
import { useSay } from '../../parts/words';
import { changeText } from '../change-text';
import type { DryRun } from './dry-run';
import { ProblemTable } from './problem-table';

const SHOWN = 50;

/** What the dry run found: everything that is wrong, or what the import would add and change, with the way to start it. */
export function DryRunResult({ run, start }: { run: DryRun; start: () => void }) {
  const say = useSay();
  const { problems, planned } = run;
  if (problems.length > 0) {
    return (
      <>
        <Message tone="danger" title={say('bulk.dry.problems', { count: problems.length })}>
          <p>{say('bulk.dry.repair')}</p>
        </Message>
        <ProblemTable problems={problems} />
      </>
    );
  }
  const changed = planned.filter(({ act }) => act !== 'same');
  if (changed.length === 0) return <Message tone="success" title={say('bulk.dry.same', { count: planned.length })} />;
  return (
    <>
      <Message tone="information" title={say('bulk.dry.fine', { ...counts(planned), rows: run.rows })}>
        <Worth planned={changed} />
      </Message>
      <details>
        <summary>{say('bulk.dry.changes')}</summary>
        <ul className="changes">
          {changed.slice(0, SHOWN).map((customer) => (
            <li key={customer.id}>
              <strong>{customer.name}</strong> {customer.changes.map((change) => changeText(change, say)).join(' ')}
            </li>
          ))}
        </ul>
        {changed.length > SHOWN && <p className="hint">{say('bulk.dry.more', { count: changed.length - SHOWN })}</p>}
      </details>
      <div className="buttons">
        <button type="button" className="button primary" onClick={start}>
          {say('bulk.start', { count: changed.length })}
        </button>
      </div>
    </>
  );
}

function counts(planned: readonly PlannedCustomer[]): { added: number; changed: number; same: number } {
  const of = (act: PlannedCustomer['act']) => planned.filter((customer) => customer.act === act).length;
  return { added: of('added'), changed: of('changed'), same: of('same') };
}

/** What is worth knowing before: who will wait for a reviewer, and whose account has to be found first. */
function Worth({ planned }: { planned: readonly PlannedCustomer[] }) {
  const say = useSay();
  const pending = planned.reduce((sum, customer) => sum + customer.pending, 0);
  const unlinked = planned.reduce((sum, { next }) => sum + contactsToLink(next).length, 0);
  return (
    <>
      {pending > 0 && <p>{say('bulk.dry.pending', { count: pending })}</p>}
      {unlinked > 0 && <p>{say('bulk.dry.unlinked', { count: unlinked })}</p>}
      <p>{say('bulk.dry.nothingRemoved')}</p>
    </>
  );
}
