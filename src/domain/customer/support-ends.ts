import type { LocalDate, Plan } from '../plan/plan';
import { entryOfVersion, versionNumber } from '../plan/version-number';
import type { Customer, Instance } from './customer';
import { daysBetween, localDateOf } from './local-day';

/** Something that ends for an instance on a day, which is the last one it holds (LIC-1, EXC-5). */
export interface SupportEnd {
  readonly kind: 'maintenance' | 'version' | 'product';
  readonly on: LocalDate;
  /** Whole days from today; 0 = today is its last day, negative = it is over. */
  readonly daysLeft: number;
}

/** What ends for an instance, the soonest first: its maintenance, its release, its product; nothing where no date is recorded. */
export function supportEnds(
  instance: Instance,
  zone: string,
  plan: Pick<Plan, 'products' | 'maintenance'>,
  now: number,
): readonly SupportEnd[] {
  const product = plan.products.find(({ key }) => key === instance.productKey);
  const version = instance.version === null ? null : versionNumber(instance.version);
  const release = version === null ? undefined : entryOfVersion(version, product?.versions ?? [])?.supportEndsAt;
  const retired = product?.supportEndsByDeployment?.[instance.deployment] ?? product?.supportEndsAt;
  const end = (kind: SupportEnd['kind'], on: LocalDate | null | undefined, today: LocalDate): readonly SupportEnd[] =>
    on == null ? [] : [{ kind, on, daysLeft: daysBetween(today, on) }];
  const today = localDateOf(now, zone);
  const ends = [
    ...end('maintenance', instance.maintenanceTo, maintenanceToday(zone, plan, now)),
    ...end('version', release, today),
    ...end('product', retired, today),
  ];
  return ends.sort((one, other) => one.daysLeft - other.daysLeft);
}

/** The day by which maintenance is judged: the customer's own or the plan's (card 5). */
const maintenanceToday = (zone: string, { maintenance }: Pick<Plan, 'maintenance'>, now: number): LocalDate =>
  localDateOf(now, maintenance.zone === 'customer' ? zone : maintenance.zone);

/** An instance whose maintenance ends within the plan's warnings, or is over. */
export interface MaintenanceWarning {
  readonly instanceId: string;
  readonly name: string;
  readonly on: LocalDate;
  readonly daysLeft: number;
  /** The warning that is reached: the fewest days before of the plan (60, 30, 14, 7, 1); null = maintenance is over. */
  readonly stage: number | null;
}

/** Whose maintenance ends soon or is over, the soonest first (LIC-1, card 5). */
export function maintenanceWarnings(customer: Customer, plan: Pick<Plan, 'maintenance'>, now: number): readonly MaintenanceWarning[] {
  const today = maintenanceToday(customer.zone, plan, now);
  const stages = [...plan.maintenance.warnDaysBefore].sort((one, other) => one - other);
  const warnings = customer.instances.flatMap(({ id, name, maintenanceTo }): readonly MaintenanceWarning[] => {
    if (maintenanceTo === null) return [];
    const daysLeft = daysBetween(today, maintenanceTo);
    const stage = stages.find((days) => daysLeft <= days);
    return stage === undefined ? [] : [{ instanceId: id, name, on: maintenanceTo, daysLeft, stage: daysLeft < 0 ? null : stage }];
  });
  return warnings.sort((one, other) => one.daysLeft - other.daysLeft);
}

/** The different days on which maintenance ends, the soonest first, each with its instances: more than one can be aligned (LIC-2). */
export function maintenanceDates({ instances }: Customer): readonly { readonly on: LocalDate; readonly names: readonly string[] }[] {
  const dates = [...new Set(instances.flatMap(({ maintenanceTo }) => maintenanceTo ?? []))].sort();
  return dates.map((on) => ({ on, names: instances.filter(({ maintenanceTo }) => maintenanceTo === on).map(({ name }) => name) }));
}
