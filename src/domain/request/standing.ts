import { calendarOf } from '../clock/calendar';
import { coveredBetween, nextOpening } from '../clock/due';
import type { Plan } from '../plan/plan';
import type { Assessment, Team } from './assessment';
import { countedBy } from './counted-by';
import { teamAt } from './team';

/** What the wall clock makes of an assessment: nothing here is stored (domain 7.7). */
export interface Standing {
  readonly state: 'none' | 'running' | 'held' | 'overdue' | 'met' | 'breached' | 'ended';
  /** Covered milliseconds left until due; negative = elapsed milliseconds past due. Zero where no clock runs. */
  readonly remainingMs: number;
  /** End of the hold that `now` lies in (epoch milliseconds). */
  readonly heldUntil: number | null;
  readonly team: Team;
}

/** Running, held or overdue at `now` (epoch milliseconds), who answers then, and how much covered time is left. */
export function standing(assessment: Assessment, plan: Plan, now: number): Standing {
  const { clock, track } = assessment;
  const by = countedBy(assessment);
  const team = teamAt(plan, track, by?.coverageClass ?? null, by?.severity ?? assessment.severity, now);
  if (clock.state === 'none') return { state: 'none', remainingMs: 0, heldUntil: null, team };
  if (clock.state !== 'open') return { state: clock.state, remainingMs: 0, heldUntil: null, team };
  if (now > clock.dueAt) return { state: 'overdue', remainingMs: clock.dueAt - now, heldUntil: null, team };
  const calendar = by === null ? null : calendarOf(plan, by.coverageClass, by.severity);
  if (calendar === null || 'uncovered' in calendar) return { state: 'running', remainingMs: clock.dueAt - now, heldUntil: null, team };
  const opensAt = nextOpening(calendar, now);
  const held = opensAt !== null && opensAt > now;
  const remainingMs = coveredBetween(calendar, Math.max(now, clock.startAt), clock.dueAt);
  return { state: held ? 'held' : 'running', remainingMs, heldUntil: held ? opensAt : null, team };
}
