import { DateTime } from 'luxon';
import type { Language } from '../domain/plan/plan';
import { findMessage, type Reader, say } from './say';
import abbreviations from './zone-abbreviations.json';

const ABBREVIATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = abbreviations;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** An instant (epoch milliseconds) on the wall clock of a zone; an unknown zone is shown as UTC, never thrown. */
function wallClock(at: number, zone: string): DateTime {
  const local = DateTime.fromMillis(at, { zone });
  return local.isValid ? local : DateTime.fromMillis(at, { zone: 'utc' });
}

/** `JST`, `PDT`; a zone without a well-known short name reads `UTC+05:45`. Runtimes disagree on such names, so ours are data. */
function zoneShortName(local: DateTime): string {
  return ABBREVIATIONS[local.zoneName ?? '']?.[String(local.offset)] ?? (local.offset === 0 ? 'UTC' : `UTC${local.toFormat('ZZ')}`);
}

const inLanguage = (local: DateTime, language: Language): DateTime => local.setLocale(language === 'ja' ? 'ja-JP' : 'en-US');

/** “Mon 12 Jan 09:45 JST” or 「1月12日(月) 09:45 JST」, always with the zone (domain 7.8). */
export function instantText(at: number, reader: Reader): string {
  const local = inLanguage(wallClock(at, reader.zone), reader.language);
  const values = {
    weekday: local.toFormat('ccc'),
    day: local.day,
    month: reader.language === 'ja' ? local.month : local.toFormat('LLL'),
    time: local.toFormat('HH:mm'),
    zone: zoneShortName(local),
  };
  return say('instant', values, reader.language);
}

/** The full date with year and UTC, for a tooltip. */
export function instantTitle(at: number, reader: Reader): string {
  const local = wallClock(at, reader.zone);
  return `${local.toFormat('yyyy-MM-dd HH:mm:ss')} ${zoneShortName(local)} = ${DateTime.fromMillis(at, { zone: 'utc' }).toFormat("yyyy-MM-dd HH:mm:ss'Z'")}`;
}

/** “Fri 17:00 Los Angeles”: an edge of a window as the people of its own zone read it. */
export function edgeText(at: number, zone: string, language: Language): string {
  const local = inLanguage(wallClock(at, zone), language);
  return say('edge', { weekday: local.toFormat('ccc'), time: local.toFormat('HH:mm'), city: cityName(zone, language) }, language);
}

/** “Friday” in a zone. */
export function weekdayText(at: number, zone: string, language: Language): string {
  const local = inLanguage(wallClock(at, zone), language);
  return local.toFormat(language === 'ja' ? 'ccc' : 'cccc');
}

/** “26 Oct” or 「10月26日」: a day given by its midnight in UTC (epoch milliseconds). */
export function dayText(day: number, language: Language): string {
  return inLanguage(wallClock(day, 'utc'), language).toFormat(language === 'ja' ? "L'月'd'日'" : 'd LLL');
}

/** The city a zone is named after. */
export function cityName(zone: string, language: Language): string {
  return findMessage(`zone.${zone}`, language) ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** “1 h 45 min”; hours are never folded into days, seconds only show below a minute. */
export function durationText(milliseconds: number, language: Language): string {
  const total = Math.abs(milliseconds);
  if (total > 0 && total < MINUTE) return say('duration.seconds', { seconds: Math.floor(total / SECOND) }, language);
  const minutes = Math.floor(total / MINUTE);
  const hours = String(Math.floor(minutes / 60));
  if (minutes < 60) return say('duration.minutes', { minutes }, language);
  if (minutes % 60 === 0) return say('duration.hours', { hours }, language);
  return say('duration.both', { hours, minutes: minutes % 60 }, language);
}

/** Minutes between two instants as wall clocks show them, so that the minutes of a sentence agree with its times and add up to the target. */
export function shownMinutes({ from, to }: { readonly from: number; readonly to: number }): number {
  return Math.floor(to / MINUTE) - Math.floor(from / MINUTE);
}

/** The length of a stretch of time in those minutes. */
export function shownLength(stretch: { readonly from: number; readonly to: number }, language: Language): string {
  return durationText(shownMinutes(stretch) * MINUTE, language);
}
