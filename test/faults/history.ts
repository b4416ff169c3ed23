/** What a customer chose in the create panel; null = the request came without it. */
export interface Choice {
  readonly productKey: string | null;
  readonly severity: string | null;
}

/** One part of a request that an agent changed in the app. */
export interface Step {
  readonly what: 'severity' | 'product';
  readonly to: string;
}

/**
 * What happened to one request, as Jira and the people know it; `at` in epoch milliseconds. A change in the app happened between
 * `at` and `until`; `unknown` = its answer never came, so it may have happened or not.
 */
export type Happened =
  | { readonly what: 'raised'; readonly at: number; readonly reporter: string; readonly choice: Choice | null }
  | { readonly what: 'commented'; readonly at: number; readonly id: string; readonly by: string; readonly isPublic: boolean }
  | { readonly what: 'resolved' | 'reopened' | 'deleted' | 'movedAway' | 'movedBack' | 'touched'; readonly at: number }
  | { readonly what: 'reporterSet'; readonly at: number; readonly to: string }
  | {
      readonly what: 'changed';
      readonly at: number;
      readonly until: number;
      readonly id: string;
      readonly step: Step;
      readonly answer: 'changed' | 'refused' | 'unknown';
    };

/** A request and all that happened to it, oldest first. */
export interface History {
  readonly issueId: string;
  readonly happened: Happened[];
}
