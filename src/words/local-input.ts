import { DateTime } from 'luxon';

/** An instant (epoch milliseconds) as a date and time input of a page shows it, `2026-10-28T15:00`, in a zone. */
export function localInput(at: number, zone: string): string {
  return inZone(at, zone).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** The instant of such a text in a zone; null where it is no date and time. */
export function instantOfInput(text: string, zone: string): number | null {
  const local = DateTime.fromISO(text, { zone: inZone(0, zone).zone });
  return text !== '' && local.isValid ? local.toMillis() : null;
}

/** Moments at which people usually write again. */
export const PRESETS = ['hour', 'fourHours', 'tomorrow', 'monday'] as const;
export type Preset = (typeof PRESETS)[number];

const OPENS = { hour: 10, minute: 0, second: 0, millisecond: 0 } as const;

/** The instant (epoch milliseconds) of a preset, seen from `now` in a zone: in whole minutes, at ten in the morning of a later day. */
export function presetAt(preset: Preset, now: number, zone: string): number {
  const local = inZone(now, zone).set({ second: 0, millisecond: 0 });
  if (preset === 'hour') return local.plus({ hours: 1 }).toMillis();
  if (preset === 'fourHours') return local.plus({ hours: 4 }).toMillis();
  const days = preset === 'tomorrow' ? 1 : 8 - local.weekday;
  return local.plus({ days }).set(OPENS).toMillis();
}

/** An unknown zone is read as UTC, never refused. */
function inZone(at: number, zone: string): DateTime {
  const local = DateTime.fromMillis(at, { zone });
  return local.isValid ? local : DateTime.fromMillis(at, { zone: 'utc' });
}
