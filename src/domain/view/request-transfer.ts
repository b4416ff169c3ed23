import type { PublishedPlan } from '../plan/published-plan';
import type { CareLine, RequestLine } from '../transfer/request-lines';
import type { LineProblem } from '../transfer/request-read-line';
import type { Restoring } from '../transfer/request-restoring';

/** One restoring of requests from a file: who (account id and name then), when (epoch milliseconds), and how many. */
export interface RestoreView {
  readonly by: { readonly accountId: string; readonly name: string };
  readonly at: number;
  readonly restored: number;
  /** Keys of requests that this installation had taken in itself and that gave way to the file. */
  readonly replaced: readonly string[];
}

/** What an export begins with: the projects whose requests it asks for, and the plans beside them. */
export interface RequestExportView {
  readonly state: 'ready';
  readonly now: number;
  readonly projectIds: readonly string[];
  /** Every version but the shipped one, which the app always has. */
  readonly plans: readonly PublishedPlan[];
  /** The latest restorings, the newest first. */
  readonly restores: readonly RestoreView[];
}

/** Where the next page of an export begins: storage's own token, and the line given last. */
export interface ExportPlace {
  readonly cursor: string | null;
  /** The request, and which of its care; '' = the request itself. */
  readonly after: { readonly issueId: string; readonly careId: string } | null;
}

/** A page of lines, below 500 KB; `next` null = that was all of the project. */
export interface RequestExportPage {
  readonly state: 'ready';
  readonly lines: readonly (RequestLine | CareLine)[];
  readonly next: ExportPlace | null;
}

/** Why a line is not taken: its project is not served, its customer or plan is not here, or the issue of that id is another one. */
export type LineRefusal = 'notServed' | 'noCustomer' | 'noPlan' | 'otherIssue';

/** What became of one line of a part; or what would, when nothing was written. */
export type LineOutcome =
  | {
      readonly outcome: Restoring | LineRefusal;
      /** Key of the request, else its id. */
      readonly name: string;
      /** Members of the verdict that its facts would give otherwise today; the verdict stays. */
      readonly differs: readonly string[];
    }
  | { readonly outcome: 'wrong'; readonly name: string; readonly differs: readonly string[]; readonly problem: LineProblem };

export interface RestoredPart {
  readonly state: 'done';
  /** One for each line of the part, in order. */
  readonly lines: readonly LineOutcome[];
}

/** What became of a plan of a file; `other` = another plan has that id and version here. */
export type RestoredPlan = { readonly state: 'restored' | 'same' | 'other' | 'wrong' };
