import type { NightlyRow, NightlyView } from '../../src/domain/view/nightly';
import type { Values } from '../../src/words/say';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

/** The last run, and one line for everything somebody should look at. */
export function NightlyFacts({ view }: { view: NightlyView }) {
  const say = useSay();
  const reader = useReader();
  const { run, reportedAt, rows, more } = view;
  if (run === null) return <p>{say('nightly.never')}</p>;
  const when = instantText((run.state === 'done' ? run.finishedAt : null) ?? run.startedAt, reader);
  return (
    <>
      <p>{say(`nightly.${run.state}`, { when, customers: run.customers, fault: run.fault ?? '' })}</p>
      <p>{rows.length === 0 ? say('nightly.nothing') : say('nightly.found', { count: rows.length })}</p>
      <ul className="plain">
        {rows.map((row) => (
          <li key={JSON.stringify(row)}>{say(...sentenceOf(row))}</li>
        ))}
      </ul>
      {more && <p className="hint">{say('nightly.more', { count: rows.length })}</p>}
      {reportedAt !== null && <p className="hint">{say('nightly.reported', { when: instantText(reportedAt, reader) })}</p>}
    </>
  );
}

function sentenceOf(row: NightlyRow): [key: string, values: Values] {
  const { customer } = row;
  if (row.kind === 'licenceEnds') return ['nightly.licenceEnds', { customer, order: row.order, date: row.endsOn, days: row.daysLeft }];
  if (row.kind === 'maintenanceEnds') {
    const values = { customer, instance: row.name, date: row.on };
    return row.daysLeft < 0 ? ['nightly.maintenanceOver', values] : ['nightly.maintenanceEnds', { ...values, days: row.daysLeft }];
  }
  if (row.kind === 'overLimit') return ['nightly.overLimit', { customer, contact: row.contact }];
  return [`nightly.orphan.${row.cause}`, { customer, contact: row.contact }];
}
