import type { TimeOfDay } from '../plan/plan';

const pattern = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Minutes since local midnight of `HH:mm`, 1440 for `24:00`; null for anything else, such as `23:59:59` or `9:00`. */
export function minutesOf(time: TimeOfDay): number | null {
  const match = pattern.exec(time);
  if (match === null) return null;
  return match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2]);
}
