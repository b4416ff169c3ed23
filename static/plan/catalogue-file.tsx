import { type ChangeEvent, useState } from 'react';
import type { Plan } from '../../src/domain/plan/plan';
import { catalogueOfRows } from '../../src/domain/transfer/catalogue-of-rows';
import { catalogueRows } from '../../src/domain/transfer/catalogue-rows';
import { type CatalogueProblem, type CatalogueRead, decodeCatalogue, mergedCatalogue } from '../../src/domain/transfer/decode-catalogue';
import { Message } from '../parts/message';
import { useSay } from '../parts/words';
import { csvOf, readCsv } from '../settings/transfer/csv-text';
import { download } from '../settings/transfer/download';
import { fileText } from '../settings/transfer/file-text';
import { parsedJson } from './json';
import type { DraftForm } from './plan-field-input';

const SHOWN_PROBLEMS = 10;

type State =
  | { readonly at: 'rest' | 'file' }
  | { readonly at: 'read'; readonly products: number; readonly versions: number }
  | { readonly at: 'refused'; readonly problems: readonly CatalogueProblem[] };

/** The catalogue in and out of a file, as JSON or CSV; what is read lands in the draft, and nowhere else. */
export function CatalogueFile({ form, shown }: { form: DraftForm; shown: Plan }) {
  const say = useSay();
  const [state, setState] = useState<State>({ at: 'rest' });
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (file === undefined) return;
    const text = fileText(new Uint8Array(await file.arrayBuffer()));
    input.value = '';
    if (text.state === 'refused') return setState({ at: 'file' });
    const catalogue = catalogueOf(text.text, shown);
    if (catalogue.state === 'refused') return setState({ at: 'refused', problems: catalogue.problems });
    const { products } = catalogue;
    form.put('products', parsedJson(JSON.stringify(mergedCatalogue(shown.products, products)))?.json ?? []);
    setState({ at: 'read', products: products.length, versions: products.flatMap(({ versions = [] }) => versions).length });
  };
  return (
    <section className="catalogue-file" aria-label={say('scope.catalogue.title')}>
      <h3>{say('scope.catalogue.title')}</h3>
      <p className="hint">{say('scope.catalogue.about')}</p>
      <div className="buttons">
        <button
          type="button"
          className="button"
          onClick={() =>
            download('premier-desk-catalogue.json', 'application/json', `${JSON.stringify({ products: shown.products }, null, 2)}\n`)
          }
        >
          {say('scope.catalogue.json')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => download('premier-desk-catalogue.csv', 'text/csv', csvOf(catalogueRows(shown.products)))}
        >
          {say('scope.catalogue.csv')}
        </button>
      </div>
      <label className="field">
        <span className="label">{say('scope.catalogue.import')}</span>
        <input
          type="file"
          accept=".json,.csv,application/json,text/csv"
          onChange={(event) => void read(event).catch(() => setState({ at: 'file' }))}
        />
      </label>
      <CatalogueOutcome state={state} />
    </section>
  );
}

/** JSON begins with a bracket; everything else is read as a table. */
export function catalogueOf(text: string, shown: Plan): CatalogueRead {
  if (/^\s*[[{]/.test(text.replace(/^\uFEFF/, ''))) {
    const parsed = parsedJson(text);
    return parsed === null ? { state: 'refused', problems: [{ code: 'json', row: 0, field: '' }] } : decodeCatalogue(parsed.json);
  }
  const table = readCsv(text);
  if (table.state === 'refused') return { state: 'refused', problems: [{ code: 'heading', row: 0, field: '' }] };
  return catalogueOfRows(table.headings, table.rows, shown.products);
}

function CatalogueOutcome({ state }: { state: State }) {
  const say = useSay();
  if (state.at === 'rest') return null;
  if (state.at === 'read')
    return <p role="status">{say('scope.catalogue.read', { products: state.products, versions: state.versions })}</p>;
  const problems = state.at === 'refused' ? state.problems : [];
  return (
    <Message tone="danger" title={say('scope.catalogue.problems')}>
      {state.at === 'file' && <p>{say('scope.catalogue.problem.file')}</p>}
      <ul>
        {problems.slice(0, SHOWN_PROBLEMS).map(({ code, row, field }) => (
          <li key={`${code} ${row} ${field}`}>{say(`scope.catalogue.problem.${code}`, { row, field })}</li>
        ))}
      </ul>
      {problems.length > SHOWN_PROBLEMS && <p>{say('scope.catalogue.problem.many', { count: problems.length - SHOWN_PROBLEMS })}</p>}
    </Message>
  );
}
