import type { Instance } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { ChangeInputs, EarlierView } from './change';

/** A request as an agent sees it: the promise with its countdown, the contact verdict, customer and instance, and why. */
export type IssuePanelView =
  | { readonly state: 'off' }
  | { readonly state: 'pending' }
  | {
      readonly state: 'ready';
      readonly now: number;
      readonly createdAt: number;
      readonly plan: Plan;
      readonly assessment: Assessment;
      readonly customer: { readonly id: string; readonly name: string; readonly zone: string } | null;
      readonly contact: { readonly name: string; readonly kind: 'direct' | 'partner'; readonly partner: string | null } | null;
      readonly seats: { readonly used: number; readonly total: number } | null;
      /** The instance today; the assessment keeps it as it was. */
      readonly instanceNow: Instance | null;
      /** The first response came sooner than the plan trusts without confirmation. */
      readonly quickResponse: boolean;
      /** Promises that changes have replaced, latest first. */
      readonly earlier: readonly EarlierView[];
      /** What to change it with; null once nothing changes any more. */
      readonly changing: ChangeInputs | null;
      /** Nobody said product, instance or severity yet. */
      readonly isIncomplete: boolean;
    };
