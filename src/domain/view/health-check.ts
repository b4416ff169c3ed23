import { type Finding, findingsIn, inOrderOfWeight, isOpenFinding } from '../care/finding';
import { holdsQuarter } from '../care/health-check-asking';
import { type HealthCheckFacts, healthCheckFacts } from '../care/health-check-facts';
import { type Quarter, quarterAt, quartersOfYear } from '../care/quarter';
import type { CareRecord } from '../care/record';
import type { Customer, Instance } from '../customer/customer';
import type { Bilingual, LocalDate, Plan } from '../plan/plan';
import type { CareView } from './care';

/** One health check as its company and the desk see it. */
export interface HealthCheckView extends HealthCheckFacts {
  readonly recordId: string;
  readonly issueId: string;
  readonly issueKey: string;
  readonly state: string;
  readonly isClosed: boolean;
  readonly wish: string;
  readonly note: string;
  readonly summary: string;
  readonly reason: string;
  readonly engineer: string | null;
  /** Open ones first, the gravest first. */
  readonly findings: readonly Finding[];
}

/** One quarter of an instance's year (NEW-18); `past` = before the contract, which is nobody's miss. */
export interface QuarterSlot {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly state: 'requested' | 'inProgress' | 'done' | 'missed' | 'open' | 'future' | 'past';
  readonly issueKey: string | null;
}

/** The year of one instance, and when its next check may be asked for. */
export interface QuarterWheel {
  readonly instanceId: string;
  readonly name: string;
  readonly product: string;
  readonly environment: Bilingual;
  /** Health checks are part of what this environment gets (HLT-6). */
  readonly isPlace: boolean;
  readonly slots: readonly QuarterSlot[];
  /** First day of the earliest free quarter; null = now. */
  readonly freeFrom: LocalDate | null;
  readonly openFindings: number;
  readonly latestScore: number | null;
  /** The check of the onboarding, which takes no quarter. */
  readonly initialKey: string | null;
}

/** What the page of health checks shows its customer's people. */
export interface OwnHealthView {
  readonly state: 'ready';
  readonly now: number;
  readonly plan: Plan;
  readonly wheels: readonly QuarterWheel[];
  readonly checks: readonly HealthCheckView[];
  readonly asking: 'may' | 'contact' | 'portal';
  readonly serviceDeskId: string | null;
}

/** A health check below its own request on the portal. */
export interface RequestHealth {
  readonly check: HealthCheckView;
  readonly wheels: readonly QuarterWheel[];
  readonly mayAct: boolean;
}

/** A health check as the desk has it beside its request. */
export interface IssueHealth {
  readonly check: HealthCheckView;
  readonly record: CareView;
  readonly wheels: readonly QuarterWheel[];
  /** Quarters by which a finding may be due: this one and the next four. */
  readonly quarters: readonly Quarter[];
}

/** The desk's health checks: what waits, what runs, and what was found. */
export interface HealthBoardView {
  readonly state: 'ready';
  readonly now: number;
  readonly plan: Plan;
  readonly rows: readonly { readonly check: HealthCheckView; readonly customer: string | null }[];
}

const CLOSED: readonly string[] = ['done', 'declined', 'cancelled'];

export function healthCheckView(record: CareRecord, issueKey: string, engineer: string | null): HealthCheckView {
  const { id, issueId, state, details, owner } = record;
  const text = (name: string): string => (typeof details[name] === 'string' ? details[name] : '');
  return {
    ...healthCheckFacts(record),
    ...{ recordId: id, issueId, issueKey, state, isClosed: CLOSED.includes(state) },
    ...{ wish: text('wish'), note: text('note'), summary: text('summary'), reason: text('reason') },
    engineer: owner === null ? null : engineer,
    findings: inOrderOfWeight(findingsIn(details.findings)),
  };
}

/** The wheels of all instances of a customer, those that have health checks first. */
export function quarterWheels(
  customer: Customer,
  records: readonly CareRecord[],
  keys: ReadonlyMap<string, string>,
  plan: Plan,
  now: number,
): readonly QuarterWheel[] {
  const wheels = customer.instances.map((instance) => wheelOf(instance, { customer, records, keys, plan, now }));
  return [...wheels.filter(({ isPlace }) => isPlace), ...wheels.filter(({ isPlace }) => !isPlace)];
}

interface Year {
  readonly customer: Customer;
  readonly records: readonly CareRecord[];
  readonly keys: ReadonlyMap<string, string>;
  readonly plan: Plan;
  readonly now: number;
}

function wheelOf(instance: Instance, year: Year): QuarterWheel {
  const { customer, plan, now, keys } = year;
  const records = year.records.filter((record) => healthCheckFacts(record).instanceId === instance.id);
  const quarters = quartersOfYear(plan.healthChecks, customer, now);
  const current = quarterAt(plan.healthChecks, customer, now);
  const isFull = inQuarter(records, current, plan).length >= plan.healthChecks.perQuarter;
  const latest = latestFinished(records);
  const initial = records.find((record) => healthCheckFacts(record).countsAs === 'initial' && record.state !== 'cancelled');
  return {
    ...{ instanceId: instance.id, name: instance.name },
    product: plan.products.find(({ key }) => key === instance.productKey)?.name ?? instance.productKey,
    environment: plan.environments.find(({ key }) => key === instance.environment)?.label ?? {
      en: instance.environment,
      ja: instance.environment,
    },
    isPlace: plan.environments.some(({ key, healthCheck }) => key === instance.environment && healthCheck),
    slots: quarters.map((quarter) => slotOf(quarter, records, year)),
    freeFrom: isFull ? quarterAt(plan.healthChecks, customer, current.to).first : null,
    openFindings: latest === null ? 0 : findingsIn(latest.details.findings).filter(isOpenFinding).length,
    latestScore: latest === null ? null : healthCheckFacts(latest).score,
    initialKey: initial === undefined ? null : (keys.get(initial.issueId) ?? ''),
  };
}

const inQuarter = (records: readonly CareRecord[], { from, to }: Quarter, { healthChecks }: Plan): readonly CareRecord[] =>
  records.filter((record) => {
    const { askedAt } = healthCheckFacts(record);
    return holdsQuarter(record, healthChecks) && from <= askedAt && askedAt < to;
  });

function slotOf(quarter: Quarter, records: readonly CareRecord[], { customer, plan, keys, now }: Year): QuarterSlot {
  const { first, last, from, to } = quarter;
  const [record] = inQuarter(records, quarter, plan);
  const isOurs = customer.licences.some((licence) => licence.from <= last);
  const empty = now < from ? 'future' : now < to ? 'open' : isOurs ? 'missed' : 'past';
  const state = record?.state === 'requested' || record?.state === 'inProgress' || record?.state === 'done' ? record.state : empty;
  return { first, last, state, issueKey: record === undefined ? null : (keys.get(record.issueId) ?? null) };
}

/** The check of an instance that was finished last; null = none. */
export function latestFinished(records: readonly CareRecord[]): CareRecord | null {
  const at = (record: CareRecord): number => healthCheckFacts(record).finishedAt ?? 0;
  const done = records.filter(({ state }) => state === 'done').sort((one, other) => at(other) - at(one));
  return done[0] ?? null;
}

/** Open ones first, the latest asked for first. */
export function checksInOrder(checks: readonly HealthCheckView[]): readonly HealthCheckView[] {
  return [...checks].sort((one, other) => Number(one.isClosed) - Number(other.isClosed) || other.askedAt - one.askedAt);
}
