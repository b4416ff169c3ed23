import { calendarOf } from '../clock/calendar';
import { coveredBetween } from '../clock/due';
import { type IsoSegment, isoSegments } from '../clock/iso-segments';
import type { Plan } from '../plan/plan';
import type { Assessment, Clock, Team } from '../request/assessment';
import { countedBy } from '../request/counted-by';
import { standing } from '../request/standing';
import type { SimulatedRequest } from './simulated-request';

/** The clock of a simulated request; instants are ISO 8601 UTC with milliseconds. */
export interface SimulatedClock {
  /**
   * Without `now` what is stored: `none`, `open`, `met`, `breached`. With `now` what the wall clock makes of it: `none`, `running`,
   * `held`, `overdue`, `met`, `breached`.
   */
  readonly state: string;
  readonly dueAt: string | null;
  /** From the start of the clock to the due instant, in order and without gap. */
  readonly segments: readonly IsoSegment[];
  /** Covered time from the start of the clock to the answer, else to `now`, else to the due instant (the target then). */
  readonly elapsedMs: number;
  /** Held time from the start of the clock to the due instant. */
  readonly heldMs: number;
}

/** One line of output without its promise. */
export interface SimulatedVerdict {
  readonly id: string | number;
  readonly track: string;
  readonly scope: string;
  readonly clock: SimulatedClock;
  readonly teamAtCreation: Team;
  readonly teamAtDue: Team | null;
}

type Running = Exclude<Clock, { state: 'none' }>;

/** What the line says of a verdict: the same facts and plan give the same bytes. */
export function simulatedVerdict(request: SimulatedRequest, assessment: Assessment, plan: Plan): SimulatedVerdict {
  const { track, scope, clock, teamAtCreation, teamAtDue } = assessment;
  const shown = clock.state === 'none' ? NONE : clockOf(clock, request, assessment, plan);
  return { id: request.id, track, scope, clock: shown, teamAtCreation, teamAtDue };
}

const NONE: SimulatedClock = { state: 'none', dueAt: null, segments: [], elapsedMs: 0, heldMs: 0 };

function clockOf(clock: Running, request: SimulatedRequest, assessment: Assessment, plan: Plan): SimulatedClock {
  const now = request.now ?? null;
  return {
    state: now === null ? clock.state : standing(assessment, plan, now).state,
    dueAt: new Date(clock.dueAt).toISOString(),
    segments: isoSegments(clock.segments),
    elapsedMs: elapsed(clock, assessment, plan, clock.response?.at ?? now ?? clock.dueAt),
    heldMs: clock.heldMs,
  };
}

/** Counted by the hours of the promise that stands, as its segments are (domain 7.5). */
function elapsed({ startAt }: Running, assessment: Assessment, plan: Plan, until: number): number {
  const by = countedBy(assessment);
  const calendar = by === null ? null : calendarOf(plan, by.coverageClass, by.severity);
  return calendar === null || 'uncovered' in calendar ? 0 : coveredBetween(calendar, startAt, until);
}
