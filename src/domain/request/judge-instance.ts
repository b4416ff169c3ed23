import type { Customer, Instance } from '../customer/customer';
import { localDateOf } from '../customer/local-day';
import type { Product } from '../plan/plan';
import type { Reason } from './assessment';
import type { RequestFacts } from './facts';

export interface InstanceVerdict {
  readonly instance: Instance | null;
  /** Maintenance had ended: eligibility itself fails (LIC-1, EXC-2). */
  readonly expired: boolean;
  readonly out: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * Steps 6 and 7: the instance is the customer's own, under maintenance to the end of the day in the customer's zone, and
 * its code is unmodified. An id of another customer reads exactly like one that does not exist.
 */
export function judgeInstance(facts: RequestFacts, customer: Customer | null, product: Product | null): InstanceVerdict {
  const wanted = facts.choice === null || facts.choice === 'malformed' ? null : facts.choice.instanceId;
  const none = { instance: null, expired: false, out: false };
  if (customer === null) return { ...none, reasons: [] };
  if (wanted === null) return { ...none, reasons: [{ code: 'instanceNotChosen', rule: 'LIC-1', outcome: 'notice', values: {} }] };
  const instance = customer.instances.find((entry) => entry.id === wanted) ?? null;
  if (instance === null) return { ...none, reasons: [{ code: 'instanceUnknown', rule: 'LIC-1', outcome: 'review', values: {} }] };
  const maintenance = maintenanceReason(instance, facts.createdAt, customer.zone);
  const reasons = [maintenance, codeReason(instance), ...productReason(instance, product)];
  return { instance, expired: maintenance.outcome === 'out', out: reasons.some((reason) => reason.outcome === 'out'), reasons };
}

function maintenanceReason(instance: Instance, at: number, zone: string): Reason {
  const values = { instance: instance.name };
  if (instance.maintenanceTo === null) return { code: 'maintenanceNotRecorded', rule: 'LIC-1', outcome: 'notice', values };
  const dated = { ...values, on: instance.maintenanceTo };
  if (localDateOf(at, zone) <= instance.maintenanceTo) return { code: 'maintenanceValid', rule: 'LIC-1', outcome: 'ok', values: dated };
  return { code: 'maintenanceEnded', rule: 'EXC-2', outcome: 'out', values: dated };
}

function codeReason(instance: Instance): Reason {
  if (instance.codeModified) return { code: 'codeModified', rule: 'EXC-3', outcome: 'out', values: { instance: instance.name } };
  return { code: 'codeUnmodified', rule: 'EXC-3', outcome: 'ok', values: { instance: instance.name } };
}

function productReason(instance: Instance, product: Product | null): readonly Reason[] {
  if (product === null || product.key === instance.productKey) return [];
  return [{ code: 'productDiffers', rule: 'PRD-1', outcome: 'review', values: { product: product.name, instance: instance.name } }];
}
