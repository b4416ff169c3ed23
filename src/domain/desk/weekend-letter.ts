import { answeredOf } from '../care/handoff-place';
import { isOver } from '../care/handoff-window';
import { calendarOf } from '../clock/calendar';
import { coveredBetween } from '../clock/due';
import { type Weekend, weekendAt } from '../clock/weekend';
import { findZone, instantOfWall, offsetAt } from '../clock/zone-time';
import type { Plan, SeverityKey } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import type { Telling } from '../request/telling';
import type { ApprovedBooking } from './approved-booking';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Noon where the weekend begins: Friday 12:00 in Los Angeles (NEW-31). */
const NOON = 12 * 60 * MINUTE;
const PREFIX = 'weekend-';

/** The letter about one weekend; it is written from `at` until the weekend begins. Epoch milliseconds. */
export interface Letter {
  readonly id: string;
  readonly at: number;
  readonly weekend: Weekend;
}

/** The letter about the weekend that comes next; null while one runs, and where the plan has none. */
export function nextLetter(plan: Plan, now: number): Letter | null {
  const weekend = weekendAt(plan, now);
  const zone = findZone(plan.zones, plan.coverage.weekend.start.zone);
  if (weekend.inside || weekend.from >= weekend.to || zone === null) return null;
  const wall = weekend.from + offsetAt(zone, weekend.from) * MINUTE;
  const noon = instantOfWall(zone, Math.floor(wall / DAY) * DAY + NOON);
  return { id: `${PREFIX}${weekend.from}`, at: Math.min(noon, weekend.from), weekend };
}

/** The letter whose time has come by `now`; null at any other time, so that none is written late. */
export function dueLetter(plan: Plan, now: number): Letter | null {
  const letter = nextLetter(plan, now);
  return letter !== null && now >= letter.at ? letter : null;
}

/** When the weekend of a letter begins (epoch milliseconds); null where the telling is none. */
export function weekendOfLetter(tellingId: string): number | null {
  const from = tellingId.startsWith(PREFIX) ? tellingId.slice(PREFIX.length) : '';
  return /^\d{1,15}$/.test(from) ? Number(from) : null;
}

/** What decides whether a request gets a letter. */
export interface Lettered {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
  readonly deleted: boolean;
  readonly tellings?: readonly Telling[];
}

/** Whether a letter is owed: to every premium request that was open at its time and still is, and has not had it. */
export function isOwedLetter({ facts, assessment, deleted, tellings = [] }: Lettered, { id, at }: Letter): boolean {
  const isOpen = !deleted && !isOver(facts) && facts.care === undefined;
  return isOpen && assessment.track === 'premier' && facts.createdAt <= at && !tellings.some((telling) => telling.id === id);
}

/** What happens to one request at one weekend. */
export interface WeekendService {
  /** `runs`: the weekend team answers and the clock counts; `rests`: nobody does until the end; `hours`: in the hours of its product. */
  readonly kind: 'runs' | 'rests' | 'hours';
  /** Covered milliseconds of the weekend, bookings left out. */
  readonly coveredMs: number;
  /** Severities of its product that the weekend team takes, the highest first. */
  readonly taken: readonly SeverityKey[];
  /** Windows of the weekend in which a Premier engineer is booked for its product (BKG-1). */
  readonly bookings: readonly ApprovedBooking[];
}

/** What the weekend team will and will not do for a request, by the class of its product, its severity and its bookings (WKD-3 … WKD-13). */
export function weekendService(assessment: Assessment, booked: Plan, { from, to }: Weekend): WeekendService {
  const { coverageClass, severity } = answeredOf(assessment, booked);
  const found = booked.coverage.classes.find(({ key }) => key === coverageClass);
  const bookings = (found?.openings ?? []).filter((opening) => opening.from < to && opening.to > from);
  if (found === undefined) return { kind: 'rests', coveredMs: 0, taken: [], bookings };
  const ranked = [...booked.severities].sort((one, other) => one.rank - other.rank).map(({ key }) => key);
  const taken = ranked.filter((key) => coveredBy(booked, found.key, key, from, to) > 0);
  const coveredMs = coveredBy(booked, found.key, severity, from, to);
  if (found.calendar === 'hours' || found.hoursBySeverity?.[severity] !== undefined) {
    return { kind: coveredMs > 0 ? 'hours' : 'rests', coveredMs, taken, bookings };
  }
  return { kind: coveredMs > 0 ? 'runs' : 'rests', coveredMs, taken, bookings };
}

/** Covered milliseconds of a class and severity, without what bookings open. */
function coveredBy(plan: Plan, coverageClass: string, severity: SeverityKey, from: number, to: number): number {
  const found = plan.coverage.classes.find(({ key }) => key === coverageClass);
  const opened = (found?.openings ?? []).filter((opening) => opening.from < to && opening.to > from);
  const calendar = calendarOf(plan, coverageClass, severity);
  if ('uncovered' in calendar) return 0;
  const all = coveredBetween(calendar, from, to);
  if (opened.length === 0 || !plan.bookings.extendsCoverage || runsAtWeekend(found, severity)) return all;
  const inBookings = opened.reduce(
    (sum, opening) => sum + coveredBetween(calendar, Math.max(from, opening.from), Math.min(to, opening.to)),
    0,
  );
  return Math.max(0, all - inBookings);
}

function runsAtWeekend(found: Plan['coverage']['classes'][number] | undefined, severity: SeverityKey): boolean {
  return found?.calendar === 'weekend' && found.weekendRuns[severity] === true;
}
