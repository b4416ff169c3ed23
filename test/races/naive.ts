import { kvs } from '@forge/kvs';
import { customerChanges } from '../../src/domain/customer/customer-changes';
import { decideContact } from '../../src/domain/customer/decide-contact';
import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { customerWrite, findVersionedCustomer } from '../../src/store/customers';
import { claimsOf } from '../../src/store/links';
import type { Changer } from './commands';
import { nameOf } from './people';

/** How one would write it first: read, check, write. It must fail what the real one passes, or the test cannot see. */
export const naiveChanger: Changer = async (command, customerId, by) => {
  const { version, customer } = await findVersionedCustomer(customerId);
  if (customer === null) return { state: 'gone' };
  const decision = decideContact(customer, command, {
    actor: 'admin',
    by: { accountId: by, name: nameOf(by) },
    plan: premier2019,
    now: Date.now(),
    newId: crypto.randomUUID(),
    nameOf,
    accountTypeOf: () => 'customer',
    accepted: true,
  });
  if (decision.state === 'confirm') return { state: 'confirm', consequences: decision.consequences };
  if (decision.state === 'refused') return { state: 'invalid', problems: decision.problems };
  for (const key of claimsOf(decision.customer)) {
    const holder = await kvs.get<{ customerId: string }>(key);
    if (holder !== undefined && holder.customerId !== customerId) return { state: 'invalid', problems: [key] };
    await kvs.set(key, { customerId });
  }
  const { attributes, document } = customerWrite(customerId, version, decision.customer);
  const history = {
    by: { accountId: by, name: nameOf(by) },
    at: Date.now(),
    act: 'changed',
    changes: customerChanges(customer, decision.customer),
    before: customer,
  };
  const subject = `customer:${customerId}`;
  await kvs.entity('customer').set(customerId, { ...attributes, version: version + 1, document });
  const row = { version: 1, subject, at: new Date().toISOString(), document: { ...history, version: version + 1 } };
  await kvs.entity('history').set(`${subject}:${String(version + 1).padStart(8, '0')}`, row);
  return { state: 'saved', version: version + 1 };
};
