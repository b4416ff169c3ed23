import type { Plan } from '../plan/plan';
import type { CareView } from './care';
import type { IssueHandoffs } from './handoff-board';

/** What the issue panel shows of the care around a request, and what its forms need. */
export interface IssueCare {
  readonly now: number;
  readonly issueId: string;
  /** The plan in effect, by whose regions places are named. */
  readonly rota: Plan;
  readonly handoffs: IssueHandoffs;
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
