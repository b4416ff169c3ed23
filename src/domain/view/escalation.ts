import type { Escalation } from '../care/escalation';
import type { CareView } from './care';

/** An escalation as agents see it. */
export interface EscalationView {
  readonly record: CareView;
  readonly escalation: Escalation;
  /** Account id of the coordinator; null = the account is gone. */
  readonly coordinator: string | null;
  /** How its development issue stands in Jira; null = there is none, or the viewer may not see it. */
  readonly issue: { readonly status: string | null; readonly priority: string | null } | null;
}

/** The escalations of one request, open ones first and by age, and who may coordinate one; a name of null is the viewer. */
export interface IssueEscalations {
  readonly all: readonly EscalationView[];
  readonly coordinators: readonly { readonly accountId: string; readonly name: string | null }[];
}

/** An escalation in the list of all open ones. */
export interface EscalationRow extends EscalationView {
  readonly issueKey: string;
  readonly customer: string | null;
  readonly severity: string;
}

/** All open escalations of a project, the oldest first. */
export interface EscalationBoardView {
  readonly state: 'ready';
  readonly now: number;
  readonly rows: readonly EscalationRow[];
  /** More are open than are shown. */
  readonly more: boolean;
}
