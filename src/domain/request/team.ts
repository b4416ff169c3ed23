import { calendarOf } from '../clock/calendar';
import { openAt } from '../clock/due';
import { weekendAt } from '../clock/weekend';
import type { Plan, SeverityKey } from '../plan/plan';
import type { Team, Track } from './assessment';

/**
 * Who answers a request at an instant: the Jira Align desk in its hours, the weekend team where the clock runs at the
 * weekend, Premier on weekdays; `nobody` while the clock is held (TEA-5, TEA-6, WKD-13, ALN-4).
 */
export function teamAt(plan: Plan, track: Track, coverageClass: string | null, severity: SeverityKey, at: number): Team {
  if (track === 'standard' || coverageClass === null) return 'standard';
  const calendar = calendarOf(plan, coverageClass, severity);
  const open = !('uncovered' in calendar) && openAt(calendar, at);
  if (track === 'jira-align') return open ? 'align' : 'nobody';
  if (!weekendAt(plan, at).inside) return 'premier';
  return open ? 'weekend' : 'nobody';
}
