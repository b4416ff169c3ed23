import type { TypedKind } from '../care/typed-kinds';
import type { TextFacts } from './text-facts';

/** Longest sentence about the business impact that is kept, in characters. */
export const LONGEST_IMPACT = 500;

/** What the customer chose in the create panel, exactly as they sent it: keys are checked by `assess`, never trusted. */
export interface PanelChoice {
  readonly productKey: string | null;
  readonly instanceId: string | null;
  readonly severity: string | null;
  /** What they need, by the plan's own kinds; absent = nobody asked, or nobody said. */
  readonly kind?: string | null;
  /** Name of the app it is about, where it is about one. */
  readonly app?: string | null;
  /** What the problem does to the business, in the customer's words. */
  readonly impact?: string | null;
}

/** How the customer of a reporter was found; `ambiguous` names how many were possible (domain 6.2 step 3). */
export type CustomerMatch =
  | { readonly by: 'contact' | 'organization' | 'membership' | 'domain' }
  | { readonly by: 'none' }
  | { readonly by: 'ambiguous'; readonly count: number };

/** The first public comment by an agent, as it stood when it was recorded; a later edit or deletion changes nothing. */
export interface FirstResponse {
  readonly at: number;
  /** Empty where it was a logged call. */
  readonly commentId: string;
  readonly accountId: string;
  /** Id of the logged call that was the first response; absent = it was a comment. */
  readonly callId?: string;
}

/**
 * One part of a request that was changed: its severity, product or instance, its reporter, or the contact through whom it
 * qualifies (CON-1; `to` is the account id of a person who was registered since, or who adopted the request). `start` = the customer had
 * called before the request was raised, and its clock counts from `to`, ISO 8601 UTC (card 11). `scope` = an agent's word on the scope
 * (see `ScopeMark`); `renewal` = maintenance was renewed, by the reference in `to`; `kind`, `app`, `impact` as in `PanelChoice`.
 */
export interface ChangeStep {
  readonly what: 'severity' | 'product' | 'instance' | 'reporter' | 'contact' | 'start' | 'scope' | 'renewal' | 'kind' | 'app' | 'impact';
  readonly from: string | null;
  readonly to: string | null;
}

/** What somebody changed about a request at one moment, all steps at once; appended, never edited (domain 7.5, card 9). */
export interface Change {
  /** Made by who asks for the change, so that asking twice changes once. */
  readonly id: string;
  readonly at: number;
  /** Account id; null where Jira did not name anybody. */
  readonly by: string | null;
  /** As whom: an agent or the customer in the app's own forms, or somebody in Jira's own reporter field or contact register. */
  readonly as: 'agent' | 'customer' | 'jira';
  readonly steps: readonly ChangeStep[];
  /** Empty where nobody was asked: a customer who completes a request, or a change made outside the app. */
  readonly reason: string;
  /** How the customer of the new reporter, or of one registered since, was found; null where that stays as it was. */
  readonly match: CustomerMatch | null;
}

/** Everything about one request that the verdict rests on. Instants are epoch milliseconds. */
export interface RequestFacts {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  /** The kind of care its request type is for; such a request has no first-response time. Absent = an ordinary request. */
  readonly care?: TypedKind;
  readonly createdAt: number;
  readonly reporterAccountId: string | null;
  readonly match: CustomerMatch;
  /** null = the request came without the panel (mail, chat, agent on behalf); `malformed` = the stored value was no choice. */
  readonly choice: PanelChoice | 'malformed' | null;
  /** What was changed since, oldest first; records of the first versions have none. */
  readonly changes?: readonly Change[];
  /** Measured once when it was first seen; null = a draft without words, absent = a record of the first versions, which is judged as it was. */
  readonly text?: TextFacts | null;
  readonly response: FirstResponse | null;
  /** When it was resolved, withdrawn or deleted; null while it is open. */
  readonly endedAt: number | null;
  /** When Jira resolved it, also after its answer; absent = it is not resolved. */
  readonly resolvedAt?: number;
}
