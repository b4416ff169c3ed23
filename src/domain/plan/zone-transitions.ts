import { IANAZone } from 'luxon';
import * as v from 'valibot';
import type { ZoneOffsets, ZoneTable } from '../clock/zone-table';

const SECOND = 1000;
/** Shorter than any two changes of one zone are apart since 1970. */
const STEP = 4 * 86_400 * SECOND;

/**
 * Offsets of the named zones from 1 January of `fromYear` to the end of `toYear` (UTC), as this runtime's own zone data has
 * them; transitions are exact to the second. Throws a RangeError that names the first zone the runtime does not know.
 * The release is `process.versions.tz` where there is one, else `unknown`.
 */
export function zoneTableOf(zones: readonly string[], fromYear: number, toYear: number): ZoneTable {
  const from = Date.UTC(fromYear, 0, 1);
  const to = Date.UTC(toYear + 1, 0, 1);
  const entries = [...new Set(zones)].sort().map((name) => [name, zoneOffsetsOf(name, from, to)] as const);
  return { version: runtimeZonesVersion(), zones: Object.fromEntries(entries) };
}

function zoneOffsetsOf(name: string, from: number, to: number): ZoneOffsets {
  if (!IANAZone.isValidZone(name)) throw new RangeError(`Unknown time zone: ${name}`);
  const zone = IANAZone.create(name);
  const at: number[] = [];
  let offset = zone.offset(from);
  const offsets = [offset];
  for (let low = from; low < to; low += STEP) {
    const high = Math.min(low + STEP, to);
    const next = zone.offset(high);
    if (next === offset) continue;
    at.push(changeBetween(zone, low, high));
    offsets.push(next);
    offset = next;
  }
  return { offsets, at };
}

/** First instant after `low` with another offset than `low`, by halving; `high` has another one. */
function changeBetween(zone: IANAZone, low: number, high: number): number {
  const before = zone.offset(low);
  let [same, other] = [low, high];
  while (other - same > SECOND) {
    const middle = same + Math.floor((other - same) / 2 / SECOND) * SECOND;
    if (zone.offset(middle) === before) same = middle;
    else other = middle;
  }
  return other;
}

/** Release of the runtime's zone data, such as `2025c`; a browser does not tell. */
function runtimeZonesVersion(): string {
  const host = v.safeParse(v.object({ process: v.object({ versions: v.object({ tz: v.string() }) }) }), globalThis);
  return host.success ? host.output.process.versions.tz : 'unknown';
}
