import type { Customer } from '../customer/customer';
import { type FieldProblem, problem } from '../customer/field-problem';
import { isLive } from '../customer/seat-holders';

interface Claim {
  readonly key: string;
  readonly path: string;
  readonly code: string;
  readonly id: string;
}

/** What a customer has for itself alone: organizations, domains, and people in its register (no two customers may have the same). */
function claimsOf({ organizationIds, emailDomains, contacts }: Customer): readonly Claim[] {
  const people = contacts.flatMap((contact) =>
    contact.accountId === null || !isLive(contact) ? [] : [{ ...contact, account: contact.accountId }],
  );
  return [
    ...organizationIds.map((id) => ({ key: `organization ${id}`, path: `organizationIds.${id}`, code: 'organizationTaken', id })),
    ...emailDomains.map((id) => ({ key: `domain ${id}`, path: `emailDomains.${id}`, code: 'domainTaken', id })),
    ...people.map(({ id, account, name }) => ({
      key: `account ${account}`,
      path: `contacts.${id}.accountId`,
      code: 'personTaken',
      id: name,
    })),
  ];
}

/** Remembers who holds what, and tells a customer's problems with those that hold it already; paths have the entries' own ids. */
export function claimRegister(holders: readonly Customer[]): { readonly take: (customer: Customer) => readonly FieldProblem[] } {
  const held = new Map<string, { readonly id: string; readonly name: string }>();
  for (const customer of holders) for (const { key } of claimsOf(customer)) held.set(key, { id: customer.id, name: customer.name });
  return {
    take: (customer) =>
      claimsOf(customer).flatMap(({ key, path, code, id }) => {
        const holder = held.get(key) ?? { id: customer.id, name: customer.name };
        held.set(key, holder);
        return holder.id === customer.id ? [] : [problem(path, code, { id, customer: holder.name })];
      }),
  };
}
