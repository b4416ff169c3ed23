import type { Customer } from '../domain/customer/customer';
import { maintenanceWarnings } from '../domain/customer/support-ends';
import type { Plan } from '../domain/plan/plan';
import type { NightlyRow, NightlyView } from '../domain/view/nightly';
import { findCustomer } from '../store/customers';
import { findNightly, type NightlyFinding } from '../store/nightly';
import { currentPlan } from '../store/plans';

const SHOWN = 100;

/** What the last complete nightly check found, as far as it still holds. */
export async function nightlyView(): Promise<NightlyView> {
  const nightly = await findNightly();
  const now = Date.now();
  if (nightly === null) return { state: 'ready', now, run: null, reportedAt: null, rows: [], more: false };
  const { state, startedAt, finishedAt, fault, customers, reportedAt, findings } = nightly;
  const shown = findings.slice(0, SHOWN);
  const known = await Promise.all([...new Set(shown.map(({ customerId }) => customerId))].map(findCustomer));
  const byId = new Map(known.flatMap((customer) => (customer === null ? [] : [[customer.id, customer] as const])));
  const plan = await currentPlan(now);
  const rows = shown.flatMap((finding) => rowOf(finding, byId.get(finding.customerId), plan, now) ?? []);
  return { state: 'ready', now, run: { state, startedAt, finishedAt, fault, customers }, reportedAt, rows, more: findings.length > SHOWN };
}

/** One finding with names; null where somebody has settled it since. */
function rowOf(finding: NightlyFinding, customer: Customer | undefined, plan: Plan, now: number): NightlyRow | null {
  if (customer === undefined) return null;
  const of = { customerId: customer.id, customer: customer.name };
  if (finding.kind === 'licenceEnds') {
    const licence = [...customer.licences, ...customer.alignLicences].find(({ id }) => id === finding.licenceId);
    return licence === undefined ? null : { ...finding, ...of, order: licence.order };
  }
  if (finding.kind === 'maintenanceEnds') {
    const warning = maintenanceWarnings(customer, plan, now).find(({ instanceId }) => instanceId === finding.instanceId);
    return warning === undefined ? null : { ...of, kind: 'maintenanceEnds', ...warning };
  }
  const contact = customer.contacts.find(({ id }) => id === finding.contactId);
  if (contact === undefined || contact.status === 'removed') return null;
  if (finding.kind === 'overLimit') return contact.status === 'overLimit' ? { ...of, kind: 'overLimit', contact: contact.name } : null;
  return contact.orphan === undefined ? null : { ...of, kind: 'orphan', cause: contact.orphan.cause, contact: contact.name };
}
