import { rotaCheck } from '../../../src/domain/desk/rota-check';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const minutesOver = (from: string, plan = premier2019) => {
  const start = Date.parse(from);
  return rotaCheck(plan, { from: start, to: start + WEEK }).overlaps.map(({ from: region, to, overlapMs }) => [
    region,
    to,
    overlapMs / 60_000,
  ]);
};

describe('the rota of a plan', () => {
  test.each([
    ['Wednesday 09:00 Los Angeles, as Amsterdam hands over', '2026-10-28T16:00:00Z'],
    ['Wednesday 09:01 Los Angeles, in the middle of that overlap', '2026-10-28T16:01:00Z'],
    ['Wednesday 09:59 Los Angeles, a minute before its end', '2026-10-28T16:59:00Z'],
  ])('7.9 the sample rota has an hour at every change, whenever it is looked at: %s', (_, from) => {
    expect(minutesOver(from)).toEqual([
      ['apac', 'emea', 60],
      ['emea', 'amer', 120],
      ['amer', 'apac', 120],
    ]);
  });

  test('7.9 08–17, 08–17 and 10–18 have no gap, and nothing between Amsterdam and San Francisco in July', () => {
    const hours: Readonly<Record<string, readonly [string, string]>> = {
      apac: ['08:00', '17:00'],
      emea: ['08:00', '17:00'],
      amer: ['10:00', '18:00'],
    };
    const regions = premier2019.regions.map((region) => {
      const day = [hours[region.key] ?? (['09:00', '17:00'] as const)];
      return { ...region, hours: { ...region.hours, days: { 1: day, 2: day, 3: day, 4: day, 5: day } } };
    });
    const from = Date.parse('2026-07-06T00:00:00Z');
    const { overlaps } = rotaCheck({ ...premier2019, regions }, { from, to: from + WEEK });
    expect(overlaps.find((overlap) => overlap.from === 'emea')).toMatchObject({ overlapMs: 0, neededMs: HOUR });
  });

  test('a weekday without anybody is a gap, holidays are not', () => {
    const [apac, emea, amer] = premier2019.regions;
    const { 3: _wednesday, ...days } = emea?.hours.days ?? {};
    const regions = [apac, emea && { ...emea, hours: { ...emea.hours, days } }, amer].flatMap((region) => region ?? []);
    const from = Date.parse('2026-12-21T00:00:00Z');
    const whole = rotaCheck(premier2019, { from, to: from + WEEK });
    const gappy = rotaCheck({ ...premier2019, regions }, { from, to: from + WEEK });
    expect([whole.gaps, whole.firstGap]).toEqual([0, null]);
    expect([gappy.gaps, gappy.firstGap]).toEqual([1, { from: Date.parse('2026-12-23T08:00:00Z'), to: Date.parse('2026-12-23T15:00:00Z') }]);
  });
});
