import type { FigureRow } from '../../src/domain/view/figures';

/** Promises of one severity, one product, or all: kept and missed, and how much time was held. */
export interface FigureTotal {
  readonly key: string;
  readonly kept: number;
  /** Answered late, or still waiting past due. */
  readonly missed: number;
  /** Of those missed, excused by an administrator. */
  readonly excused: number;
  readonly ended: number;
  readonly open: number;
  /** Milliseconds. */
  readonly heldMs: number;
  /** Share of kept promises among those decided, 0 … 1; null while none is decided. */
  readonly attainment: number | null;
}

/** Figures added up by severity or by product, in order of the key. */
export function figureTotals(rows: readonly FigureRow[], by: 'severity' | 'productKey'): readonly FigureTotal[] {
  const keys = [...new Set(rows.map((row) => row[by]))].sort();
  return keys.map((key) =>
    totalOf(
      key,
      rows.filter((row) => row[by] === key),
    ),
  );
}

/** All rows as one total. */
export function totalOf(key: string, rows: readonly FigureRow[]): FigureTotal {
  const sum = (of: (row: FigureRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const kept = sum((row) => row.met);
  const missed = sum((row) => row.breached + row.overdue);
  const attainment = kept + missed === 0 ? null : kept / (kept + missed);
  const excused = sum((row) => row.excused);
  return {
    key,
    kept,
    missed,
    excused,
    ended: sum((row) => row.ended),
    open: sum((row) => row.open),
    heldMs: sum((row) => row.heldMs),
    attainment,
  };
}
