import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { FigureRow, ProjectFigures } from './figures';

/** What a finished request adds to a project's figures. */
interface Cell {
  readonly met: number;
  readonly breached: number;
  readonly ended: number;
  readonly heldMs: number;
}

/** Finished requests of one project and month, by `severity|product`; `standard` carry no promise. */
export interface Tally {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly standard: number;
}

export const EMPTY_TALLY: Tally = { cells: {}, standard: 0 };
const EMPTY_CELL: Cell = { met: 0, breached: 0, ended: 0, heldMs: 0 };
const NO_PRODUCT = 'unknown';

const cellKey = (assessment: Assessment): string => `${assessment.severity}|${assessment.productKey ?? NO_PRODUCT}`;

/** The tally with one request moved from how it counted `before` to how it counts `after`; open and unknown count nothing. */
export function tallied(tally: Tally, before: Assessment | null, after: Assessment): Tally {
  return counted(before === null ? tally : counted(tally, before, -1), after, 1);
}

/** Whether a request counts in a tally: it is finished, or on the standard track. */
export function counts(assessment: Assessment | null): boolean {
  return assessment !== null && (assessment.clock.state !== 'open' || assessment.track === 'standard');
}

function counted(tally: Tally, assessment: Assessment, sign: 1 | -1): Tally {
  const { clock } = assessment;
  if (assessment.track === 'standard') return { ...tally, standard: tally.standard + sign };
  if (clock.state === 'open' || clock.state === 'none') return tally;
  const key = cellKey(assessment);
  const cell = tally.cells[key] ?? EMPTY_CELL;
  const next = { ...cell, [clock.state]: cell[clock.state] + sign, heldMs: cell.heldMs + sign * clock.heldMs };
  return { ...tally, cells: { ...tally.cells, [key]: next } };
}

/** A project's figures from its monthly tallies and its open requests at `now`, by severity, then product. */
export function figuresOf(tallies: readonly Tally[], open: readonly Assessment[], plan: Plan, now: number): ProjectFigures {
  const rows = new Map<string, FigureRow>();
  const rowOf = (key: string): FigureRow => {
    const [severity = '', productKey = ''] = key.split('|');
    const productName = productKey === NO_PRODUCT ? '' : (plan.products.find((product) => product.key === productKey)?.name ?? productKey);
    return rows.get(key) ?? { severity, productKey, productName, met: 0, breached: 0, ended: 0, open: 0, overdue: 0, heldMs: 0 };
  };
  for (const [key, cell] of tallies.flatMap((tally) => Object.entries(tally.cells))) {
    const row = rowOf(key);
    rows.set(key, {
      ...row,
      met: row.met + cell.met,
      breached: row.breached + cell.breached,
      ended: row.ended + cell.ended,
      heldMs: row.heldMs + cell.heldMs,
    });
  }
  for (const assessment of open) {
    const row = rowOf(cellKey(assessment));
    const late = assessment.clock.state === 'open' && assessment.clock.dueAt < now;
    rows.set(cellKey(assessment), { ...row, [late ? 'overdue' : 'open']: row[late ? 'overdue' : 'open'] + 1 });
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return { state: 'ready', rows: sorted, standard: tallies.reduce((sum, tally) => sum + tally.standard, 0) };
}
