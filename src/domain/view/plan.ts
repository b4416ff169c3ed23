import type { Comparison } from '../plan/comparison';
import type { PlanFinding } from '../plan/findings/plan-finding';
import type { Plan } from '../plan/plan';
import type { PublishedPlan } from '../plan/published-plan';
import type { CaseResult } from '../plan/what-if';

/** Over which requests a plan job goes: all open ones, the last ones of all served projects together, or some that were named. */
export type JobScope =
  | { readonly what: 'open' }
  | { readonly what: 'last'; readonly count: number }
  | { readonly what: 'named'; readonly issueIds: readonly string[] };

/** A comparison, or assessing requests again, on its way or at its end. Instants are epoch milliseconds. */
export interface PlanJobView {
  /** The instant it was started at, which names it. */
  readonly run: number;
  readonly kind: 'compare' | 'reassess';
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly over: JobScope;
  readonly plan: Pick<Plan, 'id' | 'version' | 'effectiveFrom'>;
  readonly comparison: Comparison;
  /** How the saved cases come out under the plan. */
  readonly cases: readonly CaseResult[];
  /** Requests whose record was written; zero for a comparison. */
  readonly written: number;
  readonly movedAt: number;
  readonly fault: string | null;
}

/** A job with the names of the customers its result speaks of. */
export interface ShownPlanJob extends PlanJobView {
  readonly customers: Readonly<Record<string, string>>;
}

/** The plan in effect, for pages that work out duty and coverage themselves. */
export interface PlanInEffect {
  readonly state: 'ready';
  readonly now: number;
  readonly plan: Plan;
}

/** The plan page of administrators: what is in effect, every version, the saved cases under it, and the latest job. */
export interface PlanView {
  readonly state: 'ready';
  readonly now: number;
  readonly plan: Plan;
  /** What may surprise in the plan in effect, as of now. */
  readonly warnings: readonly PlanFinding[];
  readonly versions: readonly PublishedPlan[];
  readonly cases: readonly CaseResult[];
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  /** Names of the regions' duty leads by account id. */
  readonly people: Readonly<Record<string, string>>;
  readonly job: ShownPlanJob | null;
}

/** How handing in a draft went: nothing is kept of one that has errors. */
export type DraftAnswer<State extends string> =
  | { readonly state: State }
  | { readonly state: 'invalid'; readonly findings: readonly PlanFinding[] }
  | { readonly state: 'unreadable'; readonly fields: readonly string[] };

/**
 * How publishing went: `moved` = the draft was changed or somebody published meanwhile, compare again; `cases` = saved cases come
 * out otherwise and that was not accepted; `past` = the day has gone by.
 */
export type PublishAnswer =
  | { readonly state: 'published'; readonly id: string; readonly version: number }
  | { readonly state: 'moved' | 'cases' | 'past' };
