import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { Change, ChangeStep, PanelChoice, RequestFacts } from '../request/facts';
import type { ChangeProblem } from '../request/wanted-change';

/** A change as a reader may see it: on the portal nobody of the desk has a name. */
export interface ChangeView {
  readonly id: string;
  readonly at: number;
  readonly as: Change['as'];
  readonly isOwn: boolean;
  /** Only for agents; null = nobody, or somebody who is gone. */
  readonly byName: string | null;
  readonly steps: readonly ChangeStep[];
  readonly reason: string;
}

/** A promise that a change has replaced, with who, when and why; missed = it had passed unanswered by then. */
export interface EarlierView extends ChangeView {
  readonly assessment: Assessment;
  readonly isMissed: boolean;
}

/** What an agent needs to change a request; the page shows it until the first response. */
export interface ChangeInputs {
  readonly choice: PanelChoice;
  readonly reporterAccountId: string | null;
  readonly customer: Customer | null;
  /** How many changes there were: whoever decides on fewer has been overtaken. */
  readonly seen: number;
}

/** What a customer needs to complete a request, with which the page judges it itself. */
export interface CompletionInputs {
  readonly facts: RequestFacts;
  readonly customer: Customer | null;
}

/** Why nothing can be changed about a request any more, or here. */
export interface ChangeClosed {
  readonly state: 'closed';
  readonly why: 'answered' | 'ended' | 'notServed' | 'tooMany' | 'complete';
}

export interface ChangeInvalid {
  readonly state: 'invalid';
  readonly problems: readonly ChangeProblem[];
}

/** Both promises before anybody confirms: the one that stands, and the one the change would make at `now`. */
export type ChangePreview =
  | { readonly state: 'preview'; readonly now: number; readonly plan: Plan; readonly before: Assessment; readonly after: Assessment }
  | ChangeInvalid
  | ChangeClosed;

/** `told` = the customer has the comment already; `overtaken` = by these changes, and nothing was changed. */
export type ChangeOutcome =
  | { readonly state: 'changed'; readonly told: boolean }
  | { readonly state: 'overtaken'; readonly changes: readonly ChangeView[] }
  | ChangeInvalid
  | ChangeClosed;

/** What became of a customer's own completion. */
export type CompletionOutcome = { readonly state: 'completed' } | ChangeInvalid | ChangeClosed;
