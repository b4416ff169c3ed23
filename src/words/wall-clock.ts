import { DateTime } from 'luxon';

/** An instant (epoch milliseconds) as a field for date and time shows it in a zone, `2026-10-30T16:30`; an unknown zone is read as UTC. */
export function wallClockText(at: number, zone: string): string {
  const local = DateTime.fromMillis(at, { zone });
  return (local.isValid ? local : DateTime.fromMillis(at, { zone: 'utc' })).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** The instant of such a text; null where it is none. A time that daylight saving skips moves forward by the gap. */
export function instantOfWallClock(text: string, zone: string): number | null {
  const local = DateTime.fromISO(text, { zone });
  return local.isValid ? local.toMillis() : null;
}

/** The beginning of the day that an instant lies in, in a zone, `days` later. */
export function startOfDay(at: number, zone: string, days: number): number {
  const local = DateTime.fromMillis(at, { zone });
  return (local.isValid ? local : DateTime.fromMillis(at, { zone: 'utc' })).startOf('day').plus({ days }).toMillis();
}

/** “Fri 30” or 「30日(金)」: a day on a narrow scale, in a zone. */
export function dayText(at: number, zone: string, language: 'en' | 'ja'): string {
  const local = DateTime.fromMillis(at, { zone }).setLocale(language === 'ja' ? 'ja-JP' : 'en-US');
  return local.toFormat(language === 'ja' ? 'd日(ccc)' : 'ccc d');
}
