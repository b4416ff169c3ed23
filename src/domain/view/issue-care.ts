import type { Plan } from '../plan/plan';
import type { IssueBooking } from './booking';
import type { CareView } from './care';
import type { IssueEscalations } from './escalation';
import type { IssueHandoffs } from './handoff-board';
import type { IssueHealth } from './health-check';
import type { IssueReport } from './incident-report';
import type { IssueInformation } from './information';

/** What the issue panel shows of the care around a request, and what its forms need. */
export interface IssueCare {
  readonly now: number;
  readonly issueId: string;
  /** The plan in effect, by whose regions places are named. */
  readonly rota: Plan;
  readonly handoffs: IssueHandoffs;
  readonly escalations: IssueEscalations;
  readonly information: IssueInformation;
  readonly report: IssueReport;
  /** The booking that the request is; null or absent = it is none. */
  readonly booking?: IssueBooking | null;
  /** The request is an onboarding; absent = it is none. */
  readonly hasOnboarding?: boolean;
  /** The health check that the request is; null or absent = it is none. */
  readonly health?: IssueHealth | null;
  readonly calls: readonly CareView[];
  readonly calling: {
    /** Registered contacts of the customer, active ones, by id. */
    readonly contacts: readonly { readonly id: string; readonly name: string }[];
    readonly createdAt: number;
    /** Whether a call may be the first response, and may start the clock, as things are. */
    readonly mayRespond: boolean;
    readonly mayStart: boolean;
  };
}
