import type { Customer } from '../customer/customer';
import type { CustomerChange } from '../customer/customer-changes';
import type { CustomerDraft } from '../customer/draft';
import type { DraftTerms } from '../customer/draft-problems';
import type { FieldProblem } from '../customer/field-problem';
import type { Plan } from '../plan/plan';
import type { CustomerRow } from './customer-list';

/** The customers as administrators see them; `off` = the project is not served, so its administrators edit nothing. */
export type CustomersView =
  | { readonly state: 'off' }
  | { readonly state: 'ready'; readonly now: number; readonly customers: readonly CustomerRow[] };

/** Somebody who may be chosen; `active` false = the account is deactivated. */
export interface FoundPerson {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
  readonly kind: 'customer' | 'staff' | 'app';
  readonly active: boolean;
}

/** One save in the customer's history. */
export interface HistoryLine {
  readonly version: number;
  readonly at: number;
  readonly by: string;
  readonly act: 'added' | 'changed' | 'removed' | 'undone' | 'imported';
  readonly changes: readonly CustomerChange[];
}

/** A customer as it is edited: the version that was seen, the draft, and the names behind its ids. */
export interface CustomerEditView {
  readonly state: 'ready';
  readonly now: number;
  readonly customerId: string | null;
  readonly version: number;
  readonly draft: CustomerDraft;
  readonly terms: DraftTerms;
  /** The plan's own price, which holds where none was agreed. */
  readonly price: Plan['price'];
  /** Everybody who is or was registered or stood in. */
  readonly register: { readonly contacts: Customer['contacts']; readonly standIns: NonNullable<Customer['standIns']> };
  /** The licences that count today, as they are stored. */
  readonly licences: Customer['licences'];
  readonly organizations: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, FoundPerson>>;
  readonly history: readonly HistoryLine[];
}

/** What a save would take away from people, to be confirmed before it happens. */
export type Consequence =
  | { readonly code: 'instanceInUse'; readonly name: string; readonly count: number; readonly keys: string }
  | { readonly code: 'lastContact' }
  | { readonly code: 'customerInUse'; readonly count: number; readonly keys: string };

/** How a save went; `gone` = the customer was deleted meanwhile. */
export type SaveAnswer =
  | { readonly state: 'saved'; readonly customerId: string; readonly version: number; readonly changes: readonly CustomerChange[] }
  | { readonly state: 'unchanged' }
  | { readonly state: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly state: 'confirm'; readonly consequences: readonly Consequence[] }
  | { readonly state: 'conflict'; readonly current: CustomerEditView }
  | { readonly state: 'gone' };
