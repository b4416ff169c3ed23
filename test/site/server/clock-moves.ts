import { DateTime, type WeekdayNumbers } from 'luxon';
import type { SiteClock } from '../clock';

/** A wish from the top bar: by minutes, to a wall clock time of a zone, to an instant, or to the next such weekday and time. */
export type ClockMove =
  | { readonly minutes: number }
  | { readonly moveTo: number }
  | { readonly local: string; readonly zone: string }
  | { readonly weekday: number; readonly time: string; readonly zone: string };

/** The next `weekday` (1 = Monday) at `time` (`16:30`) in `zone`, strictly after `now` (epoch milliseconds). */
export const nextWeekday = (now: number, weekday: number, time: string, zone: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const here = DateTime.fromMillis(now, { zone });
  const found = here.set({ weekday: weekday as WeekdayNumbers, hour, minute, second: 0, millisecond: 0 });
  return (found.toMillis() > now ? found : found.plus({ weeks: 1 })).toMillis();
};

const targetOf = (now: number, move: ClockMove): number => {
  if ('minutes' in move) return now + move.minutes * 60_000;
  if ('moveTo' in move) return move.moveTo;
  if ('local' in move) return DateTime.fromISO(move.local, { zone: move.zone }).toMillis();
  return nextWeekday(now, move.weekday, move.time, move.zone);
};

export interface ClockRefusal {
  readonly code: 'unreadable' | 'refused' | 'backwards';
  readonly message: string;
}

/** Moves the site's time; null = moved. What falls due on the way has happened when this returns. */
export const moveClock = async (clock: SiteClock, move: ClockMove): Promise<ClockRefusal | null> => {
  const target = targetOf(clock.now(), move);
  if (!Number.isFinite(target)) return { code: 'unreadable', message: 'This is not a date and time.' };
  const code = target < clock.now() ? 'backwards' : 'refused';
  try {
    await clock.moveTo(target);
    return null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { code, message: error.message };
  }
};
