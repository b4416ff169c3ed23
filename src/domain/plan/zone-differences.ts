import type { ZoneOffsets, ZoneTable } from '../clock/zone-table';

/** A stretch in which two tables disagree about a zone; offsets in minutes, null = the table does not have the zone. */
export interface ZoneDifference {
  readonly zone: string;
  readonly from: number;
  readonly to: number;
  readonly ours: number | null;
  readonly theirs: number | null;
}

/**
 * Every stretch of [from, to), epoch milliseconds, in which `theirs` gives a zone of `ours` another offset: the guard that
 * compares a stored table with the runtime's own zone data and names what changed.
 */
export function zoneDifferences(ours: ZoneTable, theirs: ZoneTable, from: number, to: number): ZoneDifference[] {
  return Object.entries(ours.zones).flatMap(([zone, mine]) => {
    const other = Object.hasOwn(theirs.zones, zone) ? theirs.zones[zone] : undefined;
    if (other === undefined) return [{ zone, from, to, ours: offsetAt(mine, from), theirs: null }];
    return differencesOf(zone, mine, other, from, to);
  });
}

function differencesOf(zone: string, ours: ZoneOffsets, theirs: ZoneOffsets, from: number, to: number): ZoneDifference[] {
  const edges = [from, ...new Set([...ours.at, ...theirs.at].filter((at) => at > from && at < to)), to].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((edge, i) => {
    const [mine, other] = [offsetAt(ours, edge), offsetAt(theirs, edge)];
    return mine === other ? [] : [{ zone, from: edge, to: edges[i + 1] ?? to, ours: mine, theirs: other }];
  });
}

const offsetAt = (zone: ZoneOffsets, at: number): number | null => {
  const next = zone.at.findIndex((change) => change > at);
  return zone.offsets[next === -1 ? zone.at.length : next] ?? null;
};
