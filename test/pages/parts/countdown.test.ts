import { countdown } from '../../../static/parts/countdown';

const SERVER_NOW = Date.parse('2026-01-10T00:45:00Z');

describe('the clock of a page starts at the server and is carried by a monotonic counter (domain 7.7)', () => {
  test.each([
    { passed: 0, told: '2026-01-10T00:45:00.000Z' },
    { passed: 90_000, told: '2026-01-10T00:46:30.000Z' },
    { passed: 47 * 3_600_000, told: '2026-01-11T23:45:00.000Z' },
    { passed: 1_000.4, told: '2026-01-10T00:45:01.000Z' },
  ])('after $passed ms it tells $told', ({ passed, told }) => {
    let counter = 5_000;
    const clock = countdown(SERVER_NOW, () => counter);
    counter += passed;
    expect(new Date(clock()).toISOString()).toBe(told);
  });

  test.each([
    [-10, 0],
    [10, 0],
    [-10, 10],
    [10, -10],
  ])('F12 U7 a browser %d min off, and %d min once it is set, is after an hour at most 1 s off', (before, after) => {
    const minutes = (count: number): number => SERVER_NOW + count * 60_000;
    jest.useFakeTimers({ now: minutes(before) });
    const clock = countdown(SERVER_NOW, () => performance.now());
    jest.setSystemTime(minutes(after));
    jest.advanceTimersByTime(3_600_000);
    expect(Math.abs(clock() - minutes(60))).toBeLessThanOrEqual(1_000);
    jest.useRealTimers();
  });

  test('a clock of the machine that is two days wrong changes nothing', () => {
    jest.useFakeTimers({ now: SERVER_NOW + 2 * 86_400_000 });
    expect(countdown(SERVER_NOW, () => 0)()).toBe(SERVER_NOW);
    jest.useRealTimers();
  });
});
