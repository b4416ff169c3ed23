import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { ChangeClosed } from './change';
import type { ContactAnswer } from './contact-answer';

/** The card in a request's own panel: the promise it would get if the viewer adopted it in this minute. */
export interface AdoptingInputs {
  readonly issueId: string;
  readonly after: Assessment;
}

/** What became of an adoption; `taken` = a colleague was faster, `notNeeded` = it is not standard for want of a contact. */
export type AdoptionOutcome = { readonly state: 'adopted' | 'taken' | 'notNeeded' } | ChangeClosed;

/** A waiting standard request whose reporter has been registered since, with both promises as of the view's `now` (X31). */
export interface MovableRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly createdAt: number;
  readonly contactName: string;
  readonly before: Assessment;
  readonly after: Assessment;
}

export interface MovableView {
  readonly state: 'ready';
  readonly now: number;
  /** Every plan that one of the requests was born with, each once. */
  readonly plans: readonly Plan[];
  readonly requests: readonly MovableRequest[];
}

/** What became of requests that were to move; `left` names those that had been answered, ended or moved meanwhile. */
export interface MoveOutcome {
  readonly state: 'moved';
  readonly moved: readonly string[];
  readonly left: readonly string[];
}

/** A contact whom an agent can ask to take a request over, and when he was asked; null = not yet. */
export interface AskableContact {
  readonly contactId: string;
  readonly name: string;
  readonly askedAt: number | null;
}

/** What an agent needs to ask a contact: whom, and the prepared comment in the customer's language. */
export interface AskingInputs {
  readonly contacts: readonly AskableContact[];
  readonly text: string;
}

export type AskOutcome =
  /** `told` = the comment is written; otherwise it follows by itself. `again` = the same contact had been asked before. */
  | { readonly state: 'asked'; readonly told: boolean; readonly again: boolean }
  | { readonly state: 'invalid'; readonly code: 'textMissing' | 'textTooLong' | 'contactGone' }
  | { readonly state: 'notNeeded' }
  | ChangeClosed;

/** Somebody unknown whose address, hashed, is a contact's: perhaps the same person with another account. */
export interface SamePerson {
  readonly customerId: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly foundAt: number;
}

/** What became of the answer: linked or not, and why; `dismissed` = it is somebody else. */
export type SamePersonAnswer = ContactAnswer | { readonly state: 'dismissed' };

/** How a waiting standard request may come to a registered contact: ask one, link a second account, move it; null = not this way. */
export interface ContactWays {
  readonly asking: AskingInputs | null;
  readonly samePerson: SamePerson | null;
  /** The promise it would get if it were moved in this minute. */
  readonly moved: { readonly issueId: string; readonly after: Assessment } | null;
}

export const NO_WAYS: ContactWays = { asking: null, samePerson: null, moved: null };
