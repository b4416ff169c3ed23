import type { Plan, RuleId } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import { excludedBy } from '../request/excluded-by';
import type { ExclusionFigure, FigureRow, ProjectFigures } from './figures';

/** What a finished request adds to a project's figures. */
interface Cell {
  readonly met: number;
  readonly breached: number;
  readonly ended: number;
  readonly heldMs: number;
  /** Breached, and excused; tallies of the first versions have none. */
  readonly excused?: number;
}

/** A request as it counts. */
export interface Counted {
  readonly assessment: Assessment;
  readonly isExcused: boolean;
}

/** Finished requests of one project and month, by `severity|product`; `standard` carry no promise. */
export interface Tally {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly standard: number;
  /** How many were excluded by which rule; absent = none yet. */
  readonly excluded?: Readonly<Record<RuleId, number>>;
}

export const EMPTY_TALLY: Tally = { cells: {}, standard: 0 };
const EMPTY_CELL: Cell = { met: 0, breached: 0, ended: 0, heldMs: 0 };
const NO_PRODUCT = 'unknown';

const cellKey = (assessment: Assessment): string => `${assessment.severity}|${assessment.productKey ?? NO_PRODUCT}`;

/** The tally with one request moved from how it counted `before` to how it counts `after`; open and unknown count nothing. */
export function tallied(tally: Tally, before: Counted | null, after: Counted): Tally {
  return counted(before === null ? tally : counted(tally, before, -1), after, 1);
}

/** Whether a request counts in a tally: it is finished, or on the standard track. */
export function counts(assessment: Assessment | null): boolean {
  return assessment !== null && (assessment.clock.state !== 'open' || assessment.track === 'standard');
}

function counted(before: Tally, { assessment, isExcused }: Counted, sign: 1 | -1): Tally {
  const tally = counts(assessment) ? withExcluded(before, assessment, sign) : before;
  const { clock } = assessment;
  if (assessment.track === 'standard') return { ...tally, standard: tally.standard + sign };
  if (clock.state === 'open' || clock.state === 'none') return tally;
  const key = cellKey(assessment);
  const cell = tally.cells[key] ?? EMPTY_CELL;
  const excused = (cell.excused ?? 0) + (clock.state === 'breached' && isExcused ? sign : 0);
  const next = { ...cell, [clock.state]: cell[clock.state] + sign, heldMs: cell.heldMs + sign * clock.heldMs, excused };
  return { ...tally, cells: { ...tally.cells, [key]: next } };
}

function withExcluded(tally: Tally, assessment: Assessment, sign: 1 | -1): Tally {
  const rules = excludedBy(assessment);
  if (rules.length === 0) return tally;
  const counts = rules.map((rule) => [rule, (tally.excluded?.[rule] ?? 0) + sign] as const);
  return { ...tally, excluded: { ...tally.excluded, ...Object.fromEntries(counts) } };
}

/** Requests by the exclusion they fell under, finished and open ones, the most frequent first (card 7, DEC-30). */
function exclusionsOf(tallies: readonly Tally[], open: readonly Counted[], plan: Plan): readonly ExclusionFigure[] {
  const sums = new Map<RuleId, number>();
  const add = (rule: RuleId, count: number) => sums.set(rule, (sums.get(rule) ?? 0) + count);
  for (const { excluded = {} } of tallies) for (const [rule, count] of Object.entries(excluded)) add(rule, count);
  for (const { assessment } of open) if (!counts(assessment)) for (const rule of excludedBy(assessment)) add(rule, 1);
  const labelOf = (rule: RuleId) => plan.exclusions.find((entry) => entry.rule === rule)?.label ?? { en: rule, ja: rule };
  const rows = [...sums].filter(([, count]) => count > 0).map(([rule, count]) => ({ rule, label: labelOf(rule), count }));
  return rows.sort((a, b) => b.count - a.count || a.rule.localeCompare(b.rule, 'en', { numeric: true }));
}

/** A project's figures from its monthly tallies and its open requests at `now`, by severity, then product. */
export function figuresOf(tallies: readonly Tally[], open: readonly Counted[], plan: Plan, now: number): Omit<ProjectFigures, 'arrivals'> {
  const rows = new Map<string, FigureRow>();
  const rowOf = (key: string): FigureRow => {
    const [severity = '', productKey = ''] = key.split('|');
    const productName = productKey === NO_PRODUCT ? '' : (plan.products.find((product) => product.key === productKey)?.name ?? productKey);
    return (
      rows.get(key) ?? { severity, productKey, productName, met: 0, breached: 0, ended: 0, open: 0, overdue: 0, heldMs: 0, excused: 0 }
    );
  };
  for (const [key, cell] of tallies.flatMap((tally) => Object.entries(tally.cells))) {
    const row = rowOf(key);
    rows.set(key, {
      ...row,
      met: row.met + cell.met,
      breached: row.breached + cell.breached,
      ended: row.ended + cell.ended,
      heldMs: row.heldMs + cell.heldMs,
      excused: row.excused + (cell.excused ?? 0),
    });
  }
  for (const { assessment, isExcused } of open) {
    const row = rowOf(cellKey(assessment));
    const late = assessment.clock.state === 'open' && assessment.clock.dueAt < now;
    const state = late ? 'overdue' : 'open';
    rows.set(cellKey(assessment), { ...row, [state]: row[state] + 1, excused: row.excused + (late && isExcused ? 1 : 0) });
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const exclusions = exclusionsOf(tallies, open, plan);
  return {
    state: 'ready',
    rows: sorted,
    ...(exclusions.length === 0 ? {} : { exclusions }),
    standard: tallies.reduce((sum, tally) => sum + tally.standard, 0),
  };
}
