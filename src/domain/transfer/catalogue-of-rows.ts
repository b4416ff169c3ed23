import type { Product } from '../plan/plan';
import { CATALOGUE_COLUMNS, type CatalogueColumn } from './catalogue-columns';
import { type CatalogueRead, decodeCatalogue } from './decode-catalogue';
import { listOfCell } from './list-cell';
import { plainCell } from './safe-cell';

interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

type Entry = { readonly row: number; readonly product: Readonly<Record<string, unknown>>; readonly versions: readonly unknown[] };

/**
 * The products of a CSV file, or every row that cannot be read; `known` are those of the plan, whose own targets a file does not
 * name. Columns may stand in any order; unknown ones are left out.
 */
export function catalogueOfRows(headings: readonly string[], rows: readonly Row[], known: readonly Product[]): CatalogueRead {
  const places = new Map(
    CATALOGUE_COLUMNS.map((column) => [column, headings.findIndex((heading) => heading.trim().toLowerCase() === column)]),
  );
  if ((places.get('product') ?? -1) < 0 || (places.get('name') ?? -1) < 0)
    return { state: 'refused', problems: [{ code: 'heading', row: 0, field: '' }] };
  const entries = new Map<string, Entry>();
  for (const { number, cells } of rows) {
    const cell = (column: CatalogueColumn): string => plainCell((cells[places.get(column) ?? -1] ?? '').trim());
    const key = cell('product');
    const before = entries.get(key) ?? {
      row: number,
      product: productOf(
        cell,
        known.find((entry) => entry.key === key),
      ),
      versions: [],
    };
    const versions = cell('version') === '' ? before.versions : [...before.versions, versionOf(cell)];
    entries.set(key, { ...before, versions });
  }
  const found = [...entries.values()];
  const products = found.map(({ product, versions }) => ({ ...product, ...(versions.length === 0 ? {} : { versions }) }));
  const read = decodeCatalogue(products);
  if (read.state === 'read') return read;
  return { state: 'refused', problems: read.problems.map((problem) => ({ ...problem, row: found[problem.row - 1]?.row ?? problem.row })) };
}

type Cell = (column: CatalogueColumn) => string;

const given = (name: string, value: string): Readonly<Record<string, string>> => (value === '' ? {} : { [name]: value });

function productOf(cell: Cell, known: Product | undefined): Readonly<Record<string, unknown>> {
  const ends = {
    ...given('cloud', cell('support ends cloud')),
    ...given('server', cell('support ends server')),
    ...given('data-center', cell('support ends data-center')),
  };
  const [en, ja] = [cell('go to (en)'), cell('go to (ja)')];
  return {
    ...(known?.targetOverride === undefined ? {} : { targetOverride: known.targetOverride }),
    key: cell('product'),
    name: cell('name'),
    formerNames: listOfCell(cell('former names')),
    deployments: listOfCell(cell('deployments')),
    scope: cell('scope'),
    coverageClass: cell('class') === '' ? null : cell('class'),
    freeOrOpenSource: /^(yes|true|1|はい)$/i.test(cell('free or open source')),
    goTo: en + ja === '' ? null : { en, ja },
    rules: listOfCell(cell('rules')),
    ...given('supportEndsAt', cell('support ends')),
    ...(Object.keys(ends).length === 0 ? {} : { supportEndsByDeployment: ends }),
  };
}

const versionOf = (cell: Cell): Readonly<Record<string, string>> => ({
  version: cell('version'),
  kind: cell('version kind') === '' ? 'release' : cell('version kind').toLowerCase(),
  ...given('releasedOn', cell('released')),
  ...given('supportEndsAt', cell('version support ends')),
  ...given('source', cell('source')),
});
