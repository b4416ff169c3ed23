import type { CustomerDraft } from '../domain/customer/draft';
import { readDomain } from '../domain/customer/email-domain';
import { type FieldProblem, problem } from '../domain/customer/field-problem';
import type { TakenLink } from '../store/customers';

/** Organizations, domains and people that belong to another customer, each at its field, with that customer's name. */
export function takenProblems(draft: CustomerDraft, links: readonly TakenLink[]): readonly FieldProblem[] {
  return links.map(({ key, customerName }) => {
    const cut = key.indexOf(':');
    const [kind, id] = [key.slice(0, cut), key.slice(cut + 1)];
    const values = { id, customer: customerName };
    if (kind === 'organization') return problem(`organizationIds.${draft.organizationIds.indexOf(id)}`, 'organizationTaken', values);
    if (kind === 'domain')
      return problem(`emailDomains.${draft.emailDomains.findIndex((typed) => isDomain(typed, id))}`, 'domainTaken', values);
    const index = draft.contacts.findIndex((contact) => contact.accountId === id && !contact.removed);
    return problem(`contacts.${index}.accountId`, 'personTaken', values);
  });
}

function isDomain(typed: string, domain: string): boolean {
  const read = readDomain(typed);
  return read.state === 'domain' && read.domain === domain;
}
