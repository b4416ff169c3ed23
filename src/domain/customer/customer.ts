import type { Deployment, Language, LocalDate } from '../plan/plan';

/** One Premier licence; its state is always judged at an instant, in the customer's zone. */
export interface Licence {
  readonly id: string;
  readonly order: string;
  readonly from: LocalDate;
  /** Last day, inclusive. */
  readonly to: LocalDate;
  readonly contactMode: 'direct' | 'withPartner';
}

/** A registered contact is a person with a Jira account; only `active` ones raise premium requests (CON-1). */
export interface RegisteredContact {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly kind: 'direct' | 'partner';
  readonly partner: string | null;
  readonly status: 'pending' | 'active' | 'rejected' | 'removed' | 'overLimit';
  /** Epoch milliseconds, half-open: entitled from `activeFrom` until `removedAt`. */
  readonly activeFrom: number;
  readonly removedAt: number | null;
}

/** One installed product in one environment. */
export interface Instance {
  readonly id: string;
  readonly productKey: string;
  readonly deployment: Deployment;
  readonly environment: string;
  readonly name: string;
  readonly version: string | null;
  readonly baseUrl: string | null;
  /** Last day of maintenance, inclusive, in the customer's zone; null = not recorded. */
  readonly maintenanceTo: LocalDate | null;
  readonly codeModified: boolean;
  readonly revision: number;
}

/** Somebody of the desk, with the name as it was when an administrator chose the person. */
export interface DeskPerson {
  readonly accountId: string;
  readonly name: string;
}

/** Who of the desk looks after a customer: named engineer and backup (TEA-9), coordinator of escalations (ESC-3). */
export interface LookedAfterBy {
  readonly engineer: DeskPerson | null;
  readonly backup: DeskPerson | null;
  readonly coordinator: DeskPerson | null;
}

/** The company that bought premium support. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly language: Language;
  readonly organizationIds: readonly string[];
  readonly emailDomains: readonly string[];
  readonly partners: readonly string[];
  readonly licences: readonly Licence[];
  readonly alignLicences: readonly Omit<Licence, 'contactMode'>[];
  readonly contacts: readonly RegisteredContact[];
  readonly productKeys: readonly string[];
  readonly instances: readonly Instance[];
  /** One of the app's own sample customers, removed with one click. */
  readonly sample?: true;
  /** Absent where nobody was named yet. */
  readonly lookedAfterBy?: LookedAfterBy;
}
