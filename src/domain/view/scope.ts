import type { Language, Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { ScopeMark } from '../request/scope-mark';
import type { ChangeClosed } from './change';

/** What an agent sees about the scope beside its reasons, and what can be said about it. */
export interface ScopeView {
  /** Key of the kind the customer chose, the app it is about, and the sentence about the business. */
  readonly kind: string | null;
  readonly app: string | null;
  readonly impact: string | null;
  /** The severity asks for the sentence about the business. */
  readonly asksImpact: boolean;
  /** The last word of an agent; null = nobody said anything. `byName` null = somebody who is gone. */
  readonly mark: { readonly to: ScopeMark; readonly at: number; readonly byName: string | null; readonly reason: string } | null;
  /** Maintenance ended and the clock can still begin: a renewal can be confirmed (card 5). */
  readonly canRenew: boolean;
  /** The product is no part of the offering, so the request is not confirmed in scope. */
  readonly canConfirm: boolean;
  /** The language of the customer, in which the prepared reply begins. */
  readonly language: Language;
  /** How many changes there were: whoever decides on fewer has been overtaken. */
  readonly seen: number;
}

/** What an agent wants to say: the mark, or the reference of a renewal in its place. */
export interface WantedMark {
  readonly to: ScopeMark;
  readonly renewal?: string | null | undefined;
}

export type ScopeProblem = 'reason' | 'exclusion' | 'reference' | 'reply' | 'notAllowed' | 'nothing';

export interface ScopeInvalid {
  readonly state: 'invalid';
  readonly problem: ScopeProblem;
}

/** Both verdicts before anybody confirms. */
export type ScopePreview =
  | { readonly state: 'preview'; readonly plan: Plan; readonly before: Assessment; readonly after: Assessment }
  | ScopeInvalid
  | ChangeClosed;

/** `told`: the comment is there, on its way, or none was wanted; `overtaken` = nothing was changed. */
export type ScopeOutcome =
  | { readonly state: 'marked'; readonly told: 'told' | 'later' | 'quiet' }
  | { readonly state: 'overtaken' }
  | ScopeInvalid
  | ChangeClosed;
