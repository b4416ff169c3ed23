import { healthCheck } from '../../domain/care/health-check';
import { quarterAt } from '../../domain/care/quarter';
import type { CareRecord } from '../../domain/care/record';
import type { Customer } from '../../domain/customer/customer';
import type { Plan } from '../../domain/plan/plan';
import type { RequestRecord } from '../../domain/request/request-record';
import { careView } from '../../domain/view/care-view';
import { healthCheckView, type IssueHealth, quarterWheels, type RequestHealth } from '../../domain/view/health-check';
import { readAllCareOfCustomer } from '../../store/care';
import { issueKeys } from './own-bookings';

/** Quarters offered for a finding: a year ahead. */
const AHEAD = 5;

/** The health check that a request is, for an agent of its project (the caller has checked that); null where it is none. */
export async function issueHealth(
  { facts }: RequestRecord,
  records: readonly CareRecord[],
  customer: Customer | null,
  rota: Plan,
  names: ReadonlyMap<string, string>,
): Promise<IssueHealth | null> {
  const record = records.find(({ kind }) => kind === 'health-check');
  if (facts.care !== 'health-check' || record === undefined) return null;
  return {
    check: healthCheckView(record, facts.issueKey, names.get(record.owner ?? '') ?? null),
    record: careView(record, healthCheck, names),
    wheels: customer === null ? [] : await wheelsOf(customer, rota),
    quarters: customer === null ? [] : quartersAhead(customer, rota),
  };
}

/** The same for the people of its customer, without names of the desk. */
export async function requestHealth(
  { facts }: RequestRecord,
  records: readonly CareRecord[],
  customer: Customer,
  plan: Plan,
  mayAct: boolean,
): Promise<RequestHealth | null> {
  const record = records.find(({ kind }) => kind === 'health-check');
  if (facts.care !== 'health-check' || record === undefined) return null;
  return { check: healthCheckView(record, facts.issueKey, null), wheels: await wheelsOf(customer, plan), mayAct };
}

async function wheelsOf(customer: Customer, plan: Plan): Promise<IssueHealth['wheels']> {
  const records = await readAllCareOfCustomer(customer.id, 'health-check');
  return quarterWheels(customer, records, await issueKeys(records), plan, Date.now());
}

function quartersAhead(customer: Customer, { healthChecks }: Plan): IssueHealth['quarters'] {
  const first = quarterAt(healthChecks, customer, Date.now());
  return Array.from({ length: AHEAD - 1 }).reduce<IssueHealth['quarters']>(
    (found) => [...found, quarterAt(healthChecks, customer, found.at(-1)?.to ?? first.to)],
    [first],
  );
}
