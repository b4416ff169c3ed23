import { isoOf } from './iso-text';
import type { Segment } from './segment';

/** A segment with its edges as ISO 8601 UTC with milliseconds. */
export interface IsoSegment {
  readonly from: string;
  readonly to: string;
  readonly counted: boolean;
  readonly reason: Segment['reason'];
}

/** Segments that follow each other without gap, as text: an edge that two of them share is written once. */
export function isoSegments(segments: readonly Segment[]): readonly IsoSegment[] {
  let from = segments[0] === undefined ? '' : isoOf(segments[0].from);
  return segments.map(({ to, counted, reason }) => {
    const segment = { from, to: isoOf(to), counted, reason };
    from = segment.to;
    return segment;
  });
}
