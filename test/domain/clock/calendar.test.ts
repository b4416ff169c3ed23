import { type Calendar, calendarBetween, calendarOf } from '../../../src/domain/clock/calendar';
import { dueOf, nextOpening, openAt } from '../../../src/domain/clock/due';
import type { Plan, WeekHours, WeekPoint } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { oddTable, oddYears, planWithHours, planWithWeekend } from './plan-with';
import { instantOf } from './written-time';

const HOUR = 3_600_000;
const { start, end } = premier2019.coverage.weekend;

const hoursReason = (hours: WeekHours) => calendarOf(planWithHours(hours), 'hours', 'L1');
const weekendReason = (from: WeekPoint, to: WeekPoint) => calendarOf(planWithWeekend({ start: from, end: to }), 'none', 'L1');

function usable(calendar: Calendar | { uncovered: string }): Calendar {
  if ('uncovered' in calendar) throw new Error(calendar.uncovered);
  return calendar;
}

describe('Plan data that cannot be used is a reason, never a throw', () => {
  const zone = 'Europe/Amsterdam';
  const monday = (from: string, to: string): WeekHours => ({ zone, days: { 1: [[from, to]] } });
  const eighth: WeekHours = { zone, days: Object.fromEntries([['8', [['09:00', '17:00'] as const]]]) };

  test.each<[string, unknown, string]>([
    ['a class that is not there', calendarOf(premier2019, 'weekend-only', 'L1'), 'classUnknown'],
    ['a class named like a built-in property', calendarOf(premier2019, '__proto__', 'L1'), 'classUnknown'],
    ['a severity the class does not name', calendarOf(premier2019, 'full', 'L5'), 'classUnknown'],
    ['a severity named like a built-in property', calendarOf(premier2019, 'none', 'constructor'), 'classUnknown'],
    ['hours in an unknown zone', hoursReason({ zone: 'Mars/Olympus', days: { 1: [['09:00', '17:00']] } }), 'zoneUnknown'],
    ['a zone named like a built-in property', hoursReason({ zone: 'constructor', days: { 1: [['09:00', '17:00']] } }), 'zoneUnknown'],
    ['a weekend to an unknown zone', weekendReason(start, { ...end, zone: 'Mars/Olympus' }), 'zoneUnknown'],
    ['hours without length', hoursReason(monday('09:00', '09:00')), 'windowInvalid'],
    ['hours turned round', hoursReason(monday('17:00', '09:00')), 'windowInvalid'],
    ['a time that is none', hoursReason(monday('09:00', '25:00')), 'windowInvalid'],
    ['23:59:59 for the end of the day', hoursReason(monday('09:00', '23:59:59')), 'windowInvalid'],
    ['an eighth day', hoursReason(eighth), 'windowInvalid'],
    ['a weekend that ends where it starts', weekendReason(start, start), 'windowInvalid'],
    ['a weekend from no time', weekendReason({ ...start, time: '' }, end), 'windowInvalid'],
    ['hours without days', hoursReason({ zone, days: {} }), 'neverOpens'],
    ['days without hours', hoursReason({ zone, days: { 1: [] } }), 'neverOpens'],
  ])('%s', (_what, calendar, uncovered) => {
    expect(calendar).toEqual({ uncovered });
  });

  test('a class that counts all weekend does not mind a weekend that cannot be used', () => {
    expect(calendarOf(planWithWeekend({ start, end: start }), 'full', 'L1')).not.toHaveProperty('uncovered');
  });

  test('nothing opens any more before 2101', () => {
    const mondays = usable(hoursReason(monday('09:00', '10:00')));
    expect(dueOf(mondays, Date.UTC(2100, 11, 28), HOUR)).toEqual({ uncovered: 'neverOpens' });
    expect(nextOpening(mondays, Date.UTC(2100, 11, 28))).toBeNull();
  });
});

describe('Hours by weekday', () => {
  const open = (hours: WeekHours) => usable(calendarBetween(planWithHours(hours), 'hours', 'L1', oddYears));
  const allDay = [['00:00', '24:00']] as const;

  test('whole days of a whole week never close', () => {
    const week = open({ zone: 'America/Havana', days: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay } });
    expect(week.holds.starts).toHaveLength(0);
  });

  test('24 hours on 5 days are one stretch a week, up to the second', () => {
    const week = open({ zone: 'Asia/Kathmandu', days: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay } });
    const saturday = Date.parse('2026-01-10T00:00+05:45');
    expect([openAt(week, saturday - 1), openAt(week, saturday), nextOpening(week, saturday)]).toEqual([true, false, saturday + 48 * HOUR]);
  });

  test('a break in the middle of the day is held, stretches that meet or overlap are one', () => {
    const week = open({
      zone: 'Asia/Kathmandu',
      days: {
        3: [
          ['13:00', '17:00'],
          ['09:00', '12:00'],
          ['10:00', '11:00'],
          ['17:00', '18:00'],
        ],
      },
    });
    const at = (time: string) => Date.parse(`2026-01-07T${time}+05:45`);
    expect(dueOf(week, at('08:00'), 8 * HOUR)).toMatchObject({ dueAt: at('18:00'), heldMs: 2 * HOUR });
    expect(['12:00', '12:59', '13:00', '17:00'].map((time) => openAt(week, at(time)))).toEqual([false, false, true, true]);
  });

  test.each([
    ['02:30-03:30 of a night without 02:30 opens at 03:30, so not at all', '02:30', '03:30', []],
    ['02:30-04:00 of that night opens at 03:30', '02:30', '04:00', ['01:30Z', '02:00Z']],
    ['01:00-02:00 of that night ends at 03:00', '01:00', '02:00', ['00:00Z', '01:00Z']],
  ])('Amsterdam, Sunday 2026-03-29: %s', (_what, from, to, edges) => {
    const week = open({ zone: 'Europe/Amsterdam', days: { 7: [[from, to]] } });
    const opening = nextOpening(week, Date.parse('2026-03-28T23:00Z')) ?? 0;
    const closing = opening < Date.parse('2026-03-30T00:00Z') ? [opening, week.holds.starts.find((hold) => hold > opening) ?? 0] : [];
    expect(closing.map((at) => new Date(at).toISOString().slice(11, 16).concat('Z'))).toEqual(edges);
  });

  test('Amsterdam, Sunday 2026-10-25: 02:30, which comes twice, is the first', () => {
    const week = open({ zone: 'Europe/Amsterdam', days: { 7: [['02:30', '03:00']] } });
    expect(nextOpening(week, Date.parse('2026-10-24T22:00Z'))).toBe(Date.parse('2026-10-25T00:30Z'));
    expect(dueOf(week, Date.parse('2026-10-24T22:00Z'), 1.5 * HOUR)).toMatchObject({ dueAt: Date.parse('2026-10-25T02:00Z') });
  });

  test('Havana, Sunday 2026-03-08: the day begins at 01:00 and Saturday 24:00 is that moment', () => {
    const week = open({ zone: 'America/Havana', days: { 6: [['22:00', '24:00']], 7: [['00:30', '02:00']] } });
    const midnight = Date.parse('2026-03-08T05:00Z');
    expect(dueOf(week, midnight - HOUR, HOUR)).toMatchObject({ dueAt: midnight });
    expect(nextOpening(week, midnight)).toBe(midnight + HOUR / 2);
  });

  test('two stretches that a skipped hour puts in the wrong order still make sense', () => {
    const week = open({
      zone: 'Europe/Amsterdam',
      days: {
        7: [
          ['02:45', '02:50'],
          ['03:00', '03:30'],
        ],
      },
    });
    expect(dueOf(week, Date.parse('2026-03-29T00:00Z'), HOUR / 2)).toMatchObject({ dueAt: Date.parse('2026-03-29T01:30Z') });
    expect(dueOf(week, Date.parse('2026-03-29T00:00Z'), HOUR / 2 + 1)).toMatchObject({ dueAt: Date.parse('2026-03-29T01:45:00.001Z') });
  });
});

describe('A weekend between two zones', () => {
  const noSummer = { ...oddTable, zones: { ...oddTable.zones, 'Australia/Brisbane': { at: [], offsets: [600] } } };
  const mondays = (from: string, to: string) => {
    const [opens, closes] = [from, to].map((zone) => ({ weekday: 1, time: '10:00', zone }) as const);
    if (opens === undefined || closes === undefined) throw new Error('two zones');
    return usable(calendarBetween({ ...planWithWeekend({ start: opens, end: closes }), zones: noSummer }, 'none', 'L1', oddYears));
  };

  test('a window that winter leaves no length holds nothing in winter and an hour in summer', () => {
    const calendar = mondays('Australia/Sydney', 'Australia/Brisbane');
    expect(nextOpening(calendar, instantOf('Mon 2026-01-12 10:00 AEDT'))).toBe(instantOf('Mon 2026-01-12 11:00 AEDT'));
    expect(openAt(calendar, instantOf('Mon 2026-07-13 10:00 AEST'))).toBe(true);
  });

  test('windows that meet are one hold: the other way round nothing opens from April to October', () => {
    const calendar = mondays('Australia/Brisbane', 'Australia/Sydney');
    expect(nextOpening(calendar, instantOf('Mon 2026-07-13 10:00 AEST'))).toBe(instantOf('Mon 2026-10-05 10:00 AEDT'));
    expect(nextOpening(calendar, instantOf('Mon 2026-10-05 11:00 AEDT'))).toBe(instantOf('Mon 2026-10-12 10:00 AEDT'));
  });

  test('a range that begins and ends in a window begins and ends held', () => {
    const plan = planWithWeekend({ start, end: { weekday: 3, time: '10:00', zone: 'Australia/Sydney' } });
    const range = { from: instantOf('Tue 2026-01-13 00:00 UTC'), to: instantOf('Sun 2026-02-08 00:00 UTC') };
    const calendar = usable(calendarBetween(plan, 'none', 'L1', range));
    expect(nextOpening(calendar, range.from)).toBe(instantOf('Wed 2026-01-14 10:00 AEDT'));
    expect([openAt(calendar, range.to - 1), nextOpening(calendar, range.to - 1)]).toEqual([false, null]);
  });

  test('one calendar for one plan object, another for its copy, with the same answers', () => {
    const copy: Plan = JSON.parse(JSON.stringify(premier2019));
    const [ours, again, theirs] = [premier2019, premier2019, copy].map((plan) => usable(calendarOf(plan, 'l1-only', 'L3')));
    expect(again).toBe(ours);
    expect(theirs).not.toBe(ours);
    expect(theirs).toEqual(ours);
  });

  test('a calendar of three years answers as the whole one does', () => {
    const range = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2028, 0, 1) };
    const three = usable(calendarBetween(premier2019, 'jira-align', 'L1', range));
    const at = instantOf('Fri 2026-03-06 16:00 EST');
    expect(dueOf(three, at, 8 * HOUR)).toEqual(dueOf(usable(calendarOf(premier2019, 'jira-align', 'L1')), at, 8 * HOUR));
    expect(dueOf(three, range.from - 1, HOUR)).toEqual({ uncovered: 'beyondHorizon' });
  });
});
