import type { Instance } from '../customer/customer';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { ContactWays } from './adoption';
import type { ChangeInputs, EarlierView } from './change';
import type { InstanceStory } from './instance-story';
import type { IssueCare } from './issue-care';
import type { IssueDeskView } from './issue-desk';
import type { ScopeView } from './scope';

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
      /** What changed about it shortly before the request and since; absent = nobody looked, as for one without an instance. */
      readonly instanceStory?: InstanceStory;
      /** The first response came sooner than the plan trusts without confirmation. */
      readonly quickResponse: boolean;
      /** Promises that changes have replaced, latest first. */
      readonly earlier: readonly EarlierView[];
      /** What to change it with; null once nothing changes any more. */
      readonly changing: ChangeInputs | null;
      /** Nobody said product, instance or severity yet. */
      readonly isIncomplete: boolean;
      /** Who was called, who has it, promised updates, and why a promise was missed. */
      readonly desk?: IssueDeskView;
      /** Handoffs and calls. */
      readonly care?: IssueCare;
      /** What was said about the scope, and what can be said. */
      readonly scope?: ScopeView;
      /** How a standard request may come to a registered contact. */
      readonly ways: ContactWays;
    };
