import { calendarOf } from '../clock/calendar';
import { nextOpening, openAt } from '../clock/due';
import { weekendAt } from '../clock/weekend';
import type { Plan, SeverityKey, TeamKey } from '../plan/plan';
import { type ApprovedBooking, bookingAt } from './approved-booking';
import { onDuty } from './on-duty';

/** What decides who answers a request; its class holds the bookings, in a plan from `withBookings`. */
export interface Answered {
  readonly track: 'premier' | 'jira-align' | 'standard';
  readonly coverageClass: string | null;
  readonly severity: SeverityKey;
}

/** Who answers at an instant. */
export interface Responder {
  readonly team: TeamKey | 'nobody';
  /** Keys of the Premier regions on duty; empty for another team, and where the plan has no rota. */
  readonly regions: readonly string[];
  /** Regions that would be on duty, but keep a holiday. */
  readonly closed: readonly string[];
  /** The booking under which a Premier engineer answers outside the rota (BKG-1). */
  readonly booking: ApprovedBooking | null;
  /** Of `nobody`: the instant (epoch milliseconds) at which the clock runs again; null when it never does. */
  readonly until: number | null;
}

const alone = (team: Responder['team']): Responder => ({ team, regions: [], closed: [], booking: null, until: null });

/**
 * Who answers a request at an instant (domain 7.9): the Jira Align desk in its hours; a booked engineer; at the weekend the weekend
 * team where the clock runs; on weekdays the Premier regions on duty, and the holiday team when none is (TEA-5, TEA-6, WKD-13).
 * `nobody` while the clock is held. Without a rota it is "Premier" on every weekday (OQ-30). Total.
 */
export function responder(plan: Plan, answered: Answered, at: number): Responder {
  const { track, coverageClass, severity } = answered;
  if (track === 'standard' || coverageClass === null) return alone('standard');
  const calendar = calendarOf(plan, coverageClass, severity);
  const isOpen = !('uncovered' in calendar) && openAt(calendar, at);
  const nobody = (): Responder => ({ ...alone('nobody'), until: 'uncovered' in calendar ? null : nextOpening(calendar, at) });
  if (track === 'jira-align') return isOpen ? alone('align') : nobody();
  const booking = bookingAt(plan.coverage.classes.find(({ key }) => key === coverageClass)?.openings ?? [], at);
  if (booking !== null) return { ...alone('premier'), booking };
  if (weekendAt(plan, at).inside) return isOpen ? alone('weekend') : nobody();
  if (!isOpen && holdsOnWeekdays(plan)) return { ...nobody(), closed: closedAt(plan, at) };
  return weekdayTeam(plan, at);
}

const holdsOnWeekdays = ({ coverage }: Plan): boolean =>
  coverage.holidayClock === 'pauseWhenNoRegionOpen' || coverage.holidayAppliesWeekendLimits;

const closedAt = (plan: Plan, at: number): readonly string[] => onDuty(plan, at).closed.map(({ region }) => region);

function weekdayTeam(plan: Plan, at: number): Responder {
  const { open, closed } = onDuty(plan, at);
  const isPremier = plan.regions.length === 0 || open.length > 0;
  return { ...alone(isPremier ? 'premier' : 'holiday'), regions: open, closed: closed.map(({ region }) => region) };
}
