import { DateTime } from 'luxon';
import { calendarOf } from '../../../src/domain/clock/calendar';
import { dueOf } from '../../../src/domain/clock/due';
import type { Plan, WeekWindow } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { zoneTableOf } from '../../../src/domain/plan/zone-transitions';
import { instantOf } from './written-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const withWeekend = (weekend: WeekWindow): Plan => ({
  ...premier2019,
  coverage: { ...premier2019.coverage, weekend: { ...premier2019.coverage.weekend, ...weekend } },
  zones: zoneTableOf([weekend.start.zone, weekend.end.zone], 2018, 2031),
});

function dueAt(plan: Plan, classKey: string, severity: string, created: string, minutes: number): number {
  const calendar = calendarOf(plan, classKey, severity);
  if ('uncovered' in calendar) throw new Error(calendar.uncovered);
  const due = dueOf(calendar, instantOf(created), minutes * MINUTE);
  if ('uncovered' in due) throw new Error(due.uncovered);
  return due.dueAt;
}

const { start, end } = premier2019.coverage.weekend;
const bamboo = (plan: Plan, created: string) => dueAt(plan, 'l1-only', 'L2', created, 120);

describe('Wrong answers that look right are told from the right one', () => {
  test('B01 with Brisbane, which has no daylight saving, would be an hour late', () => {
    const brisbane = withWeekend({ start, end: { ...end, zone: 'Australia/Brisbane' } });
    expect(bamboo(brisbane, 'Fri 2019-11-01 16:30 PDT')).toBe(instantOf('Mon 2019-11-04 01:30 UTC'));
    expect(bamboo(premier2019, 'Fri 2019-11-01 16:30 PDT')).toBe(instantOf('Mon 2019-11-04 00:30 UTC'));
  });

  test('B01 with Saturday and Sunday of the customer in Tokyo as the weekend', () => {
    const tokyo = 'Asia/Tokyo';
    const saturday = withWeekend({ start: { weekday: 6, time: '00:00', zone: tokyo }, end: { weekday: 1, time: '00:00', zone: tokyo } });
    expect(bamboo(saturday, 'Fri 2019-11-01 16:30 PDT')).toBe(instantOf('Mon 2019-11-04 02:00 JST'));
    expect(bamboo(premier2019, 'Fri 2019-11-01 16:30 PDT')).toBe(instantOf('Mon 2019-11-04 09:30 JST'));
  });

  test('B04 with Friday 17:00 of the viewer in Amsterdam would hold all of its time', () => {
    const viewer = withWeekend({ start: { ...start, zone: 'Europe/Amsterdam' }, end });
    const due = (plan: Plan) => dueAt(plan, 'l1-only', 'L4', 'Fri 2019-11-15 10:00 PST', 1440);
    expect(due(viewer)).toBe(instantOf('Tue 2019-11-19 10:00 AEDT'));
    expect(due(premier2019)).toBe(instantOf('Tue 2019-11-19 03:00 AEDT'));
  });

  test.each([
    ['in January it would be two hours late', 'Fri 2026-01-09 16:30 PST', 2],
    ['at the end of March one hour late', 'Fri 2026-03-27 16:30 PDT', 1],
    ['in July it would be right by chance', 'Fri 2026-07-10 16:30 PDT', 0],
  ])('48 hours added to Friday 17:00: %s', (_when, created, hoursLate) => {
    const naive = instantOf(created) + 120 * MINUTE + 48 * HOUR;
    expect(naive - bamboo(premier2019, created)).toBe(hoursLate * HOUR);
  });

  test('N03: due exactly on Friday 17:00 is not pushed to Monday', () => {
    expect(dueAt(premier2019, 'none', 'L1', 'Fri 2019-11-15 16:30 PST', 30)).toBe(instantOf('Fri 2019-11-15 17:00 PST'));
  });

  test.each([
    ['D05', 'Sat 2019-11-02 12:00 PDT', 'Sun 2019-11-03 11:00 PST', 1],
    ['D06', 'Sat 2020-03-07 12:00 PST', 'Sun 2020-03-08 13:00 PDT', -1],
  ])('%s: 24 hours from %s are %s, not the same time tomorrow', (_id, created, due, hoursLate) => {
    const tomorrow = DateTime.fromMillis(instantOf(created), { zone: 'America/Los_Angeles' }).plus({ days: 1 }).toMillis();
    expect(dueAt(premier2019, 'full', 'L4', created, 1440)).toBe(instantOf(due));
    expect(tomorrow - instantOf(due)).toBe(hoursLate * HOUR);
  });

  test('PST taken as fixed would hold a summer weekend from 18:00 PDT', () => {
    const fixed = withWeekend({ start: { ...start, zone: 'Etc/GMT+8' }, end: { ...end, zone: 'Etc/GMT-10' } });
    expect(bamboo(fixed, 'Fri 2026-07-10 17:30 PDT')).toBe(instantOf('Mon 2026-07-13 11:30 AEST'));
    expect(bamboo(premier2019, 'Fri 2026-07-10 17:30 PDT')).toBe(instantOf('Mon 2026-07-13 12:00 AEST'));
  });
});
