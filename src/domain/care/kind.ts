import type { Customer } from '../customer/customer';
import type { FieldProblem } from '../customer/field-problem';
import type { Plan } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { RequestFacts } from '../request/facts';
import type { CareDetails, CareKindKey, CareRecord, CareRole } from './record';

/**
 * One field of an action's form; its label is `<kind>.field.<name>`, its hint `<kind>.hint.<name>`, an option `<kind>.<name>.<option>`.
 * `choices` = any number of the options, each once.
 */
export interface CareField {
  readonly name: string;
  readonly type: 'text' | 'longText' | 'choice' | 'choices' | 'instant' | 'minutes' | 'link' | 'flag';
  readonly required: boolean;
  /** Of a choice; values that are no words of ours, such as people, come with the view instead. */
  readonly options?: readonly string[];
}

/** The request a record hangs on, as its own record tells it. */
export interface CareSubject {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
}

/** What a decision may rest on beside the record; `now` in epoch milliseconds. */
export interface CareKnown {
  readonly now: number;
  /** The terms the request was born with. */
  readonly plan: Plan;
  /** The plan in effect now: its regions and their hours are the ones people work by. */
  readonly rota: Plan;
  readonly subject: CareSubject;
  readonly customer: Customer | null;
  /** All records of the same request, of every kind. */
  readonly others: readonly CareRecord[];
  /** What the kind's own shell found out in Jira before it decides, by name. */
  readonly found: CareDetails;
}

/** What a record becomes; the step is added by whoever decides. */
export type CareNext = Pick<CareRecord, 'state' | 'owner' | 'nextAt' | 'details'>;

/** One action with everything its check and its effect look at. */
export interface CareActing {
  /** null = the action begins the record. */
  readonly record: CareRecord | null;
  readonly fields: CareDetails;
  readonly as: CareRole;
  readonly by: string | null;
  readonly known: CareKnown;
}

/** Something that may be done to a record of a kind. */
export interface CareAction {
  readonly key: string;
  /** As whom it may be done. */
  readonly roles: readonly CareRole[];
  /** States in which it may be done; `none` = it begins a record. */
  readonly from: readonly string[];
  readonly fields: readonly CareField[];
  /** What was filled in is a document: its step tells only that it was done, so that many of them fit into one record. */
  readonly isDocument?: true;
  /** What is wrong, all at once, beside what the fields demand of themselves. */
  readonly check: (acting: CareActing) => readonly FieldProblem[];
  readonly next: (acting: CareActing) => CareNext;
}

/** A record as its customer may see it: a sentence key of words with its values, and nothing that is the desk's own. */
export interface CustomerCare {
  readonly id: string;
  readonly kind: CareKindKey;
  readonly sentence: string;
  /** `atInstant` is epoch milliseconds and `place` a place key; words tell both in the reader's own way. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** One kind of care, told by its states, who may do what, and what its customer sees. */
export interface CareKind {
  readonly key: CareKindKey;
  readonly states: readonly string[];
  /** States in which nothing more is to be done. */
  readonly closed: readonly string[];
  readonly actions: readonly CareAction[];
  /** Id of the record that an action without one means, where a request has one at a time; null = every begin is a new record. */
  readonly slotOf: ((known: CareKnown) => string | null) | null;
  /** The action the app itself takes when `nextAt` has come; null = this kind never waits for a time. */
  readonly whenDue: string | null;
  /** The action the app itself takes when the request that the record is has gone; it fills in a `reason`. Absent = none: the record goes on without it. */
  readonly whenGone?: string;
  /** null = not for customers. */
  readonly customerView: (record: CareRecord, nameOf: (accountId: string) => string) => CustomerCare | null;
}
