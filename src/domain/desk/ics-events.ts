/** One event of an iCalendar file as far as holidays need it. */
export interface IcsEvent {
  /** Line of the file, counted from 1, at which it begins. */
  readonly line: number;
  readonly name: string;
  /** `yyyy-mm-dd`; empty where it has none. */
  readonly start: string;
  /** The day after its last, as the format has it; null where it is not said. */
  readonly end: string | null;
  readonly isWholeDay: boolean;
  readonly repeats: boolean;
}

/** The lines that an event is read from, by the names of their properties. */
const READ = /^(BEGIN|END|STATUS|DTSTART|DTEND|SUMMARY|RRULE|RDATE)[;:]/i;
/** Characters of one unfolded line that are looked at: no date and no name of a holiday is as long. */
const LONGEST = 10_000;

/** An event whose end is still to come: where it began, and what its first line of each name says. */
interface OpenEvent {
  readonly line: number;
  readonly values: Record<string, string>;
}

/** The first events of an iCalendar file (RFC 5545), at most `most`, lines unfolded and text unescaped; cancelled ones are left out. */
export function icsEvents(text: string, most: number): readonly IcsEvent[] {
  const events: IcsEvent[] = [];
  let open: OpenEvent | null = null;
  for (const line of unfolded(text)) {
    const name = (READ.exec(line.text)?.[1] ?? '').toUpperCase();
    if (name === '' || (name !== 'BEGIN' && open === null) || (open !== null && name in open.values)) continue;
    const value = said(line.text);
    if (value === null) continue;
    if (name !== 'BEGIN' && name !== 'END') {
      if (open !== null) open.values[name] = value;
    } else if (value === 'VEVENT' && name === 'BEGIN') open = { line: line.number, values: {} };
    else if (value === 'VEVENT' && open !== null) {
      if (open.values.STATUS !== 'CANCELLED') events.push(eventOf(open));
      if (events.length === most) return events;
      open = null;
    }
  }
  return events;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines that have something in them; one that begins with a space or a tab goes on from the one before. */
function* unfolded(text: string): Generator<Line> {
  const plain = text.includes('\r') ? text.split('\r\n').join('\n').split('\r').join('\n') : text;
  let last = { number: 1, text: '' };
  for (let [at, number] = [0, 1]; at < plain.length; number++) {
    const found = plain.indexOf('\n', at);
    const end = found < 0 ? plain.length : found;
    const first = plain[at];
    if (number > 1 && (first === ' ' || first === '\t')) {
      if (end > at + 1 && last.text.length < LONGEST) last.text += plain.slice(at + 1, end);
    } else {
      if (last.text !== '') yield last;
      last = { number, text: plain.slice(at, Math.min(end, at + LONGEST)) };
    }
    at = end + 1;
  }
  if (last.text !== '') yield last;
}

/** What stands behind the name and the parameters of a line; null where they are malformed. */
const said = (line: string): string | null => /^[A-Za-z-]+(?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*:(.*)$/.exec(line)?.[1]?.trim() ?? null;

function eventOf({ line, values }: OpenEvent): IcsEvent {
  const start = values.DTSTART;
  const end = values.DTEND;
  return {
    line,
    name: unescaped(values.SUMMARY ?? ''),
    start: dateOf(start),
    end: end === undefined ? null : dateOf(end),
    isWholeDay: /^\d{8}$/.test(start ?? ''),
    repeats: values.RRULE !== undefined || values.RDATE !== undefined,
  };
}

const dateOf = (value: string | undefined): string => value?.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3') ?? '';

const unescaped = (text: string): string => text.replace(/\\([nN,;\\])/g, (_, letter: string) => (/n/i.test(letter) ? ' ' : letter));
