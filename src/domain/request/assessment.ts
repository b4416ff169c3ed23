import type { Segment } from '../clock/segment';
import type { Instance } from '../customer/customer';
import type { RuleId, SeverityKey } from '../plan/plan';
import type { FirstResponse } from './facts';

export type Track = 'premier' | 'jira-align' | 'standard';
export type Scope = 'in' | 'out' | 'review';
/** Who answers at an instant; `nobody` = held until the hold ends. */
export type Team = 'premier' | 'weekend' | 'holiday' | 'align' | 'standard' | 'nobody';

/** What a step did: `notRecorded` = the fact it needs is not kept yet, which is never held against the customer. */
export type ReasonOutcome = 'ok' | 'notice' | 'standard' | 'out' | 'review' | 'uncovered' | 'notRecorded';

/** One step of the verdict: a code that words turn into a sentence, the rule it rests on, what it did, and its inputs. */
export interface Reason {
  readonly code: string;
  readonly rule: RuleId;
  readonly outcome: ReasonOutcome;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The first-response clock of a request. Instants are epoch milliseconds, segments half-open and in order. */
export type Clock =
  | { readonly state: 'none' }
  | {
      readonly state: 'open' | 'met' | 'breached' | 'ended';
      readonly startAt: number;
      readonly dueAt: number;
      readonly targetMinutes: number;
      readonly segments: readonly Segment[];
      readonly heldMs: number;
      readonly response: FirstResponse | null;
      /** Set when the request was resolved or withdrawn without an answer. */
      readonly endedAt: number | null;
      /**
       * What the due instant rests on where counting did not begin when the request was raised (domain 7.5): the moment it
       * `qualified`, the `change`, the `earlier` due instant, which comes first and stands, or the first one (`locked`).
       */
      readonly basis?: 'qualified' | 'change' | 'earlier' | 'locked';
      /** By what the segments are counted where it is not the request's own class and severity. */
      readonly countedBy?: CountedBy;
      /** Due instant of an earlier promise that had passed unanswered when it was changed; it stays missed. */
      readonly missedAt?: number;
    };

/** Coverage class and severity whose hours a clock counts. */
export interface CountedBy {
  readonly coverageClass: string;
  readonly severity: SeverityKey;
}

/** The verdict on one request: same facts, same customer, same plan version, same bytes. */
export interface Assessment {
  readonly plan: { readonly id: string; readonly version: number };
  readonly track: Track;
  readonly scope: Scope;
  readonly customerId: string | null;
  readonly contactId: string | null;
  readonly productKey: string | null;
  readonly severity: SeverityKey;
  readonly coverageClass: string | null;
  /** The instance as it was when the request was raised. */
  readonly instance: Instance | null;
  readonly clock: Clock;
  readonly teamAtCreation: Team;
  readonly teamAtDue: Team | null;
  readonly reasons: readonly Reason[];
}
