/** How the search for lost changes stands: `behind` = more changed than one run may ask about, the rest follows. */
export type SweepStanding = 'off' | 'never' | 'well' | 'waiting' | 'behind' | 'late';

/** How the form of what is stored stands: `waiting` = rows of an older form are known of, `newer` = a later version of the app has been here. */
export type DataStanding = 'current' | 'waiting' | 'moving' | 'newer';

/** The form of what is stored, and how far bringing it to the newest one has come. Instants are epoch milliseconds. */
export interface StoredDataView {
  readonly standing: DataStanding;
  readonly form: number;
  readonly newest: number;
  /** The newest form there ever was. */
  readonly highest: number;
  /** Key of the migration under way, and its number; null = none. */
  readonly step: string | null;
  readonly number: number | null;
  readonly rows: number;
  readonly changed: number;
  readonly movedAt: number | null;
  /** Rows that keep their old form, the first twenty. */
  readonly left: readonly string[];
}

/** An evaluation that failed for good; `rerun` = asked for again. Instants are epoch milliseconds. */
export interface DeadLetterRow {
  readonly issueId: string;
  /** Null where the request was never recorded. */
  readonly issueKey: string | null;
  readonly reason: string;
  readonly at: number;
  readonly state: 'waiting' | 'rerun';
  readonly movedAt: number | null;
}

/** Whether the app does its work on this site. Instants are epoch milliseconds; null = never. */
export interface HealthView {
  readonly state: 'ready';
  readonly now: number;
  readonly sweep: {
    readonly standing: SweepStanding;
    readonly startedAt: number | null;
    readonly completedAt: number | null;
    /** Requests the latest sweep asked about. */
    readonly count: number;
    readonly fault: { readonly at: number; readonly reason: string } | null;
    /** Open requests, and in how many milliseconds sweeps have looked where each of them is; null = not looked yet. */
    readonly open: { readonly count: number; readonly everyMs: number } | null;
  };
  /** Requests that had changed by the latest sweep and are not evaluated yet, and since when the oldest of them waits. */
  readonly backlog: { readonly count: number; readonly since: number | null };
  /** How often Jira asked to wait since `since`, when last, and until when. */
  readonly throttling: { readonly count: number; readonly since: number | null; readonly at: number | null; readonly until: number | null };
  readonly data: StoredDataView;
  readonly deadLetters: readonly DeadLetterRow[];
  /** Dead letters of the last seven days that a later evaluation resolved. */
  readonly resolved: number;
}
