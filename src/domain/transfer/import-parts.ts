import type { Written } from './entry-of-row';

/** A page may send 500 KB and a key may hold 240 KiB: a part stays well below both (Forge, limits-invocation, limits-kvs-ce). */
const MOST_BYTES = 200_000;
const MOST_ROWS = 1_000;

const LISTS = ['contacts', 'instances', 'licences', 'alignLicences', 'emailDomains'] as const;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** Rows that a customer's facts and entries would take in tables. */
export const rowsIn = (customer: Written): number =>
  1 + LISTS.reduce((sum, list) => sum + (Array.isArray(customer[list]) ? customer[list].length : 0), 0);

/** Whether a customer is more than the register can keep in one document. */
export const isTooLarge = (customer: Written): boolean => bytesOf(customer) > MOST_BYTES;

/** The customers of an import in their order, in parts of at most 1,000 rows and 200 KB each; none is cut in two. */
export function importParts(customers: readonly Written[]): readonly (readonly Written[])[] {
  const parts: Written[][] = [];
  let [rows, bytes] = [MOST_ROWS, MOST_BYTES];
  for (const customer of customers) {
    const [more, size] = [rowsIn(customer), bytesOf(customer) + 1];
    if (rows + more > MOST_ROWS || bytes + size > MOST_BYTES) {
      parts.push([]);
      [rows, bytes] = [0, 0];
    }
    parts.at(-1)?.push(customer);
    rows += more;
    bytes += size;
  }
  return parts;
}
