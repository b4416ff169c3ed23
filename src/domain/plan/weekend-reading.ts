import type { CoverageClass, Plan, SeverityKey } from './plan';

/** How the offering's silence on the weekend clock is read (domain 7.4); `custom` = a matrix that somebody edited. */
export type WeekendReading = 'byClass' | 'always' | 'never' | 'l1OnlyEverywhere' | 'custom';

type Matrix = Readonly<Record<SeverityKey, boolean>>;

const readings = ['byClass', 'always', 'never', 'l1OnlyEverywhere'] as const;

/**
 * The plan with its weekend matrix filled by a reading: nothing pauses, everything pauses, only the most severe level runs, or each
 * class as its name says. `custom` keeps the matrix. Classes with hours of their own are no part of it.
 */
export function withWeekendReading(plan: Plan, reading: WeekendReading): Plan {
  const classes = plan.coverage.classes.map((coverage) => {
    const matrix = matrixOf(plan, coverage, reading);
    return coverage.calendar === 'weekend' && matrix !== null ? { ...coverage, weekendRuns: matrix } : coverage;
  });
  return { ...plan, coverage: { ...plan.coverage, classes } };
}

/** The reading that a plan's matrix is; `custom` when it is none of them. */
export function weekendReadingOf(plan: Plan): WeekendReading {
  const found = readings.find((reading) =>
    plan.coverage.classes.every((coverage) => {
      const matrix = matrixOf(plan, coverage, reading);
      return coverage.calendar !== 'weekend' || (matrix !== null && isSame(plan, coverage.weekendRuns, matrix));
    }),
  );
  return found ?? 'custom';
}

/** null where the reading says nothing about a class, as `byClass` about one that is none of the three. */
function matrixOf(plan: Plan, { key }: CoverageClass, reading: WeekendReading): Matrix | null {
  const runs: Readonly<Record<string, 'all' | 'first' | 'none'>> = { full: 'all', 'l1-only': 'first', none: 'none' };
  const byReading = { always: 'all', never: 'none', l1OnlyEverywhere: 'first', custom: null } as const;
  const which = reading === 'byClass' ? (runs[key] ?? null) : byReading[reading];
  if (which === null) return null;
  const top = Math.min(...plan.severities.map(({ rank }) => rank));
  return Object.fromEntries(
    plan.severities.map((severity) => [severity.key, which === 'all' || (which === 'first' && severity.rank === top)]),
  );
}

const isSame = (plan: Plan, one: Matrix, other: Matrix): boolean => plan.severities.every(({ key }) => one[key] === other[key]);
