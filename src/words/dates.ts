import { DateTime } from 'luxon';
import type { Language, LocalDate } from '../domain/plan/plan';

const localOf = (date: LocalDate, language: Language): DateTime =>
  DateTime.fromISO(date, { zone: 'utc' }).setLocale(language === 'ja' ? 'ja-JP' : 'en-US');

/** “Sat 30 Nov 2019” or 「2019年11月30日(土)」. */
export function weekdayDateText(date: LocalDate, language: Language): string {
  return localOf(date, language).toFormat(language === 'ja' ? "yyyy'年'L'月'd'日'(ccc)" : 'ccc d LLL yyyy');
}

/** “November 2019” or 「2019年11月」 of the month a day lies in. */
export function monthText(date: LocalDate, language: Language): string {
  return localOf(date, language).toFormat(language === 'ja' ? "yyyy'年'L'月'" : 'LLLL yyyy');
}

/** Short names of the days of a week from Monday. */
export function weekdayNames(language: Language): readonly string[] {
  return Array.from({ length: 7 }, (_, index) => localOf('2019-11-04', language).plus({ days: index }).toFormat('ccc'));
}
