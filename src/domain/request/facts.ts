/** What the customer chose in the create panel, exactly as they sent it: keys are checked by `assess`, never trusted. */
export interface PanelChoice {
  readonly productKey: string | null;
  readonly instanceId: string | null;
  readonly severity: string | null;
}

/** How the customer of a reporter was found; `ambiguous` names how many were possible (domain 6.2 step 3). */
export type CustomerMatch =
  | { readonly by: 'contact' | 'organization' | 'membership' | 'domain' }
  | { readonly by: 'none' }
  | { readonly by: 'ambiguous'; readonly count: number };

/** The first public comment by an agent, as it stood when it was recorded; a later edit or deletion changes nothing. */
export interface FirstResponse {
  readonly at: number;
  readonly commentId: string;
  readonly accountId: string;
}

/**
 * One part of a request that was changed: its severity, product or instance, its reporter, or the contact through whom it
 * qualifies (CON-1; `to` is the account id of a person who was registered since, or who adopted the request).
 */
export interface ChangeStep {
  readonly what: 'severity' | 'product' | 'instance' | 'reporter' | 'contact';
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
  /** How the customer of the new reporter was found; null where the reporter stays. */
  readonly match: CustomerMatch | null;
}

/** Everything about one request that the verdict rests on. Instants are epoch milliseconds. */
export interface RequestFacts {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly createdAt: number;
  readonly reporterAccountId: string | null;
  readonly match: CustomerMatch;
  /** null = the request came without the panel (mail, chat, agent on behalf); `malformed` = the stored value was no choice. */
  readonly choice: PanelChoice | 'malformed' | null;
  /** What was changed since, oldest first; records of the first versions have none. */
  readonly changes?: readonly Change[];
  readonly response: FirstResponse | null;
  /** When it was resolved, withdrawn or deleted; null while it is open. */
  readonly endedAt: number | null;
}
