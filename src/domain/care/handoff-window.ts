import { handoffsOf } from '../desk/handoffs';
import { criticalSince } from '../desk/holder';
import { type Answered, responder } from '../desk/responder';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import { answeredOf, endOfPlace, holderAt, type PlaceKey, placeAt, placeOf, regionOf, regionPlace } from './handoff-place';
import type { CareRecord } from './record';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Raised to critical later than this before the end: there is hardly time, so the duty lead is told at once. */
const LATE_RAISE = 10 * MINUTE;

/** One change of hands that a request needs. Epoch milliseconds; the giver is on duty until `endsAt` (half-open). */
export interface HandoffWindow {
  readonly from: PlaceKey;
  readonly to: PlaceKey;
  readonly endsAt: number;
  /** From when on it is on the board. */
  readonly asksAt: number;
  /** Account id of the engineer who is booked then; null = nobody is. */
  readonly booked: string | null;
  readonly isLateRaise: boolean;
}

/** Why there is none: another track or severity, it is over, or nobody takes over (`rests`: its clock is held then). */
export type NoHandoff = 'notPremier' | 'notCritical' | 'over' | 'noHolder' | 'rests' | 'notAtWeekend';

export interface Handed {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
  /** The handoffs it has had, in any order. */
  readonly handoffs: readonly CareRecord[];
}

/** The next change of hands of a request at `now` (HND-2, HND-5), or why there is none. Total. */
export function handoffWindow({ facts, assessment, handoffs }: Handed, plan: Plan, now: number): HandoffWindow | NoHandoff {
  if (assessment.track !== 'premier') return 'notPremier';
  if (!plan.handoff.criticalSeverities.includes(assessment.severity)) return 'notCritical';
  if (isOver(facts)) return 'over';
  const answered = answeredOf(assessment, plan);
  const criticalAt = criticalSince(facts, assessment.severity, plan) ?? facts.createdAt;
  const last = lastHanded(handoffs, now);
  const holder = holderAt(plan, answered, last ?? { place: null, at: criticalAt }, now);
  if (holder === null) return 'noHolder';
  const endsAt = endOfPlace(plan, answered, holder, now);
  if (endsAt === null) return 'noHolder';
  const to = receiver(plan, answered, holder, endsAt);
  if (to === null) return 'rests';
  if (!plan.handoff.weekendToo && (to === 'weekend' || holder === 'weekend')) return 'notAtWeekend';
  const booked = to === 'booked' ? (responder(plan, answered, endsAt).booking?.engineer ?? null) : null;
  const asksAt = endsAt - plan.handoff.promptMinutesBefore * MINUTE;
  return { from: holder, to, endsAt, asksAt, booked, isLateRaise: endsAt - criticalAt < LATE_RAISE };
}

/** Resolved, withdrawn or deleted, whether it was answered or not. */
export const isOver = ({ endedAt, resolvedAt }: RequestFacts): boolean => endedAt !== null || (resolvedAt ?? null) !== null;

/** Who takes over: the region of `handoffTo` that overlaps longest, else whoever answers then; null while nobody does. */
function receiver(plan: Plan, answered: Answered, from: PlaceKey, endsAt: number): PlaceKey | null {
  const { booking, team, regions } = responder(plan, answered, endsAt);
  const region = regionOf(from);
  if (booking === null && team === 'premier' && region !== null) {
    const handoffs = handoffsOf(plan, { from: endsAt - 2 * DAY, to: endsAt + 2 * DAY });
    const usual = handoffs.find((entry) => entry.from === region && entry.endsAt === endsAt)?.to ?? null;
    if (usual !== null && regions.includes(usual)) return regionPlace(usual);
  }
  return placeAt(plan, answered, endsAt);
}

/** The place that the latest change of hands before `now` led to, warm or cold. */
function lastHanded(handoffs: readonly CareRecord[], now: number): { place: PlaceKey; at: number } | null {
  const done = handoffs.flatMap(({ state, details }) => {
    const place = placeOf(details.to);
    const isDone = state === 'warm' || state === 'cold' || state === 'taken';
    return isDone && place !== null && typeof details.endsAt === 'number' ? [{ place, endsAt: details.endsAt, state, details }] : [];
  });
  const latest = done.sort((one, other) => other.endsAt - one.endsAt)[0];
  if (latest === undefined) return null;
  const acceptedAt = typeof latest.details.acceptedAt === 'number' ? latest.details.acceptedAt : latest.endsAt;
  return { place: latest.place, at: Math.min(now, acceptedAt) };
}
