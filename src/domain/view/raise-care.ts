import type { FieldProblem } from '../customer/field-problem';

/** What became of care asked for on the own page: raised as a request of its type, or why not. */
export type RaiseAnswer =
  /** `issueKey` null = the same press is on its way already. */
  | { readonly state: 'raised'; readonly issueKey: string | null; readonly serviceDeskId: string }
  | { readonly state: 'invalid'; readonly problems: readonly FieldProblem[] }
  /** Jira asks for more than the app knows: the portal's own form has to be used. */
  | { readonly state: 'formNeeded'; readonly serviceDeskId: string; readonly requestTypeId: string };
