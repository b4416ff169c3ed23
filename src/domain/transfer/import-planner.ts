import type { Customer } from '../customer/customer';
import type { DraftTerms } from '../customer/draft-problems';
import { claimRegister } from './claim-problems';
import { inFile, type PlannedCustomer, plannedCustomer } from './planned-customer';
import type { WantedCustomer } from './wanted-customer';

/**
 * Plans the customers of one import one after the other against the register as it stands at `now`: what each would change, and
 * what stands against it, among that what another customer of the register or of the same import holds already.
 */
export function importPlanner(stored: readonly Customer[], terms: DraftTerms, now: number): (wanted: WantedCustomer) => PlannedCustomer {
  const byId = new Map(stored.map((customer) => [customer.id, customer]));
  const claims = claimRegister(stored);
  return (wanted) => {
    const planned = plannedCustomer(wanted, byId.get(wanted.id) ?? null, terms, now);
    const taken = claims.take(planned.next).map(({ path, ...rest }) => ({ ...rest, path: inFile(idPath(path), wanted) }));
    return { ...planned, problems: [...planned.problems, ...taken] };
  };
}

/** Domains have dots of their own: the entry's id is everything between the list and, for people, the field. */
function idPath(path: string): readonly string[] {
  const cut = path.indexOf('.');
  const [part, rest] = [path.slice(0, cut), path.slice(cut + 1)];
  if (part !== 'contacts') return [part, rest];
  return [part, rest.slice(0, rest.lastIndexOf('.')), rest.slice(rest.lastIndexOf('.') + 1)];
}
