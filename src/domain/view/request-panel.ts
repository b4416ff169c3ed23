import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { CompletionInputs, EarlierView } from './change';

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
      /** Promises that changes have replaced, latest first. */
      readonly earlier: readonly EarlierView[];
      /** What to complete it with; null where nothing is missing, or it is not the viewer's to complete. */
      readonly completing: CompletionInputs | null;
    };
