import { weekendAt } from '../clock/weekend';
import { bookingAt } from '../desk/approved-booking';
import { dutyEndsAt, dutySpans } from '../desk/duty-spans';
import { type Answered, type Responder, responder } from '../desk/responder';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';

/** Who has a request: a region by its key, a standing team, or the engineer who is booked; the key is what a record keeps. */
export type PlaceKey = `region:${string}` | 'weekend' | 'holiday' | 'booked';

export const regionPlace = (key: string): PlaceKey => `region:${key}`;

/** The region of a place; null for a team. */
export const regionOf = (place: string): string | null => (place.startsWith('region:') ? place.slice('region:'.length) : null);

/** A place told by a record, which was written by us and may name a region that is gone. */
export function placeOf(key: unknown): PlaceKey | null {
  if (key === 'weekend' || key === 'holiday' || key === 'booked') return key;
  return typeof key === 'string' && key.startsWith('region:') ? regionPlace(key.slice('region:'.length)) : null;
}

/**
 * What decides who answers a request under the plan of its customer: the class its product has there, which holds the bookings;
 * a class that this plan does not have counts as its usual one.
 */
export function answeredOf({ track, coverageClass, severity, productKey }: Assessment, plan: Plan): Answered {
  const own = plan.products.find(({ key }) => key === productKey)?.coverageClass ?? coverageClass;
  const isKnown = own === null || plan.coverage.classes.some(({ key }) => key === own);
  return { track, coverageClass: isKnown ? own : plan.coverage.defaultClass, severity };
}

/** End of the duty that a region is in at an instant; null when it is not on duty, or its hours cannot be read. */
export function dutyEnd(plan: Plan, key: string, at: number): number | null {
  const region = plan.regions.find((entry) => entry.key === key);
  const endsAt = region === undefined ? at : dutyEndsAt(region, plan, at);
  return endsAt > at ? endsAt : null;
}

const DAY = 86_400_000;

/** The place that answers at an instant; of several regions the one whose duty ends last. null while nobody does. */
export function placeAt(plan: Plan, answered: Answered, at: number): PlaceKey | null {
  return placeOfResponder(plan, responder(plan, answered, at), at);
}

function placeOfResponder(plan: Plan, { team, regions, booking }: Responder, at: number): PlaceKey | null {
  if (booking !== null) return 'booked';
  if (team === 'weekend' || team === 'holiday') return team;
  if (team !== 'premier') return null;
  const ends = regions.map((key) => ({ key, endsAt: dutyEnd(plan, key, at) ?? at }));
  const last = ends.reduce<(typeof ends)[number] | null>((best, each) => (best === null || each.endsAt > best.endsAt ? each : best), null);
  return last === null ? null : regionPlace(last.key);
}

/**
 * Who has a request at `now`: whoever had it at `since` (its last handoff, else when it became critical) while they can still
 * answer, else whoever answers now. A booked engineer always has precedence (TEA-8).
 */
export function holderAt(plan: Plan, answered: Answered, since: { place: PlaceKey | null; at: number }, now: number): PlaceKey | null {
  const answers = responder(plan, answered, now);
  const before = since.place ?? placeAt(plan, answered, since.at);
  const region = before === null ? null : regionOf(before);
  if (answers.booking === null && region !== null && answers.regions.includes(region)) return regionPlace(region);
  return placeOfResponder(plan, answers, now);
}

/** The next instant after `now` at which a place can no longer answer a request; null = it goes on, or is never on duty. */
export function endOfPlace(plan: Plan, answered: Answered, place: PlaceKey, now: number): number | null {
  const bookings = plan.coverage.classes.find(({ key }) => key === answered.coverageClass)?.openings ?? [];
  if (place === 'booked') return bookingAt(bookings, now)?.to ?? null;
  const weekend = weekendAt(plan, now);
  const region = regionOf(place);
  const edges = [
    weekend.inside ? weekend.to : weekend.from,
    ...bookings.map(({ from }) => from),
    ...(region === null ? [] : [dutyEnd(plan, region, now) ?? now]),
    ...(place === 'holiday' ? nextOpenings(plan, now) : []),
  ].filter((edge) => edge > now);
  return edges.length === 0 ? null : Math.min(...edges);
}

function nextOpenings(plan: Plan, now: number): readonly number[] {
  return plan.regions.flatMap((region) => {
    const spans = dutySpans(region, plan, { from: now - DAY, to: now + 5 * DAY });
    const next = typeof spans === 'string' ? undefined : Array.from(spans.starts).find((from) => from > now);
    return next === undefined ? [] : [next];
  });
}
