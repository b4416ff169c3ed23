import type { Range } from '../../clock/horizon';
import { offDutySpans } from '../../desk/duty-spans';
import { handoffsOf } from '../../desk/handoffs';
import type { Plan } from '../plan';
import { type PlanFinding, planWarning } from './plan-finding';

const MINUTE = 60_000;

/** Weekday time without any region, holidays aside, and changes of region too short for a warm handoff (HND-3, OQ-30). */
export function rotaFindings(plan: Plan, range: Range): readonly PlanFinding[] {
  if (plan.regions.length === 0) return [planWarning('rotaGap', 'regions', { gaps: 0, from: range.from, minutes: 0 })];
  const withoutHolidays = { ...plan, regions: plan.regions.map((region) => ({ ...region, holidays: [] })) };
  return [...gapFindings(withoutHolidays, range), ...overlapFindings(withoutHolidays, range)];
}

function gapFindings(plan: Plan, range: Range): readonly PlanFinding[] {
  const gaps = offDutySpans(plan, range);
  const [from, to] = typeof gaps === 'string' ? [] : [gaps.starts[0], gaps.ends[0]];
  if (typeof gaps === 'string' || from === undefined || to === undefined) return [];
  return [planWarning('rotaGap', 'regions', { gaps: gaps.starts.length, from, minutes: (to - from) / MINUTE })];
}

/** One finding a region: the change with the least overlap. */
function overlapFindings(plan: Plan, range: Range): readonly PlanFinding[] {
  const handoffs = handoffsOf(plan, range);
  return plan.regions.flatMap((region, i) => {
    const own = handoffs.filter(({ from }) => from === region.key);
    const least = own.reduce((found, handoff) => (handoff.overlapMs < found.overlapMs ? handoff : found), own[0] ?? enough);
    const minutes = least.overlapMs / MINUTE;
    if (minutes >= region.minOverlapMinutes) return [];
    const values = { region: region.key, minutes, needed: region.minOverlapMinutes, from: least.endsAt };
    return [planWarning('overlapShort', `regions.${i}.minOverlapMinutes`, values)];
  });
}

const enough = { from: '', to: null, endsAt: 0, overlapMs: Number.POSITIVE_INFINITY };
