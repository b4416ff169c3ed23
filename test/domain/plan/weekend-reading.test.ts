import { calendarOf } from '../../../src/domain/clock/calendar';
import { dueOf } from '../../../src/domain/clock/due';
import { targetMinutesOf } from '../../../src/domain/desk/target-minutes';
import type { Plan } from '../../../src/domain/plan/plan';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { premier2016 } from '../../../src/domain/plan/presets/premier-2016';
import { presets } from '../../../src/domain/plan/presets/presets';
import { type WeekendReading, weekendReadingOf, withWeekendReading } from '../../../src/domain/plan/weekend-reading';
import { instantOf } from '../clock/written-time';

function due(plan: Plan, what: string, created: string): number {
  const product = plan.products.find(({ name }) => name === what.slice(3));
  const severity = what.slice(0, 2);
  const startAt = instantOf(created);
  const coverageClass = product?.coverageClass ?? '';
  const calendar = calendarOf(plan, coverageClass, severity);
  const minutes = targetMinutesOf(plan, { productKey: product?.key ?? null, coverageClass, severity, startAt });
  const found = 'uncovered' in calendar ? calendar : dueOf(calendar, startAt, (minutes ?? 0) * 60_000);
  return 'uncovered' in found ? Number.NaN : found.dueAt;
}

describe('The weekend matrix by its reading (7.4)', () => {
  test.each<[WeekendReading, string, string]>([
    ['byClass', 'Fri 2019-11-15 18:00 PST', 'Sun 2019-11-03 16:30 PST'],
    ['always', 'Fri 2019-11-15 18:00 PST', 'Fri 2019-11-01 18:30 PDT'],
    ['never', 'Sun 2019-11-17 16:00 PST', 'Sun 2019-11-03 16:30 PST'],
    ['l1OnlyEverywhere', 'Sun 2019-11-17 16:00 PST', 'Sun 2019-11-03 16:30 PST'],
  ])('%s: F03 is due %s, B01 %s', (reading, f03, b01) => {
    const plan = withWeekendReading(premier2019, reading);
    expect(due(plan, 'L2 Jira Software', 'Fri 2019-11-15 16:00 PST')).toBe(instantOf(f03));
    expect(due(plan, 'L2 Bamboo', 'Fri 2019-11-01 16:30 PDT')).toBe(instantOf(b01));
    expect(weekendReadingOf(plan)).toBe(reading);
  });

  test('L1 of Jira at the weekend: held by never, running by l1OnlyEverywhere', () => {
    const saturday = 'Sat 2019-11-16 13:00 PST';
    expect(due(withWeekendReading(premier2019, 'never'), 'L1 Jira Software', saturday)).toBe(instantOf('Mon 2019-11-18 10:30 AEDT'));
    expect(due(withWeekendReading(premier2019, 'l1OnlyEverywhere'), 'L1 Jira Software', saturday)).toBe(
      instantOf('Sat 2019-11-16 13:30 PST'),
    );
  });

  test('an edited cell makes it custom, and custom changes nothing', () => {
    const classes = premier2019.coverage.classes.map((entry) =>
      entry.key === 'none' && entry.calendar === 'weekend' ? { ...entry, weekendRuns: { ...entry.weekendRuns, L1: true } } : entry,
    );
    const edited = { ...premier2019, coverage: { ...premier2019.coverage, classes } };
    expect(weekendReadingOf(edited)).toBe('custom');
    expect(withWeekendReading(edited, 'custom')).toEqual(edited);
    expect(withWeekendReading(edited, 'byClass')).toEqual(premier2019);
  });

  test('Jira Align keeps its own hours by any reading', () => {
    const plan = withWeekendReading(premier2019, 'always');
    expect(due(plan, 'L1 Jira Align', 'Fri 2019-11-15 18:45 EST')).toBe(instantOf('Mon 2019-11-18 09:15 EST'));
  });

  test.each(presets.map((plan) => [plan.id, plan] as const))('%s is read by class', (_id, plan) => {
    expect(weekendReadingOf(plan)).toBe('byClass');
  });
});

describe("Targets other than the severity's own", () => {
  const slower = { ...premier2019, coverage: { ...premier2019.coverage, weekendTargets: { L1: 60 } } };

  test.each([
    ['created in the weekend', 'L1 Confluence', 'Sat 2019-11-16 13:00 PST', 'Sat 2019-11-16 14:00 PST'],
    ['created on Friday, due in the weekend', 'L1 Bitbucket Server', 'Fri 2019-11-15 16:45 PST', 'Fri 2019-11-15 17:15 PST'],
    ['held all weekend: Premier answers on Monday', 'L1 Sourcetree', 'Sat 2019-11-16 10:00 PST', 'Mon 2019-11-18 10:30 AEDT'],
    ['another severity', 'L3 Jira Service Desk', 'Sun 2019-11-17 09:00 PST', 'Sun 2019-11-17 17:00 PST'],
  ])('the weekend team has 60 minutes for L1: %s', (_what, what, created, dueAt) => {
    expect(due(slower, what, created)).toBe(instantOf(dueAt));
  });

  test.each(['L1', 'L2', 'L3', 'L4'])('premier-2016: %s of HipChat Server is due in 24 covered hours, of Stash as ever', (severity) => {
    expect(due(premier2016, `${severity} HipChat Server`, 'Wed 2016-08-10 10:00 PDT')).toBe(instantOf('Thu 2016-08-11 10:00 PDT'));
    expect(due(premier2016, 'L2 Stash', 'Wed 2016-08-10 10:00 PDT')).toBe(instantOf('Wed 2016-08-10 12:00 PDT'));
  });
});
