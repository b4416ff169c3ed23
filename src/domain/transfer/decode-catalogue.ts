import * as v from 'valibot';
import type { Product } from '../plan/plan';
import { products as productsSchema } from '../plan/schema/terms';

/** What is wrong with a catalogue file: in which row or entry (from 1; 0 = the file itself), and at which field. */
export interface CatalogueProblem {
  readonly code: 'heading' | 'json' | 'value';
  readonly row: number;
  readonly field: string;
}

export type CatalogueRead =
  | { readonly state: 'read'; readonly products: readonly Product[] }
  | { readonly state: 'refused'; readonly problems: readonly CatalogueProblem[] };

const schema: v.GenericSchema<unknown, readonly Product[]> = productsSchema;

/** Products out of a file, alone or inside a whole plan: all of them, or what is wrong; a key that is there twice is wrong, too. */
export function decodeCatalogue(value: unknown): CatalogueRead {
  const list = v.is(v.object({ products: v.array(v.unknown()) }), value) ? value.products : value;
  if (!Array.isArray(list)) return refused([{ code: 'json', row: 0, field: '' }]);
  const decoded = v.safeParse(schema, list);
  if (!decoded.success) return refused(decoded.issues.map((issue) => problemOf(v.getDotPath(issue) ?? '')));
  const keys = decoded.output.map(({ key }) => key);
  const twice = keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
  if (twice.length > 0) return refused(twice.map((index) => ({ code: 'value', row: index + 1, field: 'product' })));
  return { state: 'read', products: decoded.output };
}

const refused = (problems: readonly CatalogueProblem[]): CatalogueRead => ({ state: 'refused', problems });

function problemOf(path: string): CatalogueProblem {
  const [index = '', ...field] = path.split('.');
  return { code: 'value', row: Number.isInteger(Number(index)) ? Number(index) + 1 : 0, field: field.join('.') };
}

/** The plan's products with those of a file in place of the ones of the same key, new ones last; what the file does not name stays. */
export function mergedCatalogue(known: readonly Product[], imported: readonly Product[]): readonly Product[] {
  const byKey = new Map(imported.map((product) => [product.key, product]));
  const keys = new Set(known.map(({ key }) => key));
  return [...known.map((product) => byKey.get(product.key) ?? product), ...imported.filter(({ key }) => !keys.has(key))];
}
