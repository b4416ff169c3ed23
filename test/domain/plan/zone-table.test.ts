import { DateTime, Settings } from 'luxon';
import { decodeZone } from '../../../src/domain/plan/decode-zones';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { shippedZones } from '../../../src/domain/plan/shipped-zones';
import { zoneDifferences } from '../../../src/domain/plan/zone-differences';
import { zoneTableOf } from '../../../src/domain/plan/zone-transitions';

const [from, to] = [Date.UTC(2015, 0, 1), Date.UTC(2038, 0, 1)];
const names = Object.keys(shippedZones.zones);
const utc = (text: string) => Date.parse(text);

describe('The shipped zone table', () => {
  test('agrees with the zone data of this runtime, 2015-2037', () => {
    expect(zoneDifferences(shippedZones, zoneTableOf(names, 2015, 2037), from, to)).toEqual([]);
  });

  test('covers every zone the plan names, and Tokyo', () => {
    const named = JSON.stringify({ ...premier2019, zones: null, clauses: null }).match(/"zone":"[A-Z][^"]+"/g) ?? [];
    const wanted = [...new Set(named.map((text) => text.slice(8, -1))), 'Asia/Tokyo'].sort();
    expect(wanted).toEqual(['America/Los_Angeles', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'Europe/Amsterdam']);
    expect(names).toEqual(wanted);
  });

  test('names the release of the time-zone database it was computed from', () => {
    expect(shippedZones.version).toMatch(/^20\d\d[a-z]$/);
  });

  test.each(names)('%s: changes are in order, one offset between each two, from 1970 to 2100', (name) => {
    const { at, offsets } = shippedZones.zones[name] ?? { at: [], offsets: [] };
    expect(offsets).toHaveLength(at.length + 1);
    expect([...at].sort((a, b) => a - b)).toEqual([...at]);
    expect(new Set(at).size).toBe(at.length);
    if (name === 'Asia/Tokyo') expect({ at, offsets }).toEqual({ at: [], offsets: [540] });
    else expect(new Date(at.at(-1) ?? 0).getUTCFullYear()).toBe(2100);
  });
});

describe('zoneTableOf reads the changes of a zone', () => {
  test.each([
    ['America/Los_Angeles', ['2026-03-08T10:00Z', '2026-11-01T09:00Z'], [-480, -420, -480]],
    ['Australia/Sydney', ['2026-04-04T16:00Z', '2026-10-03T16:00Z'], [660, 600, 660]],
    ['Australia/Lord_Howe', ['2026-04-04T15:00Z', '2026-10-03T15:30Z'], [660, 630, 660]],
    ['America/Havana', ['2026-03-08T05:00Z', '2026-11-01T05:00Z'], [-300, -240, -300]],
    ['Asia/Kathmandu', [], [345]],
  ])('%s in 2026', (name, changes, offsets) => {
    expect(zoneTableOf([name], 2026, 2026).zones[name]).toEqual({ at: changes.map(utc), offsets });
  });

  test('a zone that skipped a day, and one that changed twice in a spring', () => {
    expect(zoneTableOf(['Pacific/Apia'], 2011, 2011).zones['Pacific/Apia']?.at).toContain(utc('2011-12-30T10:00Z'));
    expect(zoneTableOf(['Africa/Cairo'], 2014, 2014).zones['Africa/Cairo']?.offsets).toEqual([120, 180, 120, 180, 120]);
  });

  test('a zone the runtime does not know is named', () => {
    expect(() => zoneTableOf(['Asia/Tokyo', 'Mars/Olympus'], 2026, 2026)).toThrow(new RangeError('Unknown time zone: Mars/Olympus'));
  });

  test('zones come once, in order of their names, with the release', () => {
    const table = zoneTableOf(['Asia/Tokyo', 'America/Havana', 'Asia/Tokyo'], 2026, 2026);
    expect(Object.keys(table.zones)).toEqual(['America/Havana', 'Asia/Tokyo']);
    expect(table.version).toBe(process.versions.tz);
  });

  test('the date it is computed on does not matter', () => {
    const tables = ['2026-01-15T00:00Z', '2026-07-15T00:00Z'].map((today) => {
      const before = Settings.now;
      Settings.now = () => DateTime.fromISO(today).toMillis();
      const table = zoneTableOf(['Australia/Sydney', 'America/Los_Angeles'], 2019, 2020);
      Settings.now = before;
      return table;
    });
    expect(tables[0]).toEqual(tables[1]);
  });
});

describe('zoneDifferences names what changed', () => {
  const sydney = shippedZones.zones['Australia/Sydney'] ?? { at: [], offsets: [] };
  const ours = { version: 'ours', zones: { 'Australia/Sydney': sydney } };

  test('Sydney without daylight saving differs in its summers', () => {
    const theirs = { version: 'theirs', zones: { 'Australia/Sydney': { at: [], offsets: [600] } } };
    expect(zoneDifferences(ours, theirs, utc('2026-01-01T00:00Z'), utc('2027-01-01T00:00Z'))).toEqual([
      { zone: 'Australia/Sydney', from: utc('2026-01-01T00:00Z'), to: utc('2026-04-04T16:00Z'), ours: 660, theirs: 600 },
      { zone: 'Australia/Sydney', from: utc('2026-10-03T16:00Z'), to: utc('2027-01-01T00:00Z'), ours: 660, theirs: 600 },
    ]);
  });

  test('a zone that is missing differs all the time', () => {
    expect(zoneDifferences(ours, { version: 'theirs', zones: {} }, from, to)).toEqual([
      { zone: 'Australia/Sydney', from, to, ours: 660, theirs: null },
    ]);
  });

  test('no difference is none', () => {
    expect(zoneDifferences(ours, ours, from, to)).toEqual([]);
  });
});

test('decodeZone reads minutes between changes in base 36 and takes the offsets in turn', () => {
  expect(decodeZone({ offsets: [60, 120], changes: '\n  10 1\n  z' })).toEqual({
    at: [36, 37, 72].map((m) => m * 60_000),
    offsets: [60, 120, 60, 120],
  });
  expect(decodeZone({ offsets: [540], changes: '' })).toEqual({ at: [], offsets: [540] });
});
