import type { Segment } from '../clock/segment';

/**
 * When a fraction of a clock's covered time is used up (epoch milliseconds). Used up exactly when a hold begins, it is told when
 * the clock runs again, never in the hold; null where nothing counts.
 */
export function thresholdAt(segments: readonly Segment[], fraction: number): number | null {
  const counted = segments.filter((segment) => segment.counted);
  const total = counted.reduce((sum, { from, to }) => sum + (to - from), 0);
  let left = total * fraction;
  for (const { from, to } of counted) {
    if (left < to - from) return from + Math.ceil(left);
    left -= to - from;
  }
  return counted.at(-1)?.to ?? null;
}
