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

interface Line {
  readonly number: number;
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** The first events of an iCalendar file (RFC 5545), at most `most`, lines unfolded and text unescaped; cancelled ones are left out. */
export function icsEvents(text: string, most: number): readonly IcsEvent[] {
  const events: IcsEvent[] = [];
  let open: Line[] | null = null;
  for (const line of unfolded(text)) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') open = [line];
    else if (line.name === 'END' && line.value === 'VEVENT' && open !== null) {
      if (wordOf(open, 'STATUS') !== 'CANCELLED') events.push(eventOf(open));
      if (events.length === most) return events;
      open = null;
    } else open?.push(line);
  }
  return events;
}

/** A line that begins with a space or a tab goes on from the one before; each is taken apart only when it is asked for. */
function* unfolded(text: string): Generator<Line> {
  let last: { number: number; text: string } | null = null;
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (/^[ \t]/.test(line) && last !== null) last.text += line.slice(1);
    else {
      if (last !== null) yield lineOf(last);
      last = { number: i + 1, text: line };
    }
  }
  if (last !== null) yield lineOf(last);
}

function lineOf({ number, text }: { readonly number: number; readonly text: string }): Line {
  const [, name = '', parameters = '', value = ''] = /^([A-Za-z-]+)((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(.*)$/.exec(text) ?? [];
  return { number, name: name.toUpperCase(), parameters: parameters.toUpperCase(), value: value.trim() };
}

function eventOf(lines: readonly Line[]): IcsEvent {
  const start = lines.find(({ name }) => name === 'DTSTART');
  const end = lines.find(({ name }) => name === 'DTEND');
  return {
    line: lines[0]?.number ?? 0,
    name: unescaped(wordOf(lines, 'SUMMARY')),
    start: dateOf(start),
    end: end === undefined ? null : dateOf(end),
    isWholeDay: /^\d{8}$/.test(start?.value ?? ''),
    repeats: lines.some(({ name }) => name === 'RRULE' || name === 'RDATE'),
  };
}

const wordOf = (lines: readonly Line[], wanted: string): string => lines.find(({ name }) => name === wanted)?.value ?? '';

const dateOf = (line: Line | undefined): string => line?.value.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3') ?? '';

const unescaped = (text: string): string => text.replace(/\\([nN,;\\])/g, (_, letter: string) => (/n/i.test(letter) ? ' ' : letter));
