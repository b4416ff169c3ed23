import { Settings } from 'luxon';
import { calendarOf } from '../../../src/domain/clock/calendar';
import { dueOf } from '../../../src/domain/clock/due';
import { instantOfIso } from '../../../src/domain/clock/iso-instant';
import { decodeZone } from '../../../src/domain/plan/decode-zones';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { zoneDifferences } from '../../../src/domain/plan/zone-differences';
import { zoneTableOf } from '../../../src/domain/plan/zone-transitions';
import { planWithHours, planWithWeekend } from './plan-with';

const HOUR = 3_600_000;

describe('Instants as text', () => {
  test.each([
    ['2026-01-09T16:45:00.123Z', 123],
    ['2026-01-09T16:45:00.123+0000', 123],
    ['2026-01-09T16:45Z', 0],
    ['2026-01-09T16:45:00.1239999Z', 123],
    ['2026-01-10T01:45:00.1+09:00', 100],
    ['2026-01-09T08:45:00-0800', 0],
    ['2026-01-09T22:30:00+05:45', 0],
  ])('%s', (text, milliseconds) => {
    expect(instantOfIso(text)).toBe(Date.UTC(2026, 0, 9, 16, 45, 0, milliseconds));
  });

  test.each([
    ['a date that does not exist', '2026-02-29T00:00Z'],
    ['the 31st of April', '2026-04-31T00:00Z'],
    ['a month that does not exist', '2026-13-01T00:00Z'],
    ['month zero', '2026-00-10T00:00Z'],
    ['day zero', '2026-01-00T00:00Z'],
    ['24:00', '2026-01-09T24:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['no zone', '2026-01-09T16:45:00'],
    ['a date alone', '2026-01-09'],
    ['a number', '1767976800000'],
    ['an offset of a day', '2026-01-09T16:45:00+24:00'],
    ['nothing', ''],
    ['text around it', ' 2026-01-09T16:45Z\n'],
  ])('%s is none', (_what, text) => {
    expect(instantOfIso(text)).toBeNaN();
  });

  test('2020-02-29 and the first and last day that the clock knows are', () => {
    expect(
      ['2020-02-29T00:00Z', '1970-01-01T00:00Z', '2100-12-31T23:59:59.999Z'].map((text) => new Date(instantOfIso(text)).toISOString()),
    ).toEqual(['2020-02-29T00:00:00.000Z', '1970-01-01T00:00:00.000Z', '2100-12-31T23:59:59.999Z']);
  });
});

describe('Zones that are renamed, stale or gone', () => {
  const due = (plan: Plan): unknown => {
    const calendar = calendarOf(plan, 'l1-only', 'L2');
    return 'uncovered' in calendar ? calendar : dueOf(calendar, Date.parse('2019-11-01T23:30Z'), 2 * HOUR);
  };

  test.each([
    ['US/Pacific', 'Australia/ACT'],
    ['America/Los_Angeles', 'Australia/NSW'],
  ])('%s and %s are the same clocks under other names', (from, to) => {
    const { start, end } = premier2019.coverage.weekend;
    const plan = {
      ...planWithWeekend({ start: { ...start, zone: from }, end: { ...end, zone: to } }),
      zones: zoneTableOf([from, to], 2018, 2021),
    };
    expect(due(plan)).toEqual(due(premier2019));
  });

  test('a plan of old keeps the name it was published with, whatever the runtime calls the zone now', () => {
    const kept = {
      ...premier2019.zones,
      zones: { ...premier2019.zones.zones, 'Australia/Old_Sydney': premier2019.zones.zones['Australia/Sydney'] ?? { at: [], offsets: [] } },
    };
    const { start, end } = premier2019.coverage.weekend;
    const plan = { ...planWithWeekend({ start, end: { ...end, zone: 'Australia/Old_Sydney' } }), zones: kept };
    expect(due(plan)).toEqual(due(premier2019));
  });

  test('a zone that is gone is a reason, never a throw, and luxon is not asked', () => {
    const throwing = Settings.throwOnInvalid;
    Settings.throwOnInvalid = true;
    const { start, end } = premier2019.coverage.weekend;
    expect(due(planWithWeekend({ start, end: { ...end, zone: 'Asia/Atlantis' } }))).toEqual({ uncovered: 'zoneUnknown' });
    Settings.throwOnInvalid = throwing;
  });

  test('a runtime that is wrong about Vancouver is told by the table, from the first day on which it matters', () => {
    const zone = 'America/Vancouver';
    const [runtime] = [zoneTableOf([zone], 2026, 2027)];
    const law = { version: 'law', zones: { [zone]: { at: [Date.UTC(2026, 2, 8, 10)], offsets: [-480, -420] } } };
    const stale = {
      version: 'stale',
      zones: { [zone]: { at: [Date.UTC(2026, 2, 8, 10), Date.UTC(2026, 10, 1, 9)], offsets: [-480, -420, -480] } },
    };
    expect(zoneDifferences(law, stale, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).toEqual([
      { zone, from: Date.UTC(2026, 10, 1, 9), to: Date.UTC(2027, 0, 1), ours: -420, theirs: -480 },
    ]);
    expect(runtime?.zones[zone]?.offsets[0]).toBe(-480);
  });

  test('a table whose offsets and changes do not fit is no zone', () => {
    const torn = { version: 'torn', zones: { 'Asia/Tokyo': { at: [1], offsets: [540] } } };
    const plan = { ...planWithHours({ zone: 'Asia/Tokyo', days: { 1: [['09:00', '17:00']] } }), zones: torn };
    expect(calendarOf(plan, 'hours', 'L1')).toEqual({ uncovered: 'zoneUnknown' });
    expect(decodeZone({ offsets: [540], changes: '' })).toEqual({ at: [], offsets: [540] });
  });
});

describe('Luxon\'s "now" plays no part', () => {
  test.each(['2026-01-15T00:00Z', '2026-07-15T00:00Z'])('frozen at %s, twelve and twice-a-year hours are what they are', (today) => {
    const before = Settings.now;
    Settings.now = () => Date.parse(today);
    const calendar = calendarOf({ ...premier2019 }, 'l1-only', 'L2');
    const table = zoneTableOf(['America/Los_Angeles', 'Australia/Sydney'], 2019, 2020);
    Settings.now = before;
    expect('holds' in calendar && dueOf(calendar, Date.parse('2019-11-01T23:30Z'), 2 * HOUR)).toMatchObject({
      dueAt: Date.parse('2019-11-04T00:30Z'),
    });
    expect(zoneDifferences(table, premier2019.zones, Date.UTC(2019, 0, 1), Date.UTC(2021, 0, 1))).toEqual([]);
  });
});
