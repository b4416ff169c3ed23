import type { Customer, RegisteredContact } from '../customer/customer';
import type { CustomerChange } from '../customer/customer-changes';
import type { Plan } from '../plan/plan';
import { planForCustomers } from '../plan/plan-for-customers';

/** Somebody of the company whom Jira shows the viewer; `email` is null where the profile hides it. */
export interface Colleague {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
}

/** One change of the contacts; `by` names a contact, `you`, or null for the support desk, whose people are not named. */
export interface OwnChange {
  readonly version: number;
  readonly at: number;
  readonly by: { readonly you: boolean; readonly name: string } | null;
  /** It took the change before it back. */
  readonly isUndo: boolean;
  readonly changes: readonly CustomerChange[];
}

/** What a change of a customer is told by. */
export interface ChangeLine {
  readonly version: number;
  readonly at: number;
  readonly by: { readonly accountId: string; readonly name: string };
  readonly act: string;
  readonly changes: readonly CustomerChange[];
}

/** The register as a registered contact manages it; others get names only, and only where the plan shows them (card 1). */
export type OwnContactsView =
  | { readonly state: 'names'; readonly names: readonly string[] }
  | {
      readonly state: 'ready';
      readonly now: number;
      readonly viewer: { readonly contactId: string; readonly accountId: string; readonly name: string };
      readonly plan: Plan;
      readonly customer: Customer;
      readonly colleagues: readonly Colleague[];
      readonly history: readonly OwnChange[];
    };

const MOST_CHANGES = 20;
const CURRENT: ReadonlySet<string> = new Set(['active', 'pending', 'overLimit']);

/** The names of the active contacts, for colleagues. */
export function contactNames({ contacts }: Customer): OwnContactsView {
  return { state: 'names', names: contacts.filter(({ status }) => status === 'active').map(({ name }) => name) };
}

/** The register at `now`, without orders, prices, organizations and what reviewers of the desk wrote. */
export function ownContactsView(props: {
  readonly customer: Customer;
  readonly accountId: string;
  readonly viewer: RegisteredContact;
  readonly plan: Plan;
  readonly colleagues: readonly Colleague[];
  readonly lines: readonly ChangeLine[];
  readonly now: number;
}): OwnContactsView {
  const { customer, accountId, viewer, plan, now } = props;
  const held = new Set(customer.contacts.filter(({ status }) => CURRENT.has(status)).map(({ accountId }) => accountId));
  return {
    state: 'ready',
    now,
    viewer: { contactId: viewer.id, accountId, name: viewer.name },
    plan: planForCustomers(plan),
    customer: ownRegister(customer),
    colleagues: props.colleagues.filter(({ accountId }) => !held.has(accountId)),
    history: ownHistory(props.lines, customer, accountId),
  };
}

/** A customer with only what its contacts need to manage the register. */
function ownRegister({ lookedAfterBy: _hidden, ...customer }: Customer): Customer {
  return {
    ...customer,
    organizationIds: [],
    instances: [],
    licences: customer.licences.map(({ price: _agreed, renews: _kept, ...licence }) => ({ ...licence, order: '' })),
    alignLicences: [],
    contacts: customer.contacts.filter(({ status }) => CURRENT.has(status)).map(withoutReviewers),
    standIns: customer.standIns ?? [],
  };
}

function withoutReviewers(contact: RegisteredContact): RegisteredContact {
  const { review, ...shown } = contact;
  if (review === undefined) return shown;
  return { ...shown, review: { signals: review.signals, attestedBy: null, decidedBy: null, decidedAt: null, note: '' } };
}

function ownHistory(lines: readonly ChangeLine[], { contacts }: Customer, viewerAccountId: string): readonly OwnChange[] {
  const people = new Set(contacts.map(({ accountId }) => accountId));
  return lines
    .map(({ changes, ...line }) => ({ ...line, changes: changes.filter(({ part }) => part === 'contacts' || part === 'standIns') }))
    .filter(({ changes }) => changes.length > 0)
    .slice(0, MOST_CHANGES)
    .map(({ version, at, by, act, changes }) => {
      const isOurs = people.has(by.accountId);
      return {
        version,
        at,
        by: isOurs ? { you: by.accountId === viewerAccountId, name: by.name } : null,
        isUndo: act === 'undone',
        changes,
      };
    });
}
