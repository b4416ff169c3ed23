import fc from 'fast-check';
import { isLegalMix, nearestMix } from '../../../src/domain/customer/seats';
import { sizes } from './builders';

const SEED = 39500;

/** What one licence may hold by the offering's own words: 3 direct, or 2 direct and up to 3 partner (CON-1, CON-3, CON-7). */
const ONE_LICENCE: readonly (readonly [number, number])[] = [
  ...[0, 1, 2, 3].map((direct) => [direct, 0] as const),
  ...[0, 1, 2].flatMap((direct) => [0, 1, 2, 3].map((partner) => [direct, partner] as const)),
];

/** Every mix that some split over the licences one by one can hold, as `direct,partner`. */
const reachable = (licences: number): ReadonlySet<string> =>
  Array.from({ length: licences }).reduce<ReadonlySet<string>>(
    (mixes) =>
      new Set(
        [...mixes].flatMap((mix) => {
          const [direct = 0, partner = 0] = mix.split(',').map(Number);
          return ONE_LICENCE.map(([more, others]) => `${direct + more},${partner + others}`);
        }),
      ),
    new Set(['0,0']),
  );

const MIXES = Array.from({ length: 7 }, (_, licences) => reachable(licences));

const cases = fc.record({
  licences: fc.integer({ min: 0, max: 6 }),
  direct: fc.integer({ min: 0, max: 22 }),
  partner: fc.integer({ min: 0, max: 22 }),
});

describe(`DEC-4 the formula against every split over the licences one by one, N ≤ 6 (seed ${SEED})`, () => {
  test('a mix is legal exactly where some split holds it', () => {
    fc.assert(
      fc.property(cases, ({ licences, direct, partner }) => {
        expect(isLegalMix(licences, { direct, partner }, sizes)).toBe(MIXES[licences]?.has(`${direct},${partner}`));
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  test('the nearest mix is legal, asks nobody in who was not wanted, and no legal mix leaves fewer out', () => {
    fc.assert(
      fc.property(cases, ({ licences, direct, partner }) => {
        const nearest = nearestMix(licences, { direct, partner }, sizes);
        expect(MIXES[licences]?.has(`${nearest.direct},${nearest.partner}`)).toBe(true);
        const seated = [...(MIXES[licences] ?? [])]
          .map((mix) => mix.split(',').map(Number))
          .filter(([d = 0, p = 0]) => d <= direct && p <= partner)
          .map(([d = 0, p = 0]) => d + p);
        expect(nearest.direct + nearest.partner).toBe(Math.max(...seated));
        expect(nearest.direct <= direct && nearest.partner <= partner).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test.each([
    [1, { direct: 3, partner: 1 }, { direct: 3, partner: 0 }],
    [1, { direct: 3, partner: 3 }, { direct: 2, partner: 3 }],
    [2, { direct: 6, partner: 1 }, { direct: 6, partner: 0 }],
    [2, { direct: 5, partner: 5 }, { direct: 4, partner: 5 }],
    [0, { direct: 2, partner: 1 }, { direct: 0, partner: 0 }],
  ])('%i licences, wanted %j: nearest %j', (licences, wanted, nearest) => {
    expect(nearestMix(licences, wanted, sizes)).toEqual(nearest);
  });
});
