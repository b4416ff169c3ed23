import type { FieldProblem } from '../customer/field-problem';
import type { OutsideEntry } from '../outside/outside-entry';

/** What is outside Premier, for the people of a customer; names are for its registered contacts only (TAM-1, card 20). */
export interface OutsideView {
  readonly state: 'ready';
  readonly entries: readonly OutsideEntry[];
  /** null = none is named, or the viewer is no contact. Nothing is ever routed to them. */
  readonly accountManager: { readonly name: string; readonly email: string } | null;
  readonly sales: { readonly name: string; readonly email: string } | null;
  readonly partners: readonly string[];
}

/** The page as an administrator edits it. */
export interface OutsideEditView {
  readonly state: 'ready';
  readonly version: number;
  readonly entries: readonly OutsideEntry[];
  /** Edited on this site; otherwise it is the plan's own. */
  readonly isOwn: boolean;
}

/** What became of a save; `conflict` = somebody saved another version meanwhile. */
export type OutsideAnswer =
  | { readonly state: 'saved'; readonly version: number }
  | { readonly state: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly state: 'conflict' };
