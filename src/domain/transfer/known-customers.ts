import type { Customer } from '../customer/customer';
import type { Written } from './entry-of-row';

/** A customer that a row names, or why it names none. */
export type Named =
  | { readonly state: 'found'; readonly id: string }
  | { readonly state: 'none'; readonly code: string; readonly customer: string };

export interface KnownCustomers {
  /** Takes a row of the customers' own table: by its id, else by its name, else as a new one. */
  readonly add: (row: Written) => Named;
  /** The one customer with that id or name. */
  readonly find: (text: string) => Named;
  readonly stored: (id: string) => Customer | null;
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** The customers that rows may name: those of the register and those of the same import. */
export function knownCustomers(stored: readonly Customer[], newId: () => string): KnownCustomers {
  const byId = new Map(stored.map((customer) => [customer.id, customer]));
  const idsOf = new Map<string, Set<string>>();
  const added = new Set<string>();
  const call = (name: string, id: string) => idsOf.set(folded(name), new Set([...(idsOf.get(folded(name)) ?? []), id]));
  for (const { id, name } of stored) call(name, id);
  const named = (text: string): Named => {
    const ids = [...(idsOf.get(folded(text)) ?? [])];
    if (ids.length > 1) return { state: 'none', code: 'customerAmbiguous', customer: text };
    return ids[0] === undefined ? { state: 'none', code: 'customerNotFound', customer: text } : { state: 'found', id: ids[0] };
  };
  return {
    add: ({ id, name }) => {
      const [givenId, givenName] = [String(id ?? ''), String(name ?? '')];
      if (givenId === '' && givenName === '') return { state: 'none', code: 'customerMissing', customer: '' };
      const called = givenId === '' ? named(givenName) : ({ state: 'found', id: givenId } as const);
      if (called.state === 'none' && called.code === 'customerAmbiguous') return called;
      const known = called.state === 'found' ? called.id : newId();
      if (added.has(known)) return { state: 'none', code: 'customerTwice', customer: givenName };
      added.add(known);
      if (givenName !== '') call(givenName, known);
      return { state: 'found', id: known };
    },
    find: (text) => {
      if (text === '') return { state: 'none', code: 'customerMissing', customer: '' };
      return byId.has(text) || added.has(text) ? { state: 'found', id: text } : named(text);
    },
    stored: (id) => byId.get(id) ?? null,
  };
}
