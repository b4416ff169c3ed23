import type { ZoneOffsets, ZoneTable } from '../clock/zone-table';

/** A zone that moves to and fro between a few offsets, as text. */
export interface EncodedZone {
  /** Minutes east of UTC, taken in turn. */
  readonly offsets: readonly number[];
  /** Minutes from one change to the next in base 36, parted by white space, the first counted from 1970-01-01T00:00Z. */
  readonly changes: string;
}

/** Offsets of a zone from their compact text; changes are epoch milliseconds. */
export function decodeZone({ offsets, changes }: EncodedZone): ZoneOffsets {
  const at: number[] = [];
  const turns: number[] = [offsets[0] ?? 0];
  let minutes = 0;
  for (const delta of changes.split(/\s+/)) {
    if (delta === '') continue;
    minutes += Number.parseInt(delta, 36);
    at.push(minutes * 60_000);
    turns.push(offsets[at.length % offsets.length] ?? 0);
  }
  return { at, offsets: turns };
}

/** Zones by name, each decoded when it is first asked for: a start that dates one request needs one or two of them. */
export function decodeZones(encoded: Readonly<Record<string, EncodedZone>>): ZoneTable['zones'] {
  const zones: Record<string, ZoneOffsets> = {};
  for (const [name, zone] of Object.entries(encoded)) {
    let decoded: ZoneOffsets | null = null;
    const get = (): ZoneOffsets => {
      decoded ??= decodeZone(zone);
      return decoded;
    };
    Object.defineProperty(zones, name, { enumerable: true, get });
  }
  return zones;
}
