import type { Bilingual, RuleId } from '../plan/plan';

/** Finished requests of one severity and product; times in milliseconds. */
export interface FigureRow {
  readonly severity: string;
  readonly productKey: string;
  /** The product's name in the current plan; its key where the plan no longer has it, empty where none was named. */
  readonly productName: string;
  readonly met: number;
  readonly breached: number;
  /** Resolved or withdrawn without an answer before it was due. */
  readonly ended: number;
  /** Still waiting for a first response, in time. */
  readonly open: number;
  /** Still waiting, past due. */
  readonly overdue: number;
  readonly heldMs: number;
  /** Of those breached and overdue, excused by an administrator; they stay missed. */
  readonly excused: number;
}

/** How long requests waited for the desk: medians in milliseconds, null = none of them got that far. */
export interface ArrivalFigure {
  /** null = all severities together. */
  readonly severity: string | null;
  readonly count: number;
  readonly alertedMs: number | null;
  readonly takenMs: number | null;
  /** Nobody has them yet, or they were closed before anybody had. */
  readonly untaken: number;
}

/** Requests that fell under one exclusion. */
export interface ExclusionFigure {
  readonly rule: RuleId;
  readonly label: Bilingual;
  readonly count: number;
}

/** How well the promises of a project were kept. */
export interface ProjectFigures {
  readonly state: 'ready';
  readonly rows: readonly FigureRow[];
  /** Requests outside premium (standard track), which carry no promise. */
  readonly standard: number;
  /** Out of scope by reason; absent = none. */
  readonly exclusions?: readonly ExclusionFigure[];
  /** Of the latest requests about which the desk was called, all first; empty = it was called about none. */
  readonly arrivals: readonly ArrivalFigure[];
}
