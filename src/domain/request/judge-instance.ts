import type { Customer, Instance } from '../customer/customer';
import { localDateOf, plusDays } from '../customer/local-day';
import { exclusionOf, exclusionOutcome } from '../plan/exclusion-of';
import type { Plan, Product } from '../plan/plan';
import type { Reason } from './assessment';
import type { FactsAfter } from './facts-after';

export interface InstanceVerdict {
  readonly instance: Instance | null;
  /** Maintenance had ended: eligibility itself fails (LIC-1, EXC-2). */
  readonly expired: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * Steps 6 and 7: the instance is the customer's own, under maintenance to the end of the day in the customer's zone, and
 * its code is unmodified. An id of another customer reads exactly like one that does not exist.
 */
export function judgeInstance(facts: FactsAfter, customer: Customer | null, product: Product | null, plan: Plan): InstanceVerdict {
  const wanted = facts.choice === null || facts.choice === 'malformed' ? null : facts.choice.instanceId;
  const none = { instance: null, expired: false };
  if (customer === null) return { ...none, reasons: [] };
  if (wanted === null) return { ...none, reasons: [{ code: 'instanceNotChosen', rule: 'LIC-1', outcome: 'notice', values: {} }] };
  const instance = customer.instances.find((entry) => entry.id === wanted) ?? null;
  if (instance === null) return { ...none, reasons: [{ code: 'instanceUnknown', rule: 'LIC-1', outcome: 'review', values: {} }] };
  const isAsAtFirst = facts.text === undefined;
  const maintenance = maintenanceReason(instance, facts, customer.zone, plan);
  const modified = isAsAtFirst ? 'out' : exclusionOutcome(exclusionOf(plan, 'modifiedCode', 'yes'));
  const reasons = [maintenance, codeReason(instance, modified), ...productReason(instance, product)];
  return { instance, expired: maintenance.outcome === 'out', reasons };
}

/** Valid through the end of its last day and the plan's days of grace, in the customer's zone or the plan's own (card 5). */
function maintenanceReason(instance: Instance, facts: FactsAfter, zone: string, plan: Plan): Reason {
  const values = { instance: instance.name };
  if (instance.maintenanceTo === null) return { code: 'maintenanceNotRecorded', rule: 'LIC-1', outcome: 'notice', values };
  const dated = { ...values, on: instance.maintenanceTo };
  const isAsAtFirst = facts.text === undefined;
  const { maintenance } = plan;
  const today = localDateOf(facts.createdAt, isAsAtFirst || maintenance.zone === 'customer' ? zone : maintenance.zone);
  if (today <= instance.maintenanceTo) return { code: 'maintenanceValid', rule: 'LIC-1', outcome: 'ok', values: dated };
  if (facts.renewal !== null)
    return { code: 'maintenanceRenewed', rule: 'LIC-1', outcome: 'ok', values: { ...dated, reference: facts.renewal.reference } };
  const until = isAsAtFirst ? instance.maintenanceTo : plusDays(instance.maintenanceTo, maintenance.graceDays);
  if (today <= until) return { code: 'maintenanceGrace', rule: 'LIC-1', outcome: 'notice', values: { ...dated, until } };
  const outcome = isAsAtFirst ? 'out' : exclusionOutcome(exclusionOf(plan, 'maintenance', 'expired'));
  return { code: 'maintenanceEnded', rule: 'EXC-2', outcome, values: dated };
}

function codeReason(instance: Instance, modified: 'out' | 'notice'): Reason {
  if (instance.codeModified) return { code: 'codeModified', rule: 'EXC-3', outcome: modified, values: { instance: instance.name } };
  return { code: 'codeUnmodified', rule: 'EXC-3', outcome: 'ok', values: { instance: instance.name } };
}

function productReason(instance: Instance, product: Product | null): readonly Reason[] {
  if (product === null || product.key === instance.productKey) return [];
  return [{ code: 'productDiffers', rule: 'PRD-1', outcome: 'review', values: { product: product.name, instance: instance.name } }];
}
