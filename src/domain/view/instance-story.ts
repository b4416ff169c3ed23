import type { Customer, FactChange, Instance } from '../customer/customer';
import { factChanges } from '../customer/instance-facts';
import { datedChanges, netChanges, type PastRevision } from '../customer/instance-history';
import { daysBetween, localDateOf } from '../customer/local-day';
import { type MaintenanceWarning, maintenanceWarnings } from '../customer/support-ends';
import type { Bilingual, Plan } from '../plan/plan';
import { labelOf } from './shown-proposal';

/** A changed field and how many of the customer's days lay between the change and the request; null = nobody noted when. */
export interface StoryChange extends FactChange {
  readonly label: Bilingual | null;
  readonly days: number | null;
}

/** An instance around a request (NEW-16): what had just changed when it was raised, and what reads differently today. */
export interface InstanceStory {
  /** The latest first, within the plan's days of confirmation. */
  readonly before: readonly StoryChange[];
  readonly since: readonly StoryChange[];
  readonly warning: MaintenanceWarning | null;
}

/** Changes told of the time before a request. */
const TOLD = 5;

/** The story of the instance a request was raised on at `createdAt`, told at `now` (epoch milliseconds). */
export function instanceStory(
  then: Instance,
  { customer, past, plan }: { readonly customer: Customer; readonly past: readonly PastRevision[]; readonly plan: Plan },
  { createdAt, now }: { readonly createdAt: number; readonly now: number },
): InstanceStory {
  const today = customer.instances.find(({ id }) => id === then.id) ?? null;
  const raisedOn = localDateOf(createdAt, customer.zone);
  const daysFrom = (at: number): number => daysBetween(localDateOf(at, customer.zone), raisedOn);
  const steps = today === null ? [] : datedChanges(past, today);
  const before = netChanges(steps.filter(({ at }) => at <= createdAt && daysFrom(at) <= plan.onboarding.profileStaleDays));
  const later = netChanges(steps.filter(({ at }) => at > createdAt));
  const since = today === null ? [] : factChanges(then, today);
  return {
    before: [...before]
      .sort((one, other) => other.at - one.at)
      .slice(0, TOLD)
      .map(({ field, from, to, at }) => ({ field, from, to, label: labelOf(field, plan), days: daysFrom(at) })),
    since: since.map((change) => {
      const at = later.find(({ field }) => field === change.field)?.at ?? null;
      return { ...change, label: labelOf(change.field, plan), days: at === null ? null : -daysFrom(at) };
    }),
    warning: maintenanceWarnings(customer, plan, now).find(({ instanceId }) => instanceId === then.id) ?? null,
  };
}
