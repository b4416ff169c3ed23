import type { Customer } from '../domain/customer/customer';
import { customerChanges } from '../domain/customer/customer-changes';
import type { InstanceDecision, InstanceKnowledge } from '../domain/customer/decide-instance';
import { problem } from '../domain/customer/field-problem';
import type { InstanceAnswer } from '../domain/customer/instance-command';
import { readPersons } from '../jira/persons';
import { findVersionedCustomer, saveCustomerAt } from '../store/customers';
import { currentPlan } from '../store/plans';

const ATTEMPTS = 8;
/** A document holds 240 KiB at most, and its line of history keeps the customer as it was besides (Forge, limits-kvs-ce). */
const LARGEST = 200_000;

/**
 * The one way in which people change what instances say: read, decide, save with history if nobody else saved meanwhile, else
 * decide anew on what they left. A guard has proved that `accountId` may.
 */
export async function changeInstances(
  customerId: string,
  accountId: string,
  decide: (customer: Customer, known: InstanceKnowledge) => InstanceDecision,
): Promise<InstanceAnswer> {
  const at = Date.now();
  const [plan, people] = await Promise.all([currentPlan(at), readPersons([accountId])]);
  const known = { by: { by: accountId, at }, newId: `proposal-${crypto.randomUUID().slice(0, 8)}`, plan };
  const by = { accountId, name: people[0]?.name ?? accountId };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { version, customer } = await findVersionedCustomer(customerId);
    if (customer === null) return { state: 'gone' };
    const decision = decide(customer, known);
    if (decision.state !== 'changed') return decision;
    const { customer: next, answer } = decision;
    if (JSON.stringify(next).length > LARGEST) return { state: 'invalid', problems: [problem('', 'customerTooLarge')] };
    const line = { by, at, act: 'changed' as const, changes: customerChanges(customer, next), before: customer };
    if ((await saveCustomerAt(version, next, customerId, line)).state === 'saved') return answer;
  }
  throw new Error(`Instances of ${customerId}: others kept saving at the same moment`);
}
