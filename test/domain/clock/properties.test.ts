import fc from 'fast-check';
import { type Calendar, calendarOf } from '../../../src/domain/clock/calendar';
import { coveredBetween, type Due, dueInstant, dueOf, nextOpening, openAt } from '../../../src/domain/clock/due';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';

const seed = 20_260_109;
const numRuns = 400;
const calendars: readonly (readonly [string, Calendar])[] = premier2019.coverage.classes.flatMap(({ key }) =>
  premier2019.severities.map((severity) => {
    const calendar = calendarOf(premier2019, key, severity.key);
    if ('uncovered' in calendar) throw new Error(calendar.uncovered);
    return [`${key} ${severity.key}`, calendar] as const;
  }),
);

const instant = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2098, 0, 1) });
const target = fc.oneof(
  fc.constantFrom(30, 120, 480, 1440).map((minutes) => minutes * 60_000),
  fc.integer({ min: 1, max: 90 * 86_400_000 }),
);
const calendar = fc.constantFrom(...calendars).map(([, each]) => each);

function due(each: Calendar, start: number, milliseconds: number): Due {
  const result = dueOf(each, start, milliseconds);
  if ('uncovered' in result) throw new Error(result.uncovered);
  return result;
}

describe(`Whatever the class, severity, start and target (seed ${seed}, ${numRuns} runs)`, () => {
  test('exactly the target is covered by due, and not a millisecond before', () => {
    const property = fc.property(calendar, instant, target, (each, start, milliseconds) => {
      const { dueAt } = due(each, start, milliseconds);
      expect([coveredBetween(each, start, dueAt), coveredBetween(each, start, dueAt - 1)]).toEqual([milliseconds, milliseconds - 1]);
    });
    fc.assert(property, { seed, numRuns });
  });

  test('never due strictly inside a hold: the millisecond before due counted', () => {
    const property = fc.property(calendar, instant, target, (each, start, milliseconds) => {
      const { dueAt } = due(each, start, milliseconds);
      expect(openAt(each, dueAt - 1)).toBe(true);
    });
    fc.assert(property, { seed, numRuns });
  });

  test('a later start is never due earlier, a longer target never either', () => {
    const property = fc.property(calendar, instant, target, target, (each, start, milliseconds, more) => {
      const { dueAt } = due(each, start, milliseconds);
      expect(due(each, start + more, milliseconds).dueAt).toBeGreaterThanOrEqual(dueAt);
      expect(due(each, start, milliseconds + more).dueAt).toBeGreaterThan(dueAt);
    });
    fc.assert(property, { seed, numRuns });
  });

  test('splitting the target never changes due', () => {
    const property = fc.property(calendar, instant, target, target, (each, start, first, second) => {
      expect(due(each, due(each, start, first).dueAt, second).dueAt).toBe(due(each, start, first + second).dueAt);
    });
    fc.assert(property, { seed, numRuns });
  });

  test('segments fill start to due in turn, and add up to target and held time', () => {
    const property = fc.property(calendar, instant, target, (each, start, milliseconds) => {
      const { dueAt, segments, heldMs } = due(each, start, milliseconds);
      const edges = segments.flatMap(({ from, to }) => [from, to]);
      expect([edges[0], edges.at(-1)]).toEqual([start, dueAt]);
      expect(
        segments.every(({ from, counted }, i) => i === 0 || (from === segments[i - 1]?.to && counted !== segments[i - 1]?.counted)),
      ).toBe(true);
      const sum = (counted: boolean) => segments.reduce((total, each) => total + (each.counted === counted ? each.to - each.from : 0), 0);
      expect([sum(true), sum(false)]).toEqual([milliseconds, heldMs]);
    });
    fc.assert(property, { seed, numRuns });
  });

  test('the next opening is now or the end of the hold, and nothing is covered before it', () => {
    const property = fc.property(calendar, instant, (each, at) => {
      const opening = nextOpening(each, at) ?? Number.NaN;
      expect([openAt(each, opening), coveredBetween(each, at, opening)]).toEqual([true, 0]);
      expect(opening === at).toBe(openAt(each, at));
    });
    fc.assert(property, { seed, numRuns });
  });

  test('class full is the wall clock: due is start plus target, in one segment', () => {
    const full = calendars.filter(([name]) => name.startsWith('full ')).map(([, each]) => each);
    const property = fc.property(fc.constantFrom(...full), instant, target, (each, start, milliseconds) => {
      expect(due(each, start, milliseconds)).toMatchObject({ dueAt: start + milliseconds, heldMs: 0, segments: [{ counted: true }] });
    });
    fc.assert(property, { seed, numRuns });
  });

  test('no numbers make it throw, and the bare due instant agrees', () => {
    const property = fc.property(calendar, fc.double(), fc.double(), (each, start, milliseconds) => {
      const result = dueOf(each, start, milliseconds);
      expect(dueInstant(each, start, milliseconds)).toBe('uncovered' in result ? Number.NaN : result.dueAt);
    });
    fc.assert(property, { seed, numRuns });
  });
});
