import type { ZoneOffsets } from '../clock/zone-table';

/** A zone that moves to and fro between a few offsets, as text. */
export interface EncodedZone {
  /** Minutes east of UTC, taken in turn. */
  readonly offsets: readonly number[];
  /** Minutes from one change to the next in base 36, parted by white space, the first counted from 1970-01-01T00:00Z. */
  readonly changes: string;
}

/** Offsets of a zone from their compact text; changes are epoch milliseconds. */
export function decodeZone({ offsets, changes }: EncodedZone): ZoneOffsets {
  let minutes = 0;
  const at = changes
    .split(/\s+/)
    .filter(Boolean)
    .map((delta) => {
      minutes += Number.parseInt(delta, 36);
      return minutes * 60_000;
    });
  return { at, offsets: [0, ...at].map((_, i) => offsets[i % offsets.length] ?? 0) };
}
