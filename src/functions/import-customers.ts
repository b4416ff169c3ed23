import * as v from 'valibot';
import type { ImportProblem, SettingsApi } from '../contract';
import type { Customer } from '../domain/customer/customer';
import { draftOf } from '../domain/customer/draft';
import { readPersons } from '../jira/persons';
import { findVersionedCustomer, type Saved, saveCustomerAt, type TakenLink } from '../store/customers';
import { claimsOf } from '../store/links';
import { decodeCustomerFile } from './customer-file';
import { takenProblems } from './taken-problems';

const ATTEMPTS = 6;

/** Takes a file of customers: nothing of a file with problems, and no organization, domain or person for two customers at once. */
export async function importCustomers(payload: unknown, accountId: string): Promise<ReturnType<SettingsApi['importCustomers']>> {
  const wanted = v.safeParse(v.object({ customers: v.unknown() }), payload);
  const decoded = decodeCustomerFile(wanted.success ? wanted.output.customers : null);
  if ('problems' in decoded) return { state: 'invalid', problems: decoded.problems };
  const { customers } = decoded;
  const shared = sharedClaims(customers);
  if (shared.length > 0) return { state: 'invalid', problems: shared };
  const [importer] = await readPersons([accountId]);
  const by = { accountId, name: importer?.name ?? accountId };
  const problems: ImportProblem[] = [];
  for (const [index, customer] of customers.entries()) {
    const saved = await replace(customer, by);
    if (saved.state === 'taken') problems.push(...asImportProblems(index + 1, customer, saved.links));
  }
  return problems.length > 0 ? { state: 'invalid', problems } : { state: 'imported', count: customers.length };
}

/** What two customers of one file both claim, told about the second one. */
function sharedClaims(customers: readonly Customer[]): readonly ImportProblem[] {
  const holders = new Map<string, Customer>();
  return customers.flatMap((customer, index) =>
    claimsOf(customer).flatMap((key) => {
      const holder = holders.get(key) ?? customer;
      holders.set(key, holder);
      if (holder === customer) return [];
      return asImportProblems(index + 1, customer, [{ key, customerId: holder.id, customerName: holder.name }]);
    }),
  );
}

function asImportProblems(number: number, customer: Customer, links: readonly TakenLink[]): readonly ImportProblem[] {
  return takenProblems(draftOf(customer), links).map((found) => ({ customer: number, ...found }));
}

async function replace(customer: Customer, by: { accountId: string; name: string }): Promise<Saved> {
  for (let attempt = 1; ; attempt++) {
    const { version, customer: before } = await findVersionedCustomer(customer.id);
    const saved = await saveCustomerAt(version, customer, customer.id, { by, at: Date.now(), act: 'imported', changes: [], before });
    if (saved.state !== 'moved' || attempt >= ATTEMPTS) return saved;
  }
}
