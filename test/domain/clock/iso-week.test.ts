import { isoWeekOf, mondayOf, weekAfter } from '../../../src/domain/clock/iso-week';
import { findZone } from '../../../src/domain/clock/zone-time';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { at } from '../request/builders';

const weekIn = (zone: string, wallClock: string): string => {
  const known = findZone(premier2019.zones, zone);
  if (known === null) throw new Error(`No zone ${zone}`);
  return isoWeekOf(known, at(wallClock));
};

describe('weeks of ISO 8601, Monday to Sunday on a wall clock', () => {
  test.each([
    ['Australia/Sydney', 'Mon 2026-10-26 00:00', '2026-W44'],
    ['Australia/Sydney', 'Sun 2026-10-25 23:59', '2026-W43'],
    ['America/Los_Angeles', 'Fri 2021-01-01 12:00', '2020-W53'],
    ['America/Los_Angeles', 'Mon 2024-12-30 12:00', '2025-W01'],
    ['Europe/Amsterdam', 'Sun 2027-01-03 12:00', '2026-W53'],
    ['Europe/Amsterdam', 'Mon 2027-01-04 00:00', '2027-W01'],
  ])('%s %s is %s', (zone, wallClock, week) => {
    expect(weekIn(zone, `${wallClock.slice(4)} ${zone}`)).toBe(week);
  });

  test('WKD-6 one weekend is one week where it begins: Friday 17:00 to Monday 10:00 in Sydney', () => {
    const edges = ['2026-10-30 17:00 America/Los_Angeles', '2026-11-02 09:59 Australia/Sydney'];
    expect(edges.map((edge) => weekIn('America/Los_Angeles', edge))).toEqual(['2026-W44', '2026-W44']);
  });

  test('a week leads to its Monday and to the weeks after it, over the end of a long year', () => {
    expect(mondayOf('2026-W44')).toBe(Date.UTC(2026, 9, 26));
    expect(['2026-W52', '2026-W53'].map((week) => weekAfter(week, 1))).toEqual(['2026-W53', '2027-W01']);
    expect(weekAfter('2027-W01', -1)).toBe('2026-W53');
  });

  test.each(['2027-W53', '2026-W00', '2026-W54', 'W44', '', '2026-44'])('“%s” is no week', (text) => {
    expect(mondayOf(text)).toBeNull();
  });
});
