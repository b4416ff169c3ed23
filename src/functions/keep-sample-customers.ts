import type { Customer } from '../domain/customer/customer';
import { readPersons } from '../jira/persons';
import type { CustomerHistory } from '../store/customer-history';
import { findLinkedCustomerIds, findVersionedCustomer, readCustomers, saveCustomerAt } from '../store/customers';
import { sampleCustomers } from './sample-customers';

const ATTEMPTS = 4;

/** How adding went; `isContact` false = whoever asked belongs to a real customer already and stays there. */
export interface SamplesAdded {
  readonly state: 'added';
  readonly isContact: boolean;
}

/** Adds the sample customers, with whoever asks as the registered contact of the first one; those that are there stay as they are. */
export async function addSampleCustomers(accountId: string): Promise<SamplesAdded> {
  const now = Date.now();
  const [person] = await readPersons([accountId]);
  const me = { accountId, name: person?.name ?? accountId };
  const [belongsTo] = await findLinkedCustomerIds('account', [accountId]);
  const owner = belongsTo === undefined ? null : (await findVersionedCustomer(belongsTo)).customer;
  const isFree = owner === null || owner.sample === true;
  for (const customer of sampleCustomers(isFree ? me : null, now)) await save(customer, me, now);
  return { state: 'added', isContact: isFree };
}

async function save(customer: Customer, by: CustomerHistory['by'], at: number): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { version, customer: before } = await findVersionedCustomer(customer.id);
    if (before !== null) return;
    const saved = await saveCustomerAt(version, customer, customer.id, { by, at, act: 'added', changes: [], before });
    if (saved.state === 'saved') return;
  }
  throw new Error(`The sample customer ${customer.id} could not be added: others change customers at the same moment.`);
}

/** Removes every sample customer and what leads to it; records of their requests stay. Returns how many there were. */
export async function removeSampleCustomers(accountId: string): Promise<{ state: 'removed'; count: number }> {
  const samples = (await readCustomers()).filter((customer) => customer.sample === true);
  const [person] = await readPersons([accountId]);
  for (const { id } of samples) await remove(id, { accountId, name: person?.name ?? accountId });
  return { state: 'removed', count: samples.length };
}

async function remove(customerId: string, by: CustomerHistory['by']): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { version, customer: before } = await findVersionedCustomer(customerId);
    if (before === null) return;
    const saved = await saveCustomerAt(version, null, customerId, { by, at: Date.now(), act: 'removed', changes: [], before });
    if (saved.state === 'saved') return;
  }
  throw new Error(`The sample customer ${customerId} could not be removed: others change it at the same moment.`);
}
