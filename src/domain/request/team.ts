import { responder } from '../desk/responder';
import type { Plan, SeverityKey } from '../plan/plan';
import type { Team, Track } from './assessment';

/**
 * The team that answers a request at an instant (epoch milliseconds): the Jira Align desk in its hours, a booked Premier engineer,
 * the weekend team where the clock runs at the weekend, on weekdays Premier, or the holiday team while no region is on duty;
 * `nobody` while the clock is held (domain 7.9). `responder` says which regions, and who is booked.
 */
export function teamAt(plan: Plan, track: Track, coverageClass: string | null, severity: SeverityKey, at: number): Team {
  return responder(plan, { track, coverageClass, severity }, at).team;
}
