import { isoOf } from '../../../src/domain/clock/iso-text';

const DAY = 86_400_000;

describe('an instant as text, as Date writes it', () => {
  test('every day of 1970 to 2101, at another time each', () => {
    const days = Array.from({ length: Date.UTC(2101, 0, 1) / DAY }, (_, day) => day * DAY + ((day * 7_919_117) % DAY));
    expect(days.map(isoOf)).toEqual(days.map((at) => new Date(at).toISOString()));
  });

  test.each([
    ['the first instant', 0],
    ['a leap day of a century that has one', Date.UTC(2000, 1, 29, 23, 59, 59, 999)],
    ['the day after February in the century that has none', Date.UTC(2100, 2, 1)],
    ['the last millisecond before it', Date.UTC(2100, 0, 1) - 1],
    ['a year that ends', Date.UTC(2026, 11, 31, 23, 59, 59, 9)],
  ])('%s', (_what, at) => {
    expect(isoOf(at)).toBe(new Date(at).toISOString());
  });
});
