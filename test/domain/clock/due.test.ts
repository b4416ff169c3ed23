import { type Calendar, calendarOf } from '../../../src/domain/clock/calendar';
import { coveredBetween, dueInstant, dueOf, nextOpening, openAt } from '../../../src/domain/clock/due';
import { HORIZON } from '../../../src/domain/clock/horizon';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { instantOf } from './written-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function shipped(classKey: string, severity: string): Calendar {
  const calendar = calendarOf(premier2019, classKey, severity);
  if ('uncovered' in calendar) throw new Error(calendar.uncovered);
  return calendar;
}

const full = shipped('full', 'L1');
const weekend = shipped('l1-only', 'L2');
const align = shipped('jira-align', 'L1');
const [friday, monday] = [instantOf('Fri 2026-01-09 17:00 PST'), instantOf('Mon 2026-01-12 10:00 AEDT')];
const held = { from: friday, to: monday, counted: false, reason: 'weekend' };

describe('dueOf keeps to the conventions of the clock', () => {
  test.each([
    ['in covered time', 'Thu 2026-01-08 09:00 PST'],
    ['inside the weekend', 'Sat 2026-01-10 09:00 PST'],
    ['exactly when the weekend begins', 'Fri 2026-01-09 17:00 PST'],
  ])('a zero target is due at the start, %s', (_where, start) => {
    const at = instantOf(start);
    expect(dueOf(weekend, at, 0)).toEqual({ dueAt: at, segments: [], heldMs: 0 });
  });

  test('a target used up exactly at a closing is due at that closing, not on Monday', () => {
    expect(dueOf(weekend, friday - 30 * MINUTE, 30 * MINUTE)).toEqual({
      dueAt: friday,
      segments: [{ from: friday - 30 * MINUTE, to: friday, counted: true, reason: 'counted' }],
      heldMs: 0,
    });
  });

  test('one millisecond more is due one millisecond after the opening', () => {
    expect(dueOf(weekend, friday - 30 * MINUTE, 30 * MINUTE + 1)).toEqual({
      dueAt: monday + 1,
      segments: [
        { from: friday - 30 * MINUTE, to: friday, counted: true, reason: 'counted' },
        held,
        { from: monday, to: monday + 1, counted: true, reason: 'counted' },
      ],
      heldMs: 46 * HOUR,
    });
  });

  test.each([
    ['at the closing itself', friday, 46 * HOUR],
    ['one millisecond before the opening', monday - 1, 1],
    ['at the opening itself', monday, 0],
  ])('a start %s waits for the opening', (_where, start, heldMs) => {
    expect(dueOf(weekend, start, HOUR)).toMatchObject({ dueAt: monday + HOUR, heldMs });
  });

  test('522 covered days cross 103 weekends', () => {
    const due = dueOf(weekend, instantOf('Mon 2024-01-01 00:00 UTC'), 522 * 24 * HOUR);
    expect('segments' in due && due.segments.filter(({ counted }) => !counted)).toHaveLength(103);
  });

  test('a target that is not whole milliseconds is kept', () => {
    expect(dueOf(weekend, friday - 1, 1.5)).toMatchObject({ dueAt: monday + 0.5 });
    expect(dueInstant(full, 1000, 0.25)).toBe(1000.25);
  });

  test('dueInstant is the due instant of dueOf', () => {
    expect(dueInstant(align, friday, 8 * HOUR)).toBe(instantOf('Mon 2026-01-12 17:00 EST'));
  });
});

describe('What cannot be dated is answered, never thrown', () => {
  const noon = instantOf('Fri 2026-01-09 12:00 UTC');

  test.each([
    ['start that is no number', Number.NaN, HOUR, 'instantInvalid'],
    ['start without end', Number.POSITIVE_INFINITY, HOUR, 'instantInvalid'],
    ['target that is no number', noon, Number.NaN, 'instantInvalid'],
    ['negative target', noon, -1, 'instantInvalid'],
    ['target without end', noon, Number.POSITIVE_INFINITY, 'instantInvalid'],
    ['start before 1970', -1, HOUR, 'beyondHorizon'],
    ['start after 2100', HORIZON.to, HOUR, 'beyondHorizon'],
    ['due after 2100', noon, 80 * 365 * 24 * HOUR, 'beyondHorizon'],
    ['largest target there is', noon, Number.MAX_VALUE, 'beyondHorizon'],
  ])('%s', (_what, start, target, uncovered) => {
    for (const calendar of [full, weekend, align]) expect(dueOf(calendar, start, target)).toEqual({ uncovered });
  });

  test('the very first and the very last millisecond count', () => {
    expect(dueOf(full, 0, 1)).toMatchObject({ dueAt: 1 });
    expect(dueOf(full, HORIZON.to - 1, 1)).toMatchObject({ dueAt: HORIZON.to });
  });
});

describe('Asking a calendar', () => {
  test.each([
    ['within covered time', friday - 2 * HOUR, friday - HOUR, HOUR],
    ['across the weekend', friday - HOUR, monday + HOUR, 2 * HOUR],
    ['inside the weekend', friday + HOUR, monday - HOUR, 0],
    ['start and end alike', friday, friday, 0],
    ['end before start', monday, friday, 0],
    ['no numbers', Number.NaN, Number.NaN, 0],
  ])('coveredBetween: %s', (_what, from, to, covered) => {
    expect(coveredBetween(weekend, from, to)).toBe(covered);
  });

  test('coveredBetween stays within 1970-2100', () => {
    expect(coveredBetween(full, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(HORIZON.to);
  });

  test.each([
    [friday - 1, true, friday - 1],
    [friday, false, monday],
    [monday - 1, false, monday],
    [monday, true, monday],
    [-1, false, null],
    [Number.NaN, false, null],
    [HORIZON.to, false, null],
  ])('openAt and nextOpening at %p', (at, open, opening) => {
    expect(openAt(weekend, at)).toBe(open);
    expect(nextOpening(weekend, at)).toBe(opening);
  });
});
