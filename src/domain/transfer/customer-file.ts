import type { Customer } from '../customer/customer';

export const FORMAT = 'premier-desk/customers';
/** Raised when a reader of the version before could misread a file. */
export const FORMAT_VERSION = 1;

/** What a chosen JSON file holds: customers to import, or why it cannot be read. */
export type CustomerFile =
  | { readonly state: 'read'; readonly customers: readonly unknown[] }
  | { readonly state: 'notJson'; readonly reported: string }
  | { readonly state: 'otherFormat' | 'newerVersion' | 'noList' };

/** Reads a JSON text: our own format, an object whose `customers` is a list, or that list itself. Contents are judged later. */
export function readCustomerFile(text: string): CustomerFile {
  const parsed = parse(text);
  if ('reported' in parsed) return { state: 'notJson', reported: parsed.reported };
  const { value } = parsed;
  if (Array.isArray(value)) return { state: 'read', customers: value };
  if (typeof value !== 'object' || value === null) return { state: 'noList' };
  const { format = FORMAT, version = FORMAT_VERSION, customers } = value as Readonly<Record<string, unknown>>;
  if (format !== FORMAT) return { state: 'otherFormat' };
  if (typeof version !== 'number' || version > FORMAT_VERSION) return { state: 'newerVersion' };
  return Array.isArray(customers) ? { state: 'read', customers } : { state: 'noList' };
}

function parse(text: string): { value: unknown } | { reported: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { reported: error instanceof Error ? error.message : String(error) };
  }
}

/** The whole register as one JSON text that `readCustomerFile` reads back; `at` is epoch milliseconds. */
export function customerFileOf(customers: readonly Customer[], at: number): string {
  const file = { format: FORMAT, version: FORMAT_VERSION, exportedAt: isoOf(at), customers: customers.map(writtenCustomer) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const isoOf = (at: number): string => new Date(at).toISOString();

/** Facts that are instants; days of licences have the same names and are texts already. */
const INSTANTS: ReadonlySet<string> = new Set(
  'activeFrom removedAt addedAt linkedFrom cancelledAt decidedAt since endedAt from to at'.split(' '),
);

/** A customer as a file has it: instants as ISO 8601 texts, everything else as it is kept; whether it is our own sample, and what waits for a decision, are left out. */
export function writtenCustomer({ sample: _ours, instanceProposals: _waiting, ...customer }: Customer): Readonly<Record<string, unknown>> {
  const written = (value: unknown, key: string): unknown => {
    if (typeof value === 'number') return INSTANTS.has(key) ? isoOf(value) : value;
    if (Array.isArray(value)) return value.map((entry) => written(entry, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, written(inner, name)]));
  };
  return Object.fromEntries(Object.entries(customer).map(([name, inner]) => [name, written(inner, name)]));
}
