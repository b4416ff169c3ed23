/** Columns of a catalogue in CSV: one row a version, the product's own columns in its first row; the heading, and where it goes. */
export const PRODUCT_COLUMNS = [
  'product',
  'name',
  'former names',
  'deployments',
  'scope',
  'class',
  'free or open source',
  'support ends',
  'support ends cloud',
  'support ends server',
  'support ends data-center',
  'go to (en)',
  'go to (ja)',
  'rules',
] as const;

export const VERSION_COLUMNS = ['version', 'version kind', 'released', 'version support ends', 'source'] as const;

export type CatalogueColumn = (typeof PRODUCT_COLUMNS)[number] | (typeof VERSION_COLUMNS)[number];
export const CATALOGUE_COLUMNS: readonly CatalogueColumn[] = [...PRODUCT_COLUMNS, ...VERSION_COLUMNS];
