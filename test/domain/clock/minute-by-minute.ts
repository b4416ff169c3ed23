import { IANAZone } from 'luxon';
import type { WeekPoint } from '../../../src/domain/plan/plan';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60;
const MONDAY = Date.UTC(2024, 0, 1) / MINUTE;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const offsets = new Map<string, number>();

function offsetAt(zone: string, minute: number): number {
  const key = `${zone} ${minute}`;
  const offset = offsets.get(key) ?? IANAZone.create(zone).offset(minute * MINUTE);
  offsets.set(key, offset);
  return offset;
}

/**
 * What a clock on the wall of a zone shows, minute after minute, in minutes since 1970. Luxon is asked at midnight UTC, and for
 * every half hour of a day that does not end as it began.
 */
function wallsOf(zone: string, fromMinute: number, toMinute: number): Int32Array {
  const walls = new Int32Array(toMinute - fromMinute);
  for (let i = 0; i < walls.length; ) {
    const minute = fromMinute + i;
    const midnight = minute - (minute % 1440);
    const steady = offsetAt(zone, midnight) === offsetAt(zone, midnight + 1440);
    const step = steady ? 1440 : 30;
    const offset = steady ? offsetAt(zone, midnight) : offsetAt(zone, minute - (minute % 30));
    for (const end = Math.min(walls.length, i + step - (minute % step)); i < end; i++) walls[i] = fromMinute + i + offset;
  }
  return walls;
}

const minuteOf = ({ weekday, time }: WeekPoint): number => (weekday - 1) * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** By watching the clock for every minute in turn: when it first shows the weekly point, or would have, had it not jumped over it. */
function showings(point: WeekPoint, walls: Int32Array, fromMinute: number): Map<number, number> {
  const wanted = (MONDAY + minuteOf(point)) % WEEK;
  const found = new Map<number, number>();
  let before = (walls[0] ?? 0) - 1;
  walls.forEach((now, i) => {
    for (let wall = now > before ? before + 1 : now; wall <= now; wall++) {
      if (wall % WEEK === wanted && !found.has(wall)) found.set(wall, fromMinute + i + (wall === now ? 0 : wall - before - 1));
    }
    before = now;
  });
  return found;
}

/**
 * Stretches from each showing of the first weekly point of a pair to that of the second which the wall clock shows next, over all
 * the pairs; minutes since 1970.
 */
export function stretchesBetween(pairs: readonly (readonly [WeekPoint, WeekPoint])[], fromMinute: number, toMinute: number): Stretch[] {
  const clocks = new Map<string, Int32Array>();
  const watch = (point: WeekPoint) => {
    const walls = clocks.get(point.zone) ?? wallsOf(point.zone, fromMinute, toMinute);
    clocks.set(point.zone, walls);
    return showings(point, walls, fromMinute);
  };
  return pairs.flatMap(([start, end]) => {
    const ends = watch(end);
    const lasts = (minuteOf(end) - minuteOf(start) + WEEK) % WEEK;
    return [...watch(start)].flatMap(([wall, from]) => {
      const to = ends.get(wall + lasts);
      return to === undefined ? [] : [{ from, to }];
    });
  });
}

/** The minute by which so many minutes have counted, one after another from `start`, given whether each of them counts. */
export function dueMinute(counting: Uint8Array, start: number, target: number): number {
  let left = target;
  let i = 0;
  for (; left > 0; i++) {
    if (i >= counting.length) throw new Error('not due within the minutes watched');
    if (counting[i] === 1) left--;
  }
  return start + i;
}

/** One entry for each minute from `start`: `inside` where a stretch covers it, else the opposite. */
export function painted(stretches: readonly Stretch[], start: number, minutes: number, inside: 0 | 1): Uint8Array {
  const entries = new Uint8Array(minutes).fill(1 - inside);
  for (const { from, to } of stretches) entries.fill(inside, Math.max(0, from - start), Math.max(0, to - start));
  return entries;
}
