import type { Range } from '../clock/horizon';
import { gapsOf, mergedSpans, type Spans, withoutSpans } from '../clock/spans';
import { hoursSpans } from '../clock/week-hours';
import { windowSpans } from '../clock/week-window';
import type { Plan } from '../plan/plan';
import type { Region } from './region';

/** Two days hold every duty that begins or ends around an instant. */
const LONGEST_DUTY = 2 * 86_400_000;

const nothing: Spans = { starts: new Float64Array(), ends: new Float64Array() };

/** Every stretch within the range in which a region is on duty, its holidays left out (TEA-5). */
export function dutySpans(region: Region, plan: Plan, range: Range): Spans | 'zoneUnknown' | 'windowInvalid' {
  return hoursSpans(region.hours, plan.zones, range, region.holidays);
}

/** When a region's duty that goes on over an instant ends (epoch milliseconds); the instant itself where none does. */
export function dutyEndsAt(region: Region, plan: Plan, at: number): number {
  const spans = dutySpans(region, plan, { from: at - LONGEST_DUTY, to: at + LONGEST_DUTY });
  if (typeof spans === 'string') return at;
  const here = spans.starts.findIndex((start, index) => start <= at && at < (spans.ends[index] ?? at));
  return spans.ends[here] ?? at;
}

/**
 * Every stretch of weekdays within the range in which no region is on duty, for a holiday or a gap in the rota; the weekend
 * window is left out, since other people work then (TEA-6). Without any region there is none: nobody can say (OQ-30).
 */
export function offDutySpans(plan: Plan, range: Range): Spans | 'zoneUnknown' | 'windowInvalid' {
  if (plan.regions.length === 0) return nothing;
  let onDuty = nothing;
  for (const region of plan.regions) {
    const spans = dutySpans(region, plan, range);
    if (typeof spans === 'string') return spans;
    onDuty = mergedSpans(onDuty, spans, range);
  }
  const weekends = windowSpans(plan.coverage.weekend, plan.zones, range);
  if (typeof weekends === 'string') return weekends;
  return withoutSpans(gapsOf(onDuty, range), weekends, range);
}
