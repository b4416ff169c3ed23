/** What decides where an open promise stands on the desk board. Instants are epoch milliseconds. */
export interface Promised {
  readonly issueKey: string;
  /** By when the first answer, or a promised update, is due. */
  readonly dueAt: number;
  /** Its clock stands still now. */
  readonly isHeld: boolean;
  /** Place of its severity in the plan, the gravest first. */
  readonly rank: number;
}

/** Missed already, due before the people on duty go, or left to whoever comes after them. */
export type BoardPart = 'overdue' | 'shift' | 'later';

/** The part of the board a promise belongs to at `now`; a shift is half-open, `shiftEndsAt` null = nobody is on duty, so nothing is due on a shift. */
export function boardPart(dueAt: number, shiftEndsAt: number | null, now: number): BoardPart {
  if (dueAt < now) return 'overdue';
  return shiftEndsAt !== null && dueAt < shiftEndsAt ? 'shift' : 'later';
}

/**
 * What breaches first comes first: due instants already count the weekend (WKD-3), so a promise held across it stands behind one that
 * runs out on this shift. Due at the same instant, as many are when a hold ends: running before held, then the graver severity, then
 * the key, so that the order never depends on how it was read.
 */
export function boardOrder(one: Promised, other: Promised): number {
  return (
    one.dueAt - other.dueAt ||
    Number(one.isHeld) - Number(other.isHeld) ||
    one.rank - other.rank ||
    (one.issueKey < other.issueKey ? -1 : one.issueKey > other.issueKey ? 1 : 0)
  );
}
