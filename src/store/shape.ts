import { findStored, writeUnchanged } from './versioned';

/** How far one migration has come: which partition of its index, from which place in it on. Instants are epoch milliseconds. */
export interface Migrating {
  readonly migration: string;
  readonly partition: string | null;
  /** Value of the range attribute from which on rows are still to be read; storage's own tokens do not last and are never kept. */
  readonly from: string | number | null;
  /** Rows that were looked at, those at the place where a run went on twice, and rows that were written. */
  readonly rows: number;
  readonly changed: number;
  readonly movedAt: number;
}

/** A row that could not be brought over and keeps its form, with what was said about it. */
export interface LeftRow {
  readonly row: string;
  readonly reason: string;
}

/** The form of everything that is stored on this site. */
export interface Shape {
  /** Every row has at least this form, but for those that were left. */
  readonly shape: number;
  /** The newest form there ever was; more than `shape` when an older version of the app has run since. */
  readonly highest: number;
  /** Since when rows of an older form are known of (epoch milliseconds); null = there are none. */
  readonly since: number | null;
  readonly running: Migrating | null;
  /** The first of those that were left, at most 20. */
  readonly left: readonly LeftRow[];
}

/** The form with the version a save must name; null = it was never noted. */
export interface ReadShape {
  readonly version: number;
  readonly shape: Shape | null;
}

const KEY = 'shape';

export async function readShape(): Promise<ReadShape> {
  const stored = await findStored<Shape>('job', KEY);
  return { version: stored?.version ?? 0, shape: stored?.document ?? null };
}

/** Keeps the form if nobody else has moved it since it was read; false = somebody has. */
export function keepShape(version: number, shape: Shape): Promise<boolean> {
  return writeUnchanged([{ entity: 'job', key: KEY, version, document: shape, attributes: {} }], {});
}
