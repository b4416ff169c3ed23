/** What a chosen file holds: customers to import, or why it cannot be read. */
export type CustomersOfFile =
  | { readonly state: 'read'; readonly customers: readonly unknown[] }
  | { readonly state: 'notJson'; readonly reported: string }
  | { readonly state: 'noList' };

/** The customers of a JSON text: a list, or an object whose `customers` is one. Their contents are judged by the function, not here. */
export function customersOfFile(text: string): CustomersOfFile {
  const parsed = parse(text);
  if ('reported' in parsed) return { state: 'notJson', reported: parsed.reported };
  const { value } = parsed;
  const list = typeof value === 'object' && value !== null && 'customers' in value ? value.customers : value;
  return Array.isArray(list) ? { state: 'read', customers: list } : { state: 'noList' };
}

function parse(text: string): { value: unknown } | { reported: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { reported: error instanceof Error ? error.message : String(error) };
  }
}

/** The name a file gives to one of its customers, counted from 1, to find it again. */
export function nameInFile(customers: readonly unknown[], number: number): string | null {
  const customer = customers[number - 1];
  if (typeof customer !== 'object' || customer === null || !('name' in customer)) return null;
  return typeof customer.name === 'string' ? customer.name : null;
}
