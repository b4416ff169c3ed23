import { DateTime, FixedOffsetZone } from 'luxon';

/** Zone and offset in minutes that an abbreviation stands for. */
const abbreviations: Readonly<Record<string, readonly [zone: string, offset: number]>> = {
  PST: ['America/Los_Angeles', -480],
  PDT: ['America/Los_Angeles', -420],
  EST: ['America/New_York', -300],
  EDT: ['America/New_York', -240],
  CET: ['Europe/Amsterdam', 60],
  CEST: ['Europe/Amsterdam', 120],
  JST: ['Asia/Tokyo', 540],
  AEST: ['Australia/Sydney', 600],
  AEDT: ['Australia/Sydney', 660],
  UTC: ['UTC', 0],
};

/**
 * Epoch milliseconds of a time as people write it, such as `Fri 2019-11-01 16:30 PDT`. Throws when the weekday is not that of
 * the date or the zone does not keep that offset then, so that a table cannot hold a time that never was.
 */
export function instantOf(text: string): number {
  const [, weekday, date, time, abbreviation] = /^(\w{3}) (\d{4}-\d\d-\d\d) ([\d:]+) (\w+)$/.exec(text) ?? [];
  const known = abbreviations[abbreviation ?? ''];
  if (known === undefined) throw new Error(`Not a written time: ${text}`);
  const [zone, offset] = known;
  const written = DateTime.fromISO(`${date}T${time}`, { zone: FixedOffsetZone.instance(offset) });
  if (!written.isValid || written.setLocale('en-US').toFormat('ccc') !== weekday) throw new Error(`Wrong weekday: ${text}`);
  if (written.setZone(zone).offset !== offset) throw new Error(`${zone} does not keep ${abbreviation} then: ${text}`);
  return written.toMillis();
}

/** The rows of a table drawn with bars, one row a line. */
export function rowsOf(table: string): [string, string, string, string, string, string][] {
  const lines = table.split('\n').filter((line) => line.includes('|'));
  return lines.map((line) => {
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = line.split('|').map((cell) => cell.trim());
    return [a, b, c, d, e, f];
  });
}
