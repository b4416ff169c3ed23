import type { ImportProblem } from '../transfer/import-problem';

/** A problem of a file with the name of the customer it is about. */
export interface NamedProblem extends ImportProblem {
  readonly name: string;
}

/**
 * Where an import stands: `handing` = the page hands it over, `checking` = everything is checked once more and nothing is written
 * yet, `applying`, and its ends; `refused` = the check found something and nothing was taken. `undoing` and `undone` take it back.
 */
export type ImportState = 'handing' | 'checking' | 'applying' | 'done' | 'refused' | 'cancelled' | 'failed' | 'undoing' | 'undone';

/** The latest import of a site as its page shows it. Instants are epoch milliseconds. */
export interface ImportView {
  /** Names this very import; when it began. */
  readonly run: number;
  readonly state: ImportState;
  readonly by: string;
  readonly movedAt: number;
  /** Customers of the import in all, and how many of them this state has dealt with. */
  readonly customers: number;
  readonly done: number;
  /** Customers that were added or changed; the others were the same already. */
  readonly saved: number;
  /** At most 200 of them; `problemCount` is their number. */
  readonly problems: readonly NamedProblem[];
  readonly problemCount: number;
  readonly takenBack: number;
  /** Customers that somebody changed since, so that undoing left them as they are. */
  readonly kept: readonly string[];
  /** Where the app left off when it failed for good; null otherwise. */
  readonly fault: string | null;
}

/** Looking for the accounts of contacts that have none yet, at the pace Jira allows. */
export interface LinkingView {
  readonly state: 'idle' | 'running';
  readonly movedAt: number;
  /** Customers looked at in this pass, contacts linked in it, and contacts still without an account among those looked at. */
  readonly customers: number;
  readonly linked: number;
  readonly unlinked: number;
}

export interface ImportsView {
  readonly state: 'ready';
  readonly now: number;
  readonly job: ImportView | null;
  readonly linking: LinkingView | null;
}

/** What came of handing a part over; `running` = the rest happens in the background, `busy` = another import runs. */
export type ImportAnswer =
  | { readonly state: 'handed' | 'running'; readonly run: number }
  | {
      readonly state: 'imported';
      readonly run: number;
      readonly count: number;
      readonly saved: number;
      readonly problems: readonly ImportProblem[];
    }
  | { readonly state: 'invalid'; readonly problems: readonly ImportProblem[] }
  | { readonly state: 'busy' };
