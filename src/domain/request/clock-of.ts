import type { TypedKind } from '../care/typed-kinds';
import { calendarOf } from '../clock/calendar';
import { dueOf } from '../clock/due';
import { targetMinutesOf } from '../desk/target-minutes';
import type { Plan, RuleId, Severity } from '../plan/plan';
import type { Clock, Reason, Track } from './assessment';

interface ClockInput {
  /** From when it counts: epoch milliseconds. */
  readonly startAt: number;
  readonly plan: Plan;
  readonly track: Track;
  readonly severity: { readonly severity: Severity };
  readonly coverageClass: string | null;
  readonly productKey: string | null;
  readonly expiredMaintenance: boolean;
  /** The rule by which it is out of scope; null = it is not. */
  readonly outOfScope: RuleId | null;
  /** The kind of care that the request is; null = an ordinary request. */
  readonly care: TypedKind | null;
}

const MINUTE = 60_000;
const NONE: Clock = { state: 'none' };
/** Planned work has times of its own. */
const CARE_RULES: Readonly<Record<TypedKind, RuleId>> = { onboarding: 'ONB-1', 'health-check': 'HLT-1', booking: 'BKG-1' };

/** Steps 9 and 11: the due instant and its segments, or no clock and why (WKD, ALN-4, SEV-5). */
export function clockOf(input: ClockInput): { clock: Clock; reasons: readonly Reason[] } {
  const { plan, track, coverageClass } = input;
  if (track === 'standard' || coverageClass === null) return { clock: NONE, reasons: [] };
  const stopped = stoppedBecause(input);
  if (stopped !== null) return { clock: NONE, reasons: [stopped] };
  const { severity } = input.severity;
  const coverage = plan.coverage.classes.find((entry) => entry.key === coverageClass);
  const calendar = calendarOf(plan, coverageClass, severity.key);
  if ('uncovered' in calendar) return { clock: NONE, reasons: [uncovered(calendar.uncovered)] };
  const targeted = { productKey: input.productKey, coverageClass, severity: severity.key, startAt: input.startAt };
  const targetMinutes = targetMinutesOf(plan, targeted) ?? severity.targetMinutes;
  const due = dueOf(calendar, input.startAt, targetMinutes * MINUTE);
  if ('uncovered' in due) return { clock: NONE, reasons: [uncovered(due.uncovered)] };
  const clock: Clock = {
    state: 'open',
    startAt: input.startAt,
    targetMinutes,
    ...due,
    response: null,
    endedAt: null,
  };
  const reason: Reason = { code: 'coverageClass', rule: coverage?.rule ?? 'WKD-1', outcome: 'ok', values: { class: coverageClass } };
  return { clock, reasons: [reason] };
}

function stoppedBecause({ plan, expiredMaintenance, outOfScope, care }: ClockInput): Reason | null {
  if (care !== null) return { code: 'clockCare', rule: CARE_RULES[care], outcome: 'ok', values: { care } };
  if (expiredMaintenance && plan.clock.expiredMaintenance === 'none')
    return { code: 'clockExpiredMaintenance', rule: 'EXC-2', outcome: 'notice', values: {} };
  if (outOfScope !== null && !expiredMaintenance && plan.clock.outOfScope === 'none')
    return { code: 'clockOutOfScope', rule: outOfScope, outcome: 'notice', values: {} };
  return null;
}

const uncovered = (why: string): Reason => ({ code: 'uncovered', rule: 'SEV-5', outcome: 'uncovered', values: { why } });
