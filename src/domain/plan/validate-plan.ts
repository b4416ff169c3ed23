import type { ZoneTable } from '../clock/zone-table';
import { isZone } from '../customer/local-day';
import { type PlanFinding, planError, planWarning } from './findings/plan-finding';
import { rotaFindings } from './findings/rota-findings';
import { severityFindings } from './findings/severity-findings';
import { hoursFindings, weekendFindings } from './findings/window-findings';
import type { Plan } from './plan';
import { withMissingZones } from './with-zone-table';
import { zoneDifferences } from './zone-differences';
import { zonesOf } from './zones-of';

const DAY = 86_400_000;
/** How far ahead a rota and its zones are watched, in milliseconds. */
export const TWO_YEARS = 731 * DAY;
const HOLIDAYS_END_SOON = 60 * DAY;

/** What a plan is judged against: the moment, and the zone data of the runtime that does it. */
export interface PlanValidation {
  /** Epoch milliseconds: the rota is watched for two years from then. */
  readonly now: number;
  /** Offsets of at least the plan's zones; null = not compared. */
  readonly runtimeZones: ZoneTable | null;
}

/**
 * Everything that keeps a plan from being used, and everything that may surprise, field by field (domain 12.5). A plan without an
 * error can be published. Pure but for the names of the zones, which the runtime knows.
 */
export function validatePlan(given: Plan, { now, runtimeZones }: PlanValidation): readonly PlanFinding[] {
  const plan = withMissingZones(given, now);
  const zones = zonesOf(plan).filter(({ zone }) => !isZone(zone));
  const errors = [
    ...severityFindings(plan),
    ...classFindings(plan),
    ...zones.map(({ field, zone }) => planError('zoneUnknown', field, { zone })),
    ...hoursFindings(plan),
    ...weekendFindings(plan, plan.zones, { from: now, to: now + TWO_YEARS }),
    ...partnerFindings(plan),
  ];
  const rota = errors.length === 0 ? rotaFindings(plan, { from: now, to: now + TWO_YEARS }) : [];
  return [...errors, ...rota, ...productFindings(plan), ...holidayFindings(plan, now), ...zoneFindings(given, runtimeZones, now)];
}

/** A class that a product or the default uses, and nobody defined. */
function classFindings({ coverage, products }: Plan): readonly PlanFinding[] {
  const defined = coverage.classes.map(({ key }) => key);
  const used = [
    { field: 'coverage.defaultClass', key: coverage.defaultClass },
    ...products.map(({ coverageClass }, i) => ({ field: `products.${i}.coverageClass`, key: coverageClass })),
  ];
  return used.flatMap(({ field, key }) =>
    key === null || defined.includes(key) ? [] : [planError('classUnknown', field, { class: key })],
  );
}

/** A partner mode is a swap: fewer direct contacts than without it, and partners for them (CON-7). */
function partnerFindings({ contacts: { acceptsPartners, partnerMode, perLicence } }: Plan): readonly PlanFinding[] {
  const isSwap = partnerMode.direct >= 0 && partnerMode.direct < perLicence && partnerMode.partner > 0;
  if (!acceptsPartners || isSwap) return [];
  return [planError('partnerModeNoSwap', 'contacts.partnerMode.direct', { direct: partnerMode.direct, perLicence })];
}

/** A product that is served and has no class: its requests get no clock (domain 6.2). */
function productFindings({ products }: Plan): readonly PlanFinding[] {
  return products.flatMap(({ scope, coverageClass, name }, i) =>
    scope !== 'excluded' && coverageClass === null
      ? [planWarning('productWithoutClass', `products.${i}.coverageClass`, { product: name })]
      : [],
  );
}

function holidayFindings({ regions }: Plan, now: number): readonly PlanFinding[] {
  const soon = new Date(now + HOLIDAYS_END_SOON).toISOString().slice(0, 10);
  return regions.flatMap(({ key, holidays }, i) => {
    const last = holidays.reduce((latest, { date }) => (date > latest ? date : latest), '');
    return last >= soon ? [] : [planWarning('holidaysEnd', `regions.${i}.holidays`, { region: key, on: last })];
  });
}

/** One finding a zone: the first stretch of the two years in which the plan's offsets are not the runtime's. */
function zoneFindings(plan: Plan, runtimeZones: ZoneTable | null, now: number): readonly PlanFinding[] {
  if (runtimeZones === null) return [];
  const differences = zoneDifferences(plan.zones, runtimeZones, now, now + TWO_YEARS);
  const first = differences.filter(({ zone }, i) => differences.findIndex((other) => other.zone === zone) === i);
  return first.map(({ zone, from }) =>
    planWarning('zonesDiffer', 'zones', { zone, from, ours: plan.zones.version, theirs: runtimeZones.version }),
  );
}
