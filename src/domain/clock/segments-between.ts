import type { Calendar } from './calendar';
import type { Segment } from './segment';
import { countBelow } from './sorted-index';

/**
 * [from, to) as segments that count and segments that are held: half-open, epoch milliseconds, without empty ones. They come in
 * turn, but a hold that goes on for another reason is one segment for each reason. Both ends lie in the calendar's range; as many steps as there are holds in between.
 */
export function segmentsBetween(calendar: Calendar, from: number, to: number): Segment[] {
  const { starts, ends } = calendar.holds;
  const segments: Segment[] = [];
  let at = from;
  for (let hold = Math.max(0, countBelow(calendar.byStart, from) - 1); at < to && hold < starts.length; hold++) {
    const begins = Math.min(starts[hold] ?? to, to);
    const ended = Math.min(ends[hold] ?? to, to);
    if (begins > at) segments.push({ from: at, to: begins, counted: true, reason: 'counted' });
    if (ended > at && ended > begins) segments.push(...heldSegments(calendar, Math.max(at, begins), ended));
    at = Math.max(at, ended);
  }
  if (at < to) segments.push({ from: at, to, counted: true, reason: 'counted' });
  return segments;
}

/** One held stretch, cut where a weekend meets a weekday on which no region is on duty. */
function heldSegments({ heldReason, offDuty }: Calendar, from: number, to: number): Segment[] {
  const whole: Segment = { from, to, counted: false, reason: heldReason };
  if (offDuty === null) return [whole];
  const { starts, ends } = offDuty.spans;
  const segments: Segment[] = [];
  let at = from;
  for (let i = Math.max(0, countBelow(offDuty.byStart, from) - 1); at < to && (starts[i] ?? to) < to; i++) {
    const [begins, ended] = [Math.max(at, starts[i] ?? to), Math.min(to, ends[i] ?? to)];
    if (ended <= at) continue;
    if (begins > at) segments.push({ ...whole, from: at, to: begins });
    segments.push({ ...whole, from: begins, to: ended, reason: 'holiday' });
    at = ended;
  }
  return at < to ? [...segments, { ...whole, from: at }] : segments;
}
