import type { ZoneTable } from '../clock/zone-table';
import { isZone } from '../customer/local-day';
import type { Plan } from './plan';
import { zoneTableOf } from './zone-transitions';
import { zonesOf } from './zones-of';

/** The years a published plan is dated in. */
const [FIRST_YEAR, LAST_YEAR] = [1970, 2100];

/**
 * The plan with the offsets of every zone it names, as this runtime has them, from 1970 to 2100: what publishing stores with the
 * version, so that all readers agree. A zone the runtime does not know is left out, and the validator names it. Takes a while.
 */
export function withZoneTable(plan: Plan): Plan {
  return { ...plan, zones: zoneTableOf(knownZones(plan), FIRST_YEAR, LAST_YEAR) };
}

/** The plan's own table, with zones that it names and lacks added for two years and a bit from an instant (epoch milliseconds). */
export function withMissingZones(plan: Plan, now: number): Plan {
  const missing = knownZones(plan).filter((zone) => !Object.hasOwn(plan.zones.zones, zone));
  if (missing.length === 0) return plan;
  const year = new Date(now).getUTCFullYear();
  const added: ZoneTable = zoneTableOf(missing, year, year + 3);
  return { ...plan, zones: { version: plan.zones.version, zones: { ...plan.zones.zones, ...added.zones } } };
}

const knownZones = (plan: Plan): readonly string[] => zonesOf(plan).flatMap(({ zone }) => (isZone(zone) ? [zone] : []));
