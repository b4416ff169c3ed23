import { type FieldProblem, problem } from '../../domain/customer/field-problem';
import { inFile } from '../../domain/transfer/planned-customer';
import type { WantedCustomer } from '../../domain/transfer/wanted-customer';
import type { TakenLink } from '../../store/customers';

/** What belongs to another customer, each at its place in the file, with that customer's name. */
export function takenInFile(wanted: WantedCustomer, links: readonly TakenLink[]): readonly FieldProblem[] {
  return links.map(({ key, customerName }) => {
    const cut = key.indexOf(':');
    const [kind, id] = [key.slice(0, cut), key.slice(cut + 1)];
    const values = { id, customer: customerName };
    if (kind === 'organization') return problem(inFile(['organizationIds', id], wanted), 'organizationTaken', values);
    if (kind === 'domain') return problem(inFile(['emailDomains', id], wanted), 'domainTaken', values);
    const contact = wanted.contacts?.find(({ accountId }) => accountId === id);
    return problem(inFile(['contacts', contact?.id ?? '', 'accountId'], wanted), 'personTaken', values);
  });
}
