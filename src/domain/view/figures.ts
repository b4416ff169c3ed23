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
}

/** How well the promises of a project were kept. */
export interface ProjectFigures {
  readonly state: 'ready';
  readonly rows: readonly FigureRow[];
  /** Requests outside premium (standard track), which carry no promise. */
  readonly standard: number;
}
