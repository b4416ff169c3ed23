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

/** The events of an iCalendar file (RFC 5545), lines unfolded and text unescaped; cancelled ones are left out. */
export function icsEvents(text: string): readonly IcsEvent[] {
  const events: IcsEvent[] = [];
  let open: Line[] | null = null;
  for (const line of unfolded(text)) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') open = [line];
    else if (line.name === 'END' && line.value === 'VEVENT' && open !== null) {
      if (wordOf(open, 'STATUS') !== 'CANCELLED') events.push(eventOf(open));
      open = null;
    } else open?.push(line);
  }
  return events;
}

/** A line that begins with a space or a tab goes on from the one before. */
function unfolded(text: string): readonly Line[] {
  const lines: { number: number; text: string }[] = [];
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last.text += line.slice(1);
    else lines.push({ number: i + 1, text: line });
  }
  return lines.map(({ number, text: line }) => {
    const [, name = '', parameters = '', value = ''] = /^([A-Za-z-]+)((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(.*)$/.exec(line) ?? [];
    return { number, name: name.toUpperCase(), parameters: parameters.toUpperCase(), value: value.trim() };
  });
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
