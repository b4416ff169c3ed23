import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import { assessAgain } from '../request/assess-again';
import type { RequestRecord } from '../request/request-record';

/** Members named at most. */
const MOST = 12;

/**
 * Where the verdict of a restored request is not what its facts give today, with paths such as `clock.dueAt`; none = the same bytes.
 * What was promised stands: a difference only says that the customer, a booking or the app has changed since.
 */
export function verdictDifferences({ facts, assessment }: RequestRecord, customer: Customer | null, plan: Plan): readonly string[] {
  return differences(assessment, assessAgain(facts, customer, plan, assessment), '').slice(0, MOST);
}

function differences(one: unknown, other: unknown, path: string): readonly string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (!isMembers(one) || !isMembers(other)) return [path];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const found = names.flatMap((name) => differences(one[name], other[name], path === '' ? name : `${path}.${name}`));
  return found.length > 0 ? found : [path === '' ? 'order' : path];
}

const isMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
