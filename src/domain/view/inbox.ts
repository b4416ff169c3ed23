import { minuteOf } from '../customer/contact-decision';
import type { Customer, RegisteredContact } from '../customer/customer';
import { countingLicences } from '../customer/licences';
import { isLive, seatUse } from '../customer/seat-holders';
import { type Seats, type SeatUse, seatsOf } from '../customer/seats';
import type { Plan } from '../plan/plan';
import type { ShownProposal } from './profile';
import { deskProposal, openProposals } from './shown-proposal';

/** Somebody whom a reviewer must decide about (card 3). */
export interface Proposal {
  readonly customerId: string;
  readonly customerName: string;
  readonly contact: RegisteredContact;
  /** Who declared that exactly one named person uses the address; null = nobody. */
  readonly attestedBy: string | null;
  /** Whose seat the person takes, in the same action; null = a free one. */
  readonly replaces: string | null;
}

/** A customer with more people than seats: whoever decides says who stays. */
export interface OverLimit {
  readonly customerId: string;
  readonly customerName: string;
  readonly seats: Seats;
  readonly use: SeatUse;
  /** Active ones and those over the limit, oldest first. */
  readonly people: readonly RegisteredContact[];
}

/** A contact whose account is gone or deactivated, or whose address is no longer the company's. */
export interface Orphaned {
  readonly customerId: string;
  readonly customerName: string;
  readonly contact: RegisteredContact;
}

/** A change of an instance that a contact has proposed and nobody has decided about (card 15). */
export interface WaitingProfile {
  readonly customerId: string;
  readonly customerName: string;
  readonly instanceName: string;
  readonly proposal: ShownProposal;
}

/** An account that may be a contact's other one. */
export interface Suggestion {
  readonly customerId: string;
  readonly customerName: string;
  readonly contactName: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly foundAt: number;
}

export interface InboxView {
  readonly state: 'ready';
  readonly now: number;
  readonly proposals: readonly Proposal[];
  readonly overLimits: readonly OverLimit[];
  readonly orphans: readonly Orphaned[];
  readonly suggestions: readonly Suggestion[];
  readonly profiles: readonly WaitingProfile[];
}

type Marks = Pick<InboxView, 'proposals' | 'overLimits' | 'orphans' | 'profiles'>;
type Terms = Pick<Plan, 'contacts' | 'onboarding'>;

const addedAt = (contact: RegisteredContact): number => contact.addedAt ?? contact.activeFrom;
const oldestFirst = (one: RegisteredContact, other: RegisteredContact): number => addedAt(one) - addedAt(other);

/** What of some customers waits for a decision at `now`; the oldest proposal first. */
export function inboxMarks(customers: readonly Customer[], plan: Terms, nameOf: (accountId: string) => string, now: number): Marks {
  const each = customers.map((customer) => marksOf(customer, plan, nameOf, now));
  return {
    proposals: each.flatMap(({ proposals }) => proposals).sort((one, other) => oldestFirst(one.contact, other.contact)),
    overLimits: each.flatMap(({ overLimits }) => overLimits),
    orphans: each.flatMap(({ orphans }) => orphans),
    profiles: each.flatMap(({ profiles }) => profiles).sort((one, other) => one.proposal.at - other.proposal.at),
  };
}

function marksOf(customer: Customer, plan: Terms, nameOf: (accountId: string) => string, now: number): Marks {
  const at = { customerId: customer.id, customerName: customer.name };
  const live = customer.contacts.filter(isLive);
  const people = live.filter(({ status }) => status === 'active' || status === 'overLimit').sort(oldestFirst);
  const seats = seatsOf(countingLicences(customer.licences, customer.zone, now), plan.contacts);
  return {
    proposals: live
      .filter(({ status }) => status === 'pending')
      .map((contact) => ({ ...at, contact, attestedBy: attestedBy(contact, nameOf), replaces: replacedBy(contact, customer) })),
    overLimits: people.some(({ status }) => status === 'overLimit') ? [{ ...at, seats, use: seatUse(people), people }] : [],
    orphans: live.filter(({ orphan }) => orphan !== undefined).map((contact) => ({ ...at, contact })),
    profiles: openProposals(customer).map((proposal) => ({
      ...at,
      instanceName: customer.instances.find(({ id }) => id === proposal.instanceId)?.name ?? '',
      proposal: deskProposal(proposal, plan, nameOf),
    })),
  };
}

function attestedBy({ review }: RegisteredContact, nameOf: (accountId: string) => string): string | null {
  return review?.attestedBy == null ? null : nameOf(review.attestedBy);
}

/** A replacement is one action: whoever left in the very minute in which the other was proposed made room. */
function replacedBy(contact: RegisteredContact, { contacts }: Customer): string | null {
  const left = contacts.find(
    ({ status, removedAt }) => status === 'removed' && removedAt !== null && minuteOf(removedAt) === addedAt(contact),
  );
  return left?.name ?? null;
}

/** How many things wait for a decision. */
export function waitingIn({ proposals, overLimits, orphans, suggestions, profiles }: Omit<InboxView, 'state' | 'now'>): number {
  return proposals.length + overLimits.length + orphans.length + suggestions.length + profiles.length;
}
