import type { Deployment, Language, LocalDate } from '../plan/plan';

/** One Premier licence; its state is always judged at an instant, in the customer's zone. */
export interface Licence {
  readonly id: string;
  readonly order: string;
  readonly from: LocalDate;
  /** Last day, inclusive. */
  readonly to: LocalDate;
  readonly contactMode: 'direct' | 'withPartner';
  /** Days after `to` on which it still counts (card 4); absent = none. */
  readonly graceDays?: number;
  /** Epoch milliseconds from which it no longer counts; absent = never cancelled. */
  readonly cancelledAt?: number;
  /** Whole units a year as agreed; absent = the plan's own price (PRC-1). */
  readonly price?: { readonly amount: number; readonly currency: string };
  /** Id of the licence whose terms it continues; absent = not a renewal. */
  readonly renews?: string;
}

/** A Jira account that was a contact's own for a time, half-open epoch milliseconds; `to` null = still is. */
export interface AccountLink {
  readonly accountId: string;
  readonly from: number;
  readonly to: number | null;
}

/** What was found about a proposed contact that a reviewer must see, and what the reviewer said (card 3). */
export interface ContactReview {
  /** Codes that words turn into sentences, such as `roleWord`. */
  readonly signals: readonly string[];
  /** Who declared that exactly one named person reads and sends from the address; null = nobody yet. */
  readonly attestedBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly note: string;
}

/** A registered contact is a person with a Jira account; only `active` ones raise premium requests (CON-1). */
export interface RegisteredContact {
  /** Opaque id of the person; never an address or a name. */
  readonly id: string;
  /** The account linked now; null = not linked yet, so the person holds a seat and is not entitled. */
  readonly accountId: string | null;
  /** Accounts the person had before, each with its dates; absent = none. */
  readonly earlierAccounts?: readonly AccountLink[];
  /** Since when `accountId` is linked; absent = since `activeFrom`. */
  readonly linkedFrom?: number;
  readonly name: string;
  /** The address as registered, kept because CON-5 and CON-8 are judged by it; absent = registered by account before addresses were asked. */
  readonly email?: string;
  readonly kind: 'direct' | 'partner';
  readonly partner: string | null;
  readonly status: 'pending' | 'active' | 'rejected' | 'removed' | 'overLimit';
  /** Epoch milliseconds, half-open: entitled from `activeFrom` until `removedAt`. */
  readonly activeFrom: number;
  readonly removedAt: number | null;
  /** Epoch milliseconds; absent = the same as `activeFrom`. */
  readonly addedAt?: number;
  readonly review?: ContactReview;
  /** When the licences had no seat for the person, half-open epoch milliseconds; `to` null = still. Absent = never. */
  readonly overLimits?: readonly { readonly from: number; readonly to: number | null }[];
  /** What the nightly check found: the account is deactivated or gone, the address is no longer in a listed domain. */
  readonly orphan?: { readonly since: number; readonly cause: 'deactivated' | 'gone' | 'domain' };
}

/**
 * Somebody who takes a contact's seat for 1 to 30 days and gives it back without anybody doing anything (NEW-7): inside
 * [from, to) the stand-in is entitled and the contact is not.
 */
export interface StandIn {
  readonly id: string;
  readonly contactId: string;
  readonly accountId: string;
  readonly name: string;
  readonly email?: string;
  /** Epoch milliseconds: midnights of the customer's zone. */
  readonly from: number;
  readonly to: number;
  /** Brought to an end before its time. */
  readonly endedAt: number | null;
  readonly by: string;
}

/** An app installed in an instance; who made it decides whether it is covered (PRD-1, EXC-4). */
export interface InstanceApp {
  readonly name: string;
  readonly vendorType: 'first-party' | 'plan-supported' | 'third-party';
  readonly version?: string;
}

/** An answer to a question of the environment profile: words, or several entries; an empty list says "none". */
export type ProfileAnswer = string | readonly string[];

/** Who said when that something is right: account id ('' = an import) and epoch milliseconds. */
export interface Confirmation {
  readonly by: string;
  readonly at: number;
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
  /** Absent = not recorded; an empty list = there are none. */
  readonly apps?: readonly InstanceApp[];
  /** What the plan asks besides (ENV-1), by the question's key; absent = not recorded. */
  readonly profile?: Readonly<Record<string, ProfileAnswer>>;
  /** Who last confirmed a field: `all` of them at once, `fields` those that were set since (card 15). */
  readonly confirmed?: { readonly all?: Confirmation; readonly fields?: Readonly<Record<string, Confirmation>> };
  /** When this revision came to be; absent = before that was noted. */
  readonly revised?: Confirmation;
  /** Counts up with every change of a fact, never with a confirmation. */
  readonly revision: number;
}

/** What is known about one field; null = nothing, which is equal to nothing else, and an empty list says "none". */
export type FactValue = string | boolean | readonly string[] | readonly InstanceApp[] | null;

/** A field that reads differently in two states of an instance. */
export interface FactChange {
  readonly field: string;
  readonly from: FactValue;
  readonly to: FactValue;
}

/** What a contact wants changed about an instance, until somebody of the desk has decided (card 15). */
export interface InstanceProposal {
  readonly id: string;
  readonly instanceId: string;
  readonly by: string;
  readonly at: number;
  /** Field by field as it was and as it is wanted. */
  readonly changes: readonly FactChange[];
  /** Who of the desk said no, when and why; absent = nobody has decided yet. */
  readonly declined?: { readonly by: string; readonly at: number; readonly note: string };
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
  /** Technical account manager and sales contact: information only, nothing is routed to them (TAM-1); absent = not named. */
  readonly accountManager?: { readonly name: string; readonly email: string };
  readonly sales?: { readonly name: string; readonly email: string };
}

/** Longest handling notes, in characters. */
export const LONGEST_NOTES = 2_000;

/** What agents pinned about dealing with a customer, by account id and epoch milliseconds; never shown to customers. */
export interface HandlingNotes {
  readonly text: string;
  readonly by: string;
  readonly at: number;
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
  /** Absent where nothing was ever proposed. */
  readonly instanceProposals?: readonly InstanceProposal[];
  /** Absent where nobody ever stood in. */
  readonly standIns?: readonly StandIn[];
  /** One of the app's own sample customers, removed with one click. */
  readonly sample?: true;
  /** Absent where nothing was ever pinned. */
  readonly handlingNotes?: HandlingNotes;
  /** Absent where nobody was named yet. */
  readonly lookedAfterBy?: LookedAfterBy;
}
