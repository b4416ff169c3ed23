import { windowNotes, windowProblems } from '../../../src/domain/care/booking-window';
import { earliestStart, latestMoment, noticeZone } from '../../../src/domain/care/notice';
import type { CareDetails } from '../../../src/domain/care/record';
import type { FieldProblem } from '../../../src/domain/customer/field-problem';
import { localDateOf } from '../../../src/domain/customer/local-day';
import type { Plan, ZoneName } from '../../../src/domain/plan/plan';
import { instantOfWallClock, wallClockText } from '../../../src/words/wall-clock';

const HOUR = 3_600_000;

/** A window as people choose it: a day and a time on the wall clock of a zone, and how many hours. */
export interface Asked {
  readonly zone: ZoneName;
  readonly date: string | null;
  readonly time: string;
  readonly hours: number;
}

/** Nothing chosen but the customer's own zone. */
export const nothingAsked = (zone: ZoneName): Asked => ({ zone, date: null, time: '09:00', hours: 8 });

/** The choice that leads to a window, to begin with one that is there. */
export function askedOf({ from, to, zone }: CareDetails, usual: ZoneName): Asked {
  if (typeof from !== 'number' || typeof to !== 'number' || typeof zone !== 'string') return nothingAsked(usual);
  const [date = null, time = '09:00'] = wallClockText(from, zone).split('T');
  return { zone, date, time, hours: Math.round(((to - from) / HOUR) * 4) / 4 };
}

/** The window of a choice, as the fields of a booking keep it; without a day it has only its zone. */
export function windowFields({ zone, date, time, hours }: Asked): CareDetails {
  const from = date === null ? null : instantOfWallClock(`${date}T${time}`, zone);
  return from === null || !(hours > 0) ? { zone } : { zone, from, to: from + hours * HOUR };
}

/** What is to be said about a choice at `now` (epoch milliseconds). */
export interface WindowVerdict {
  readonly earliest: number;
  /** By when it had to be asked for; null while no day is chosen. */
  readonly latest: number | null;
  readonly isShort: boolean;
  readonly noticeZone: ZoneName;
  readonly problems: readonly FieldProblem[];
  readonly notes: readonly FieldProblem[];
}

export function windowVerdict(asked: Asked, plan: Plan, customerZone: ZoneName, now: number): WindowVerdict {
  const counted = noticeZone(plan.bookings, asked.zone, customerZone);
  const earliest = earliestStart(plan.bookings, now, counted);
  const { from, to } = windowFields(asked);
  if (typeof from !== 'number' || typeof to !== 'number')
    return { earliest, latest: null, isShort: false, noticeZone: counted, problems: [], notes: [] };
  const window = { from, to, zone: asked.zone };
  const latest = latestMoment(plan.bookings, from, counted);
  const problems = windowProblems(window);
  return {
    earliest,
    latest,
    isShort: now > latest,
    noticeZone: counted,
    problems,
    notes: problems.length > 0 ? [] : windowNotes(window, plan),
  };
}

/** The same choice moved to the earliest window that can be booked. */
export function atEarliest(asked: Asked, earliest: number): Asked {
  const [date = localDateOf(earliest, asked.zone), time = asked.time] = wallClockText(earliest + 60_000, asked.zone).split('T');
  return { ...asked, date, time };
}
