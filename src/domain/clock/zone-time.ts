import type { ZoneName } from '../plan/plan';
import type { ZoneOffsets, ZoneTable } from './zone-table';

const MINUTE = 60_000;

/** A zone of the table by name; null when the table does not have it or has it incomplete. */
export function findZone(table: ZoneTable, name: ZoneName): ZoneOffsets | null {
  const zone = Object.hasOwn(table.zones, name) ? table.zones[name] : undefined;
  return zone !== undefined && zone.offsets.length === zone.at.length + 1 ? zone : null;
}

/**
 * Instants (epoch milliseconds) at which a zone's wall clock shows the given times; walls are milliseconds since
 * 1970-01-01T00:00 as the clock reads, in ascending order. A time in a gap moves forward by the gap, a time that comes twice
 * is its first (RFC 5545; Temporal "compatible"): both mean the offset from before the change.
 */
export function instantsOf(zone: ZoneOffsets, walls: Float64Array): Float64Array {
  const instants = new Float64Array(walls.length);
  let passed = 0;
  let nextChange = wallOfChange(zone, 0);
  for (let i = 0; i < walls.length; i++) {
    const wall = walls[i] ?? 0;
    while (wall >= nextChange) nextChange = wallOfChange(zone, ++passed);
    instants[i] = wall - (zone.offsets[passed] ?? 0) * MINUTE;
  }
  return instants;
}

/** The wall time from which on only the offset after change `index` is meant; infinite after the last change. */
function wallOfChange(zone: ZoneOffsets, index: number): number {
  const at = zone.at[index] ?? Number.POSITIVE_INFINITY;
  return at + Math.max(zone.offsets[index] ?? 0, zone.offsets[index + 1] ?? 0) * MINUTE;
}

/** Minutes east of UTC in a zone at an instant (epoch milliseconds). */
export function offsetAt(zone: ZoneOffsets, at: number): number {
  return zone.offsets[changesUpTo(zone, at, (index) => zone.at[index] ?? 0)] ?? 0;
}

/** The instant of one wall time, by the same rule as `instantsOf`. */
export function instantOfWall(zone: ZoneOffsets, wall: number): number {
  return wall - (zone.offsets[changesUpTo(zone, wall, (index) => wallOfChange(zone, index))] ?? 0) * MINUTE;
}

/** How many changes of a zone come at or before a value, by halving. */
function changesUpTo(zone: ZoneOffsets, value: number, keyOf: (index: number) => number): number {
  let [low, high] = [0, zone.at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
