import { HORIZON } from './horizon';

const pattern = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})\d*)?)?(?:Z|([+-])(\d\d):?([0-5]\d))$/;

/**
 * Epoch milliseconds of an ISO 8601 text with `Z` or an offset, also as Jira writes it (`…123+0000`); digits below a millisecond
 * are cut. NaN for anything else: a date that does not exist, a time without zone, a leap second.
 */
export function instantOfIso(text: string): number {
  const match = pattern.exec(text);
  if (match === null) return Number.NaN;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', sign, hours = '0', minutes = '0'] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number(month) === 0 || new Date(midnight).getUTCDate() !== Number(day) || Number(month) > 12 || Number(hours) > 23) return Number.NaN;
  const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(fraction.padEnd(3, '0'));
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return midnight + time - (sign === '-' ? -offset : offset);
}

/** Whether an instant (epoch milliseconds) lies in the years the clock knows, 1970 to 2100. */
export const isInHorizon = (at: number): boolean => at >= HORIZON.from && at < HORIZON.to;
