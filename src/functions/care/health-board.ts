import { checksInOrder, type HealthBoardView, healthCheckView } from '../../domain/view/health-check';
import { readPersons } from '../../jira/persons';
import { readDueCare } from '../../store/care';
import { readCustomers } from '../../store/customers';
import { currentPlan } from '../../store/plans';
import { findRecord } from '../../store/requests';

/** Sorts after every instant: all records of a kind, those with something to come first. */
const EVER = Date.parse('9999-12-31T23:59:59.999Z');

/** The health checks whose requests are in a project, for its agents (the caller has checked that): at most a hundred, open ones first. */
export async function healthBoard(projectId: string): Promise<HealthBoardView> {
  const now = Date.now();
  const records = await readDueCare('health-check', EVER);
  const [plan, found, customers, people] = await Promise.all([
    currentPlan(now),
    Promise.all(records.map(({ issueId }) => findRecord(issueId))),
    records.length === 0 ? [] : readCustomers(),
    readPersons([...new Set(records.flatMap(({ owner }) => owner ?? []))]),
  ]);
  const nameOf = new Map(people.map(({ accountId, name }) => [accountId, name]));
  const customerOf = new Map(customers.map(({ id, name }) => [id, name]));
  const rows = records.flatMap((record, index) => {
    const facts = found[index]?.facts;
    if (facts?.projectId !== projectId) return [];
    const check = healthCheckView(record, facts.issueKey, nameOf.get(record.owner ?? '') ?? null);
    return [{ check, customer: customerOf.get(record.customerId ?? '') ?? null }];
  });
  const order = checksInOrder(rows.map(({ check }) => check));
  return { state: 'ready', now, plan, rows: [...rows].sort((one, other) => order.indexOf(one.check) - order.indexOf(other.check)) };
}
