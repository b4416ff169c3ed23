import type { Plan } from '../plan/plan';
import type { ContactActor } from './contact-command';
import type { Customer, RegisteredContact } from './customer';
import { type FieldProblem, problem } from './field-problem';
import { isLive } from './seat-holders';

/** What kind of account it is, as Jira says; `deactivated` whatever its kind. */
export type AccountType = 'customer' | 'staff' | 'app' | 'deactivated';

/** What a decision about contacts needs to know beside the customer: who acts as what, under which plan, when (epoch milliseconds). */
export interface Knowledge {
  readonly actor: ContactActor;
  readonly by: { readonly accountId: string; readonly name: string };
  readonly plan: Plan;
  readonly now: number;
  /** Opaque id for whoever or whatever is added. */
  readonly newId: string;
  readonly nameOf: (accountId: string) => string | null;
  /** null = there is no such account. */
  readonly accountTypeOf: (accountId: string) => AccountType | null;
  /** The consequences were seen and accepted. */
  readonly accepted?: boolean;
}

/** All of it or nothing: the customer as it is next, why not, or what it takes away and somebody must accept first. */
export type ContactDecision =
  | { readonly state: 'changed'; readonly customer: Customer; readonly notices: readonly FieldProblem[] }
  | { readonly state: 'refused'; readonly problems: readonly FieldProblem[] }
  | { readonly state: 'confirm'; readonly consequences: readonly FieldProblem[] };

export const refused = (...problems: readonly FieldProblem[]): ContactDecision => ({ state: 'refused', problems });

const MINUTE = 60_000;

/** The beginning of the minute: previews tell promises by the whole minute, so what counts from now counts from there. */
export const minuteOf = (at: number): number => Math.floor(at / MINUTE) * MINUTE;

/** The entry of the register with an id, unless it has ended. */
export function liveContact(customer: Customer, contactId: string): RegisteredContact | null {
  return customer.contacts.find((contact) => contact.id === contactId && isLive(contact)) ?? null;
}

/** The customer with one entry of the register replaced. */
export function withContact(customer: Customer, next: RegisteredContact): Customer {
  return { ...customer, contacts: customer.contacts.map((contact) => (contact.id === next.id ? next : contact)) };
}

/** What is wrong with an account as somebody's own: gone, deactivated, or an app (CON-6, DEC-7). */
export function accountProblems(
  path: string,
  accountId: string | null,
  { accountTypeOf, nameOf, plan }: AccountKnowledge,
): readonly FieldProblem[] {
  if (accountId === null) return [];
  const type = accountTypeOf(accountId);
  if (type === null) return [problem(path, 'personUnknown')];
  const values = { name: nameOf(accountId) ?? accountId };
  if (type === 'app') return plan.contacts.shared.refuseAppAccounts ? [problem(path, 'personApp', values)] : [];
  return type === 'deactivated' ? [problem(path, 'personInactive', values)] : [];
}

type AccountKnowledge = Pick<Knowledge, 'accountTypeOf' | 'nameOf'> & { readonly plan: Pick<Plan, 'contacts'> };
