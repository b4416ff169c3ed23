import type { FactChange, FactValue, InstanceApp, ProfileAnswer } from '../customer/customer';
import type { MaintenanceWarning, SupportEnd } from '../customer/support-ends';
import type { Bilingual, Deployment, LocalDate } from '../plan/plan';
import type { ProfileField } from '../plan/profile-field';

/** One field of an instance: what is known, and who said when that it is right. */
export interface ShownFact {
  readonly field: string;
  /** The plan's own question; null = a plain fact, which words name. */
  readonly label: Bilingual | null;
  readonly value: FactValue;
  /** `by` null = somebody whose name the viewer may not read, or an import. */
  readonly confirmed: { readonly at: number; readonly by: string | null } | null;
  /** Nobody has confirmed it within the plan's days. */
  readonly isStale: boolean;
}

/** A changed field with the plan's name for it. */
export interface ShownChange extends FactChange {
  readonly label: Bilingual | null;
  readonly at: number;
}

/** A change somebody has proposed. `isOwn` = the viewer did; `declined` = what the desk said. */
export interface ShownProposal {
  readonly id: string;
  readonly at: number;
  readonly by: string | null;
  readonly isOwn: boolean;
  readonly changes: readonly Omit<ShownChange, 'at'>[];
  readonly declined: { readonly at: number; readonly note: string } | null;
}

/** One installed product with everything a stranger needs to know about it (NEW-15). */
export interface ShownInstance {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly product: { readonly key: string; readonly name: string };
  /** `parity` null = the plan does not know the environment (PAR-1). */
  readonly environment: { readonly key: string; readonly label: Bilingual; readonly parity: boolean | null };
  readonly deployment: Deployment;
  readonly version: string | null;
  readonly facts: readonly ShownFact[];
  /** How many of the plan's questions are answered, of how many. */
  readonly answered: number;
  readonly asked: number;
  /** The longest ago any field was confirmed; null = one never was. */
  readonly confirmedAt: number | null;
  readonly isStale: boolean;
  readonly ends: readonly SupportEnd[];
  /** The latest requests about it, newest first. */
  readonly requests: readonly { readonly issueKey: string; readonly createdAt: number }[];
  readonly proposals: readonly ShownProposal[];
  /** As it can be typed over; null = the viewer changes nothing. */
  readonly typed: TypedProfile | null;
}

/** What a contact may type over. */
export interface TypedProfile {
  readonly version: string;
  readonly baseUrl: string;
  readonly codeModified: boolean;
  readonly apps: readonly InstanceApp[] | null;
  readonly profile: Readonly<Record<string, ProfileAnswer>>;
}

/** What became of an instance since the last request. */
export interface ChangedInstance {
  readonly name: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** Empty unless it was changed. */
  readonly changes: readonly ShownChange[];
}

/** Where a customer's products run (ENV-1, ENV-2): the same page for the customer's own people and for the desk. */
export interface ProfileView {
  readonly state: 'ready';
  readonly now: number;
  readonly customer: string;
  readonly zone: string;
  readonly language: 'en' | 'ja';
  readonly staleDays: number;
  /** What the viewer may do: contacts confirm and edit or propose, the desk reviews. */
  readonly may: 'edit' | 'propose' | 'review' | 'read';
  readonly questions: readonly ProfileField[];
  readonly instances: readonly ShownInstance[];
  /** null = there is none yet. */
  readonly lastRequest: { readonly issueKey: string; readonly createdAt: number } | null;
  readonly changed: readonly ChangedInstance[];
  readonly warnings: readonly MaintenanceWarning[];
  /** Days on which maintenance ends; more than one can be aligned (LIC-2). */
  readonly dates: readonly { readonly on: LocalDate; readonly names: readonly string[] }[];
}
