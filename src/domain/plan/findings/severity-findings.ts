import type { Plan, SeverityKey } from '../plan';
import { type PlanFinding, planError } from './plan-finding';

/** Severities that come twice or that the plan needs and lacks, targets that are not above zero, keys that name no severity. */
export function severityFindings(plan: Plan): readonly PlanFinding[] {
  return [...twice(plan), ...missing(plan), ...targets(plan), ...unknown(plan)];
}

const keysOf = (plan: Plan): readonly SeverityKey[] => plan.severities.map(({ key }) => key);

function twice(plan: Plan): readonly PlanFinding[] {
  const keys = keysOf(plan);
  return keys.flatMap((key, i) => (keys.indexOf(key) < i ? [planError('severityTwice', `severities.${i}.key`, { severity: key })] : []));
}

function missing(plan: Plan): readonly PlanFinding[] {
  const keys = keysOf(plan);
  if (keys.length === 0) return [planError('severityMissing', 'severities', { severity: plan.defaultSeverity })];
  const byDefault = keys.includes(plan.defaultSeverity)
    ? []
    : [planError('severityMissing', 'defaultSeverity', { severity: plan.defaultSeverity })];
  const inMatrix = plan.coverage.classes.flatMap((coverage, i) => {
    if (coverage.calendar === 'hours') return [];
    const named = [...Object.keys(coverage.weekendRuns), ...Object.keys(coverage.hoursBySeverity ?? {})];
    const absent = keys.filter((key) => !named.includes(key));
    return absent.map((key) => planError('severityMissing', `coverage.classes.${i}.weekendRuns.${key}`, { severity: key }));
  });
  return [...byDefault, ...inMatrix];
}

function targets(plan: Plan): readonly PlanFinding[] {
  const all: (readonly [string, number])[] = [
    ...plan.severities.map(({ targetMinutes }, i) => [`severities.${i}.targetMinutes`, targetMinutes] as const),
    ...entriesAt('coverage.weekendTargets', plan.coverage.weekendTargets),
    ...plan.products.flatMap(({ targetOverride = {} }, i) => entriesAt(`products.${i}.targetOverride`, targetOverride)),
  ];
  return all.filter(([, minutes]) => !(minutes > 0)).map(([field, minutes]) => planError('targetNotPositive', field, { minutes }));
}

/** The matrix first of all, and every other list that speaks of severities. */
function unknown(plan: Plan): readonly PlanFinding[] {
  const named: readonly (readonly [string, SeverityKey])[] = [
    ...plan.coverage.classes.flatMap((coverage, i) => [
      ...(coverage.calendar === 'weekend' ? keysAt(`coverage.classes.${i}.weekendRuns`, coverage.weekendRuns) : []),
      ...keysAt(`coverage.classes.${i}.hoursBySeverity`, coverage.hoursBySeverity ?? {}),
    ]),
    ...keysAt('coverage.weekendTargets', plan.coverage.weekendTargets),
    ...plan.products.flatMap(({ targetOverride = {} }, i) => keysAt(`products.${i}.targetOverride`, targetOverride)),
    ...plan.handoff.criticalSeverities.map((key, i) => [`handoff.criticalSeverities.${i}`, key] as const),
    ...plan.incidentReport.offerFor.map((key, i) => [`incidentReport.offerFor.${i}`, key] as const),
  ];
  const keys = keysOf(plan);
  return named.filter(([, key]) => !keys.includes(key)).map(([field, key]) => planError('severityUnknown', field, { severity: key }));
}

const entriesAt = (field: string, record: Readonly<Record<string, number>>): (readonly [string, number])[] =>
  Object.entries(record).map(([key, value]) => [`${field}.${key}`, value] as const);

const keysAt = (field: string, record: Readonly<Record<string, unknown>>): (readonly [string, string])[] =>
  Object.keys(record).map((key) => [`${field}.${key}`, key] as const);
