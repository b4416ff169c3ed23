import type { CustomerCare } from '../care/kind';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { AdoptingInputs } from './adoption';
import type { CompletionInputs, EarlierView } from './change';
import type { PhoneView } from './phone';

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
      /** What to adopt it with; null where nothing is to be adopted, or it is not the viewer's. */
      readonly adopting: AdoptingInputs | null;
      /** By when the desk plans to write again (epoch milliseconds), beside the contract; null = it has not said, or has written since. */
      readonly nextUpdateAt?: number | null;
      /** Who has it now and what was talked about on the phone, latest first. */
      readonly care?: readonly CustomerCare[];
      /** Only for a registered contact whose premium request is one of the two highest severities. */
      readonly phone?: PhoneView | null;
    };
