import { dayOf } from '../clock/closed-days';
import { icsEvents } from './ics-events';
import type { Holiday } from './region';

/** A line, or an event, that could not be taken over, and why. */
export interface HolidayProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly why: 'noDate' | 'noSuchDate' | 'notAWholeDay' | 'repeats';
}

export interface HolidaysRead {
  /** In order of date, each date once. */
  readonly holidays: readonly Holiday[];
  readonly problems: readonly HolidayProblem[];
}

/** Most dates that one list may have: thirty a year for a century and more. */
const MOST = 4000;
/** Most days of one event. */
const LONGEST = 31;
const DAY = 86_400_000;

type Entry = Holiday | HolidayProblem;

/**
 * Holidays from text that somebody pastes: one a line, a date `yyyy-mm-dd` and a name, parted by space, comma, semicolon or tab;
 * empty lines and lines that begin with # are nothing.
 */
export function holidaysFromText(text: string): HolidaysRead {
  const lines = firstLines(text, MOST);
  return sorted(lines.flatMap((line, i) => (/^\s*(#|$)/.test(line) ? [] : [fromLine(line.trim(), i + 1)])));
}

/** The first lines of a text, however many follow. */
function firstLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  const ends = /\r\n|\r|\n/g;
  for (let from = 0; lines.length < most; from = ends.lastIndex) {
    const end = ends.exec(text);
    lines.push(text.slice(from, end?.index));
    if (end === null) break;
  }
  return lines;
}

function fromLine(text: string, line: number): Entry {
  const [, date = '', name = ''] = /^(\d{4}-\d{2}-\d{2})(?:[\s,;]+(.*))?$/s.exec(text) ?? [];
  if (date === '') return { line, text, why: 'noDate' };
  if (dayOf(date) === null) return { line, text, why: 'noSuchDate' };
  return { date, name: name.replace(/^"(.*)"$/, '$1') || date };
}

/**
 * Holidays from an iCalendar file (RFC 5545): every event of whole days, several days taken apart. Dates stay as written, in the
 * zone of the region that keeps them. An event with a time of day, or one that repeats, is a problem: the dates must be listed.
 */
export function holidaysFromIcs(text: string): HolidaysRead {
  const entries = icsEvents(text, MOST).flatMap(({ line, name, start, end, isWholeDay, repeats }): readonly Entry[] => {
    const [from, to] = [dayOf(start), end === null ? null : dayOf(end)];
    if (from === null) return [{ line, text: name, why: start === '' ? 'noDate' : 'noSuchDate' }];
    if (!isWholeDay) return [{ line, text: name, why: 'notAWholeDay' }];
    if (repeats) return [{ line, text: name, why: 'repeats' }];
    const days = Math.min(LONGEST, Math.max(1, (to ?? from + 1) - from));
    return Array.from({ length: days }, (_, i) => ({ date: new Date((from + i) * DAY).toISOString().slice(0, 10), name: name || start }));
  });
  return sorted(entries.slice(0, MOST));
}

function sorted(entries: readonly Entry[]): HolidaysRead {
  const problems = entries.filter((entry) => 'why' in entry);
  const byDate = new Map(entries.flatMap((entry) => ('why' in entry ? [] : [[entry.date, entry] as const])).reverse());
  return { holidays: [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), problems };
}
