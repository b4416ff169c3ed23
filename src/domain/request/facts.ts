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
  readonly response: FirstResponse | null;
  /** When it was resolved, withdrawn or deleted; null while it is open. */
  readonly endedAt: number | null;
}
