import type { Clock } from '../request/assessment';
import type { RequestDesk } from './request-desk';

/** Longest sentence about a missed promise, in characters. */
export const LONGEST_SENTENCE = 500;

/** Whether a promise was missed by `now` (epoch milliseconds): answered or closed too late, or waiting past due, now or before a change. */
export function isMissed(clock: Clock, now: number): boolean {
  if (clock.state === 'none') return false;
  return clock.state === 'breached' || clock.missedAt !== undefined || (clock.state === 'open' && now > clock.dueAt);
}

/** Whether a missed promise was excused by its latest note; it stays missed. */
export function isExcused(desk: RequestDesk | undefined): boolean {
  return desk?.breachNotes.at(-1)?.excused === true;
}
