import { calendarOf } from '../clock/calendar';
import { dueOf } from '../clock/due';
import type { Plan, Severity } from '../plan/plan';
import type { Clock, Reason, Track } from './assessment';
import type { RequestFacts } from './facts';

interface ClockInput {
  readonly facts: RequestFacts;
  readonly plan: Plan;
  readonly track: Track;
  readonly severity: { readonly severity: Severity };
  readonly coverageClass: string | null;
  readonly expiredMaintenance: boolean;
  readonly outOfScope: boolean;
}

const MINUTE = 60_000;
const NONE: Clock = { state: 'none' };

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
  const due = dueOf(calendar, input.facts.createdAt, severity.targetMinutes * MINUTE);
  if ('uncovered' in due) return { clock: NONE, reasons: [uncovered(due.uncovered)] };
  const clock: Clock = {
    state: 'open',
    startAt: input.facts.createdAt,
    targetMinutes: severity.targetMinutes,
    ...due,
    response: null,
    endedAt: null,
  };
  const reason: Reason = { code: 'coverageClass', rule: coverage?.rule ?? 'WKD-1', outcome: 'ok', values: { class: coverageClass } };
  return { clock, reasons: [reason] };
}

function stoppedBecause({ plan, expiredMaintenance, outOfScope }: ClockInput): Reason | null {
  if (expiredMaintenance && plan.clock.expiredMaintenance === 'none')
    return { code: 'clockExpiredMaintenance', rule: 'EXC-2', outcome: 'notice', values: {} };
  if (outOfScope && !expiredMaintenance && plan.clock.outOfScope === 'none')
    return { code: 'clockOutOfScope', rule: 'EXC-3', outcome: 'notice', values: {} };
  return null;
}

const uncovered = (why: string): Reason => ({ code: 'uncovered', rule: 'SEV-5', outcome: 'uncovered', values: { why } });
