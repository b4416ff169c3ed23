import type { Calendar } from './calendar';
import type { Segment } from './segment';
import { countBelow } from './sorted-index';

/**
 * [from, to) as segments that count and segments that are held, in turn: half-open, epoch milliseconds, without empty ones.
 * Both ends lie in the calendar's range; as many steps as there are holds in between.
 */
export function segmentsBetween(calendar: Calendar, from: number, to: number): Segment[] {
  const { starts, ends } = calendar.holds;
  const segments: Segment[] = [];
  let at = from;
  for (let hold = Math.max(0, countBelow(calendar.byStart, from) - 1); at < to && hold < starts.length; hold++) {
    const begins = Math.min(starts[hold] ?? to, to);
    const ended = Math.min(ends[hold] ?? to, to);
    if (begins > at) segments.push({ from: at, to: begins, counted: true, reason: 'counted' });
    if (ended > at && ended > begins) segments.push({ from: Math.max(at, begins), to: ended, counted: false, reason: calendar.heldReason });
    at = Math.max(at, ended);
  }
  if (at < to) segments.push({ from: at, to, counted: true, reason: 'counted' });
  return segments;
}
