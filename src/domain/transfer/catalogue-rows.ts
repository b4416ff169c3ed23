import type { Product } from '../plan/plan';
import type { ProductVersion } from '../plan/product-version';
import { CATALOGUE_COLUMNS, type CatalogueColumn } from './catalogue-columns';
import { listCell } from './list-cell';
import { safeCell } from './safe-cell';

type Cells = Readonly<Partial<Record<CatalogueColumn, string>>>;

/** A catalogue as rows of cells, headings first; no cell runs as a formula. Targets of a product's own are not in it. */
export function catalogueRows(products: readonly Product[]): readonly (readonly string[])[] {
  const rows = products.flatMap((product) => {
    const [first, ...others] = product.versions ?? [];
    const own = { ...productCells(product), ...(first === undefined ? {} : versionCells(first)) };
    return [own, ...others.map((version): Cells => ({ product: product.key, ...versionCells(version) }))];
  });
  return [CATALOGUE_COLUMNS, ...rows.map((cells: Cells) => CATALOGUE_COLUMNS.map((column) => safeCell(cells[column] ?? '')))];
}

function productCells(product: Product): Cells {
  const { key, name, formerNames, deployments, scope, coverageClass, freeOrOpenSource, goTo, rules, supportEndsAt } = product;
  const by = product.supportEndsByDeployment ?? {};
  return {
    product: key,
    name,
    scope,
    class: coverageClass ?? '',
    'former names': listCell(formerNames),
    deployments: listCell(deployments),
    'free or open source': freeOrOpenSource ? 'yes' : 'no',
    'support ends': supportEndsAt ?? '',
    'support ends cloud': by.cloud ?? '',
    'support ends server': by.server ?? '',
    'support ends data-center': by['data-center'] ?? '',
    'go to (en)': goTo?.en ?? '',
    'go to (ja)': goTo?.ja ?? '',
    rules: listCell(rules),
  };
}

const versionCells = ({ version, kind, releasedOn, supportEndsAt, source }: ProductVersion): Cells => ({
  version,
  'version kind': kind,
  released: releasedOn ?? '',
  'version support ends': supportEndsAt ?? '',
  source: source ?? '',
});
