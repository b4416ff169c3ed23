import { type Calendar, calendarBetween } from '../../../src/domain/clock/calendar';
import { coveredBetween, dueOf, nextOpening, openAt } from '../../../src/domain/clock/due';
import type { Plan, WeekHours } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { zoneTableOf } from '../../../src/domain/plan/zone-transitions';
import { oddTable, oddYears, planWithHours } from './plan-with';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function usable(plan: Plan, classKey: string, severity = 'L2'): Calendar {
  const calendar = calendarBetween(plan, classKey, severity, oddYears);
  if ('uncovered' in calendar) throw new Error(calendar.uncovered);
  return calendar;
}
const hours = (week: WeekHours): Calendar => usable(planWithHours(week), 'hours');
const due = (calendar: Calendar, start: string, milliseconds: number): string => {
  const found = dueOf(calendar, Date.parse(start), milliseconds);
  if ('uncovered' in found) throw new Error(found.uncovered);
  return new Date(found.dueAt).toISOString();
};

describe('Several blocks a day, in Kathmandu (UTC+05:45)', () => {
  const zone = 'Asia/Kathmandu';
  /** Monday to Wednesday: 09:00-12:00 and 13:00-17:00, a lunch break; Thursday without break; Friday afternoon only. */
  const blocks = [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ] as const;
  const week = hours({ zone, days: { 1: blocks, 2: blocks, 3: blocks, 4: [['09:00', '17:00']], 5: [['13:00', '17:00']] } });

  test.each([
    ['inside the first block', '2026-01-05T09:30', 60, '2026-01-05T10:30'],
    ['exactly at the end of the first block', '2026-01-05T09:30', 150, '2026-01-05T12:00'],
    ['a minute past the break', '2026-01-05T09:30', 151, '2026-01-05T13:01'],
    ['exactly at the end of several blocks', '2026-01-05T09:00', 3 * 420, '2026-01-07T17:00'],
    ['a minute more, on the day without break', '2026-01-05T09:00', 3 * 420 + 1, '2026-01-08T09:01'],
    ['from the break', '2026-01-05T12:30', 1, '2026-01-05T13:01'],
    ['across the missing morning of Friday', '2026-01-08T16:00', 61, '2026-01-09T13:01'],
    ['across the whole weekend', '2026-01-09T16:59', 2, '2026-01-12T09:01'],
  ])('%s: from %s, %i minutes', (_what, start, minutes, end) => {
    expect(due(week, `${start}+05:45`, minutes * MINUTE)).toBe(new Date(`${end}+05:45`).toISOString());
  });

  test.each([
    ['seconds', '2026-01-05T11:59:30+05:45', 45_000, '2026-01-05T13:00:15+05:45'],
    ['milliseconds', '2026-01-05T11:59:59.999+05:45', 2, '2026-01-05T13:00:00.001+05:45'],
    ['half a millisecond less than the block', '2026-01-05T11:59:59+05:45', 999.5, '2026-01-05T11:59:59.999+05:45'],
  ])('%s are kept', (_what, start, milliseconds, end) => {
    expect(due(week, start, milliseconds)).toBe(new Date(end).toISOString());
  });
});

describe('Origins near the edge of a week, in zones far from UTC', () => {
  const far = zoneTableOf(['Pacific/Kiritimati', 'Pacific/Niue', 'Pacific/Apia'], 2010, 2030);
  const monday = (zone: string) =>
    usable({ ...planWithHours({ zone, days: { 1: [['00:00', '01:00']], 7: [['23:00', '24:00']] } }), zones: far }, 'hours');

  test.each([
    ['Pacific/Kiritimati', '2026-01-11T23:30+14:00', '2026-01-12T00:30+14:00'],
    ['Pacific/Niue', '2026-01-11T23:30-11:00', '2026-01-12T00:30-11:00'],
    ['Pacific/Apia', '2026-01-11T23:30+13:00', '2026-01-12T00:30+13:00'],
  ])('%s: Sunday 23:30 and an hour is Monday 00:30, a minute after Monday’s hour is Sunday 23:01', (zone, start, end) => {
    expect(due(monday(zone), start, HOUR)).toBe(new Date(end).toISOString());
    const nextSunday = Date.parse(end) + 6 * DAY + 22 * HOUR + 31 * MINUTE;
    expect(due(monday(zone), start, 1.5 * HOUR + MINUTE)).toBe(new Date(nextSunday).toISOString());
  });
});

describe('Little and much', () => {
  test('one covered minute a week: an hour takes 60 weeks, and the segments say so', () => {
    const minute = hours({ zone: 'America/St_Johns', days: { 3: [['03:00', '03:01']] } });
    const start = Date.parse('2020-01-08T03:00-03:30');
    const found = dueOf(minute, start, 60 * MINUTE);
    expect(found).toMatchObject({ dueAt: Date.parse('2021-02-24T03:01-03:30') });
    expect('segments' in found && found.segments).toHaveLength(119);
  });

  test("a target of two years at the offering's weekend, across leap day and year ends, leaves what it covers", () => {
    const weekend = usable({ ...premier2019, zones: oddTable }, 'l1-only');
    const start = Date.parse('2019-06-01T00:00Z');
    const found = dueOf(weekend, start, 730 * DAY);
    if ('uncovered' in found) throw new Error(found.uncovered);
    expect(coveredBetween(weekend, start, found.dueAt)).toBe(730 * DAY);
    expect(found.dueAt - start).toBe(730 * DAY + found.heldMs);
  });

  test.each([[400], [4000]])('a target of %i days is dated exactly', (days) => {
    const align = usable(premier2019, 'jira-align');
    const start = Date.parse('2011-01-03T14:00Z');
    const found = dueOf(align, start, days * 10 * HOUR);
    if ('uncovered' in found) throw new Error(found.uncovered);
    expect(coveredBetween(align, start, found.dueAt)).toBe(days * 10 * HOUR);
    expect(Math.round((found.dueAt - start) / DAY / 7)).toBe(Math.round(days / 5));
  });
});

describe('Offices that hand over', () => {
  test('two offices as one class: the hours of a severity in another zone than those of the class', () => {
    const [own] = planWithHours({ zone: 'Europe/Amsterdam', days: { 1: [['09:00', '17:00']] } }).coverage.classes;
    if (own === undefined) throw new Error('no class');
    const both = { ...own, hoursBySeverity: { L4: { zone: 'Asia/Kathmandu', days: { 2: [['09:00', '17:00'] as const] } } } };
    const plan = { ...premier2019, zones: oddTable, coverage: { ...premier2019.coverage, classes: [both] } };
    const from = Date.parse('2026-01-04T00:00Z');
    expect(nextOpening(usable(plan, 'hours', 'L1'), from)).toBe(Date.parse('2026-01-05T09:00+01:00'));
    expect(nextOpening(usable(plan, 'hours', 'L4'), from)).toBe(Date.parse('2026-01-06T09:00+05:45'));
  });

  test('a class of the weekend may give one severity hours of its own (Priority: L3 and L4 9 to 5)', () => {
    const days = { 1: [['09:00', '17:00'] as const], 2: [['09:00', '17:00'] as const] };
    const classes = premier2019.coverage.classes.map((entry) => ({
      ...entry,
      hoursBySeverity: { L3: { zone: 'Europe/Amsterdam', days } },
    }));
    const plan = { ...premier2019, coverage: { ...premier2019.coverage, classes } };
    const calendars = [calendarBetween(plan, 'full', 'L1', oddYears), calendarBetween(plan, 'full', 'L3', oddYears)];
    const saturday = Date.parse('2026-01-10T12:00Z');
    expect(calendars.map((calendar) => 'holds' in calendar && openAt(calendar, saturday))).toEqual([true, false]);
    expect(calendars.map((calendar) => 'holds' in calendar && nextOpening(calendar, saturday))).toEqual([
      saturday,
      Date.parse('2026-01-12T09:00+01:00'),
    ]);
  });
});

describe('Holidays of a class with hours of its own (OQ-19)', () => {
  const classes = premier2019.coverage.classes.map((entry) =>
    entry.calendar === 'hours' ? { ...entry, holidays: [{ date: '2019-11-28', name: 'Thanksgiving Day' }] } : entry,
  );
  const align = usable({ ...premier2019, coverage: { ...premier2019.coverage, classes } }, 'jira-align');

  test('Thanksgiving in New York is held, by its date there', () => {
    expect(due(align, '2019-11-27T18:00-05:00', 2 * HOUR)).toBe('2019-11-29T15:00:00.000Z');
    expect(openAt(align, Date.parse('2019-11-28T12:00-05:00'))).toBe(false);
  });
});
