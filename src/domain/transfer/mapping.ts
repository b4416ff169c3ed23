import { type Column, TABLE_NAMES, TABLES, type TableName } from './tables';

/** Which column of the file holds which column of the table: by the table's key, the place in the file (from 0). */
export type Mapping = Readonly<Record<string, number>>;

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');

const fits = (heading: string, { key, field, also }: Column): boolean => [key, field, ...also].map(folded).includes(folded(heading));

/** The mapping that a file's headings suggest; each column of the file is taken once. */
export function suggestedMapping(table: TableName, headings: readonly string[]): Mapping {
  const taken = new Set<number>();
  return Object.fromEntries(
    TABLES[table].flatMap((column) => {
      const exact = headings.findIndex((heading, index) => !taken.has(index) && folded(heading) === column.key);
      const found = exact >= 0 ? exact : headings.findIndex((heading, index) => !taken.has(index) && fits(heading, column));
      if (found < 0) return [];
      taken.add(found);
      return [[column.key, found]];
    }),
  );
}

/** The table whose columns a file's headings fit best; of equals the earlier one. */
export function suggestedTable(headings: readonly string[]): TableName {
  const score = (table: TableName): number => {
    const mapped = Object.keys(suggestedMapping(table, headings));
    const needed = TABLES[table].filter((column) => column.needed);
    const missing = needed.filter((column) => !mapped.includes(column.key)).length;
    return mapped.length - 3 * missing;
  };
  return [...TABLE_NAMES].sort((one, other) => score(other) - score(one))[0] ?? 'customers';
}

/** The columns a table needs and the mapping does not have. */
export function unmapped(table: TableName, mapping: Mapping): readonly string[] {
  return TABLES[table].filter(({ key, needed }) => needed && mapping[key] === undefined).map(({ key }) => key);
}
