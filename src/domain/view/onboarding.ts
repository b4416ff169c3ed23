import type { OnboardingStep } from '../care/onboarding-steps';
import type { Bilingual } from '../plan/plan';
import type { CareView } from './care';

/** A step as agents see it, with names in place of account ids. */
export interface OnboardingStepView extends OnboardingStep {
  readonly ownerName: string | null;
  readonly byName: string | null;
}

/** A request that was reviewed; `outcome` null = it was not to move, or is on its way. */
export interface ReviewedRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly moves: boolean;
  readonly outcome: 'moved' | 'left' | null;
}

/** The onboarding of a customer as agents see it; `none` = no request of its type has begun one. */
export type OnboardingView =
  | { readonly state: 'none'; readonly typeIsSet: boolean }
  | {
      readonly state: 'ready';
      readonly now: number;
      readonly customerId: string | null;
      readonly issueKey: string;
      readonly record: CareView;
      readonly steps: readonly OnboardingStepView[];
      readonly progress: { readonly done: number; readonly of: number };
      readonly stabilityPlan: { readonly text: string; readonly at: number; readonly byName: string | null } | null;
      readonly review: {
        readonly at: number;
        readonly byName: string | null;
        readonly isMoving: boolean;
        readonly order: readonly ReviewedRequest[];
      } | null;
      readonly expectations: {
        readonly at: number;
        readonly byName: string | null;
        readonly as: 'agent' | 'contact';
        readonly note: string;
      } | null;
      readonly ended: { readonly reason: string; readonly at: number; readonly byName: string | null } | null;
      /** Who may look after a step. */
      readonly owners: readonly { readonly accountId: string; readonly name: string }[];
    };

/** A step as the customer's people see it; who looks after it is told to registered contacts only. */
export interface OwnOnboardingStep {
  readonly key: string;
  readonly label: Bilingual;
  readonly rule: string;
  readonly state: 'open' | 'done' | 'leftOut';
  readonly dueAt: number | null;
  readonly at: number | null;
  readonly ownerName: string | null;
  /** What the customer can do about it; nothing that is the desk's own. */
  readonly missing: OnboardingStep['missing'];
}

/** The onboarding of the viewer's own customer. */
export type OwnOnboardingView =
  | { readonly state: 'none' }
  | {
      readonly state: 'ready';
      readonly now: number;
      readonly recordId: string;
      readonly issueKey: string;
      /** The portal its request is on; null = the project is not served any more. */
      readonly serviceDeskId: string | null;
      readonly standing: 'running' | 'done' | 'ended';
      readonly steps: readonly OwnOnboardingStep[];
      readonly progress: { readonly done: number; readonly of: number };
      /** For registered contacts only. */
      readonly stabilityPlan: { readonly text: string; readonly at: number } | null;
      /** When what sharing information takes was acknowledged; null = not yet. */
      readonly acknowledgedAt: number | null;
      /** Whether the viewer is a registered contact, who may acknowledge. */
      readonly isContact: boolean;
      /** What sharing information takes, in the offering's own words by rule (INF-1 … INF-4). */
      readonly clauses: readonly { readonly rule: string; readonly text: Bilingual }[];
    };
