import type { TypedKind } from '../care/typed-kinds';
import type { Customer } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { CustomerMatch } from '../request/facts';

/**
 * What the create panel needs to show the verdict before it is asked for. The page calls `assess` itself with these very
 * inputs and a draft of the facts, so what is read before submitting is what is computed after it.
 */
export type CreatePanelView =
  | { readonly state: 'off' }
  | {
      readonly state: 'on';
      readonly now: number;
      readonly plan: Plan;
      readonly match: CustomerMatch;
      /** Cut down to what the viewer may see: of the contacts only the viewer, unless the plan shows names. */
      readonly customer: Customer | null;
      /** The kind of care that requests of this type are; null = ordinary requests. */
      readonly care: TypedKind | null;
      readonly viewerAccountId: string;
      /** Non-empty for a licensed viewer, who picks the customer the request is for. */
      readonly customers: readonly { readonly id: string; readonly name: string }[];
    };
