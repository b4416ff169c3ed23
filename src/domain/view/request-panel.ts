import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';

/** A request as its customer sees it: the promise, its state, who answers now, and why. */
export type RequestPanelView =
  | { readonly state: 'off' }
  /** Raised, not yet checked by the evaluator: ask again in a few seconds. */
  | { readonly state: 'pending' }
  | {
      readonly state: 'ready';
      readonly now: number;
      readonly createdAt: number;
      readonly plan: Plan;
      readonly assessment: Assessment;
    };
