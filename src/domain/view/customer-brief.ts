import type { BreachCause } from '../desk/breach-causes';
import type { Assessment } from '../request/assessment';
import type { RequestRow } from './customer';

/** A promise to this customer that was missed, with the latest word on why. */
export interface PastBreach {
  readonly issueKey: string;
  readonly dueAt: number;
  readonly severity: Assessment['severity'];
  /** null = nobody has said why yet. */
  readonly note: { readonly cause: BreachCause | null; readonly sentence: string; readonly excused: boolean } | null;
}

/** A request in a line of the brief. */
export type BriefRow = Pick<RequestRow, 'issueId' | 'issueKey' | 'createdAt'> & {
  readonly severity: Assessment['severity'];
  readonly state: Assessment['clock']['state'];
  /** null = it has no clock. */
  readonly dueAt: number | null;
};

/** What an agent should know of a customer before the first word. Instants are epoch milliseconds. */
export interface CustomerBriefView {
  readonly state: 'ready';
  readonly name: string;
  /** Version of the customer that a save of the notes must name. */
  readonly version: number;
  /** null = nobody has pinned anything. */
  readonly notes: { readonly text: string; readonly name: string | null; readonly at: number } | null;
  /** Other requests whose first answer is open, the earliest due first, and how many there are. */
  readonly open: { readonly rows: readonly BriefRow[]; readonly count: number };
  /** The latest others on the same instance, newest first; null = the request names no instance. */
  readonly onInstance: { readonly name: string; readonly rows: readonly BriefRow[] } | null;
  readonly booking: { readonly from: number; readonly to: number } | null;
  readonly findings: readonly string[];
  readonly breaches: readonly PastBreach[];
}

/** What became of a save; `conflict` = somebody saved the customer meanwhile, and what the notes say now. */
export type NotesOutcome =
  | { readonly state: 'saved' }
  | { readonly state: 'tooLong' }
  | { readonly state: 'gone' }
  | { readonly state: 'conflict'; readonly version: number; readonly text: string };
