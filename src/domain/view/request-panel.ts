import type { CustomerCare } from '../care/kind';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { AdoptingInputs } from './adoption';
import type { RequestBooking } from './booking';
import type { CompletionInputs, EarlierView } from './change';
import type { RequestHealth } from './health-check';
import type { OwnReport } from './incident-report';
import type { OwnInformation } from './information';
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
      /** What the desk asked the customer for. */
      readonly information?: readonly OwnInformation[];
      /** The report on the incident, once it is shared, or the way to ask for one. */
      readonly report?: OwnReport | null;
      /** Only for a registered contact whose premium request is one of the two highest severities. */
      readonly phone?: PhoneView | null;
      /** The booking that the request is; null or absent = it is none. */
      readonly booking?: RequestBooking | null;
      readonly health?: RequestHealth | null;
    };
