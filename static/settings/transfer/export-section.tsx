import { useId, useState } from 'react';
import { customerFileOf } from '../../../src/domain/transfer/customer-file';
import schema from '../../../src/domain/transfer/customers.schema.json';
import { rowsOf } from '../../../src/domain/transfer/rows-of';
import { TABLE_NAMES } from '../../../src/domain/transfer/tables';
import { Failure } from '../../parts/failure';
import { Message } from '../../parts/message';
import { textOf } from '../../parts/use-view';
import { useSay } from '../../parts/words';
import { csvOf } from './csv-text';
import { download } from './download';
import { readWholeRegister } from './read-whole-register';

const FORMATS = ['json', ...TABLE_NAMES] as const;
type Format = (typeof FORMATS)[number];
type State =
  | { readonly at: 'idle' | 'refused' }
  | { readonly at: 'reading' | 'done'; readonly count: number }
  | { readonly at: 'failed'; readonly error: string };

/** Saving the register as one JSON file, or as a CSV file for each table; and the format itself, as a JSON schema. */
export function ExportSection() {
  const say = useSay();
  const id = useId();
  const [format, setFormat] = useState<Format>('json');
  const [state, setState] = useState<State>({ at: 'idle' });
  const save = async () => {
    setState({ at: 'reading', count: 0 });
    const register = await readWholeRegister((count) => setState({ at: 'reading', count }));
    if (register === null) return setState({ at: 'refused' });
    const { customers, now } = register;
    const day = new Date(now).toISOString().slice(0, 10);
    if (format === 'json') download(`premier-desk-${day}.json`, 'application/json', customerFileOf(customers, now));
    else download(`premier-desk-${format}-${day}.csv`, 'text/csv', csvOf(rowsOf(format, customers)));
    setState({ at: 'done', count: customers.length });
  };
  return (
    <section aria-labelledby={`${id}-title`} className="bulk">
      <h2 id={`${id}-title`}>{say('bulk.export.title')}</h2>
      <p>{say('bulk.export.about')}</p>
      <div className="field">
        <label className="label" htmlFor={id}>
          {say('bulk.export.format')}
        </label>
        <select
          id={id}
          value={format}
          onChange={(event) => setFormat(FORMATS.find((name) => name === event.currentTarget.value) ?? 'json')}
        >
          {FORMATS.map((name) => (
            <option key={name} value={name}>
              {say(name === 'json' ? 'bulk.export.json' : 'bulk.export.csv', { table: name === 'json' ? '' : say(`bulk.table.${name}`) })}
            </option>
          ))}
        </select>
      </div>
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={state.at === 'reading'}
          onClick={() => void save().catch((error: unknown) => setState({ at: 'failed', error: textOf(error) }))}
        >
          {say('bulk.export.save')}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => download('premier-desk-customers.schema.json', 'application/schema+json', `${JSON.stringify(schema, null, 2)}\n`)}
        >
          {say('bulk.export.schema')}
        </button>
      </div>
      {(state.at === 'reading' || state.at === 'done') && <p role="status">{say(`bulk.export.${state.at}`, { count: state.count })}</p>}
      {state.at === 'refused' && <Message tone="danger" title={say('bulk.refused')} />}
      {state.at === 'failed' && <Failure title={say('bulk.export.failed')} error={state.error} />}
    </section>
  );
}
