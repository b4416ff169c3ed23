import type { Customer, RegisteredContact, StandIn } from './customer';

/** Everything that says who acts for a customer, and when. */
export type Register = Pick<Customer, 'contacts' | 'standIns'>;

/** How an account was known at an instant: the contact it acted for, with `status` and `accountId` as they were then. */
export interface ContactAt extends RegisteredContact {
  readonly accountId: string;
  /** Since when the account is entitled through the contact, epoch milliseconds. */
  readonly since: number;
  /** Set where the account acts for the contact instead of the contact's own. */
  readonly standIn: StandIn | null;
}

type StatusAt = 'pending' | 'active' | 'overLimit';

/**
 * The contact through whom a person is known at an instant, or null: entitled is who was linked and active then (CON-1, card 1),
 * or stands in for somebody who was (NEW-7); a contact for whom somebody stands in is not.
 */
export function contactAt(customer: Register, accountId: string | null, at: number): ContactAt | null {
  if (accountId === null) return null;
  const own = customer.contacts.flatMap((contact) => asLinked(contact, accountId, at));
  const present = own.filter((contact) => standInFor(customer, contact.id, at) === null);
  return present.find(({ status }) => status === 'active') ?? asStandIn(customer, accountId, at) ?? present[0] ?? null;
}

/** Who stands in for a contact at an instant, or null; a contact who is not active then has no seat to give. */
export function standInFor(customer: Register, contactId: string, at: number): StandIn | null {
  const contact = customer.contacts.find(({ id }) => id === contactId);
  if (contact === undefined || statusAt(contact, at) !== 'active') return null;
  return (customer.standIns ?? []).find((standIn) => standIn.contactId === contactId && isIn(standIn, at)) ?? null;
}

/** Who stands in at an instant for the contact that an account is; null where it is none, or is there itself. */
export function awayAt(customer: Register, accountId: string | null, at: number): StandIn | null {
  if (accountId === null) return null;
  const own = customer.contacts.filter((contact) => asLinked(contact, accountId, at).length > 0);
  return own.map(({ id }) => standInFor(customer, id, at)).find((standIn) => standIn !== null) ?? null;
}

/** Everybody who was entitled at an instant: "who was registered at 14:02 on 3 November?" (card 1). */
export function registeredAt(customer: Register, at: number): readonly ContactAt[] {
  const accounts = new Set([...customer.contacts.flatMap(accountsOf), ...(customer.standIns ?? []).map((standIn) => standIn.accountId)]);
  return [...accounts].flatMap((accountId) => {
    const found = contactAt(customer, accountId, at);
    return found?.status === 'active' ? [found] : [];
  });
}

/** The status a contact had at an instant; null = was not on the register. */
export function statusAt(contact: RegisteredContact, at: number): StatusAt | null {
  if (at < Math.min(contact.addedAt ?? contact.activeFrom, contact.activeFrom) || at >= endOf(contact)) return null;
  if (contact.status === 'pending' || contact.status === 'rejected' || at < contact.activeFrom) return 'pending';
  const { overLimits } = contact;
  if (overLimits === undefined) return contact.status === 'overLimit' ? 'overLimit' : 'active';
  return overLimits.some(({ from, to }) => from <= at && (to === null || at < to)) ? 'overLimit' : 'active';
}

/** An ended contact without a recorded instant of its end never counts: nobody can say until when it did. */
function endOf({ removedAt, status }: RegisteredContact): number {
  if (removedAt !== null) return removedAt;
  return status === 'removed' || status === 'rejected' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** Every account that is or was a contact's own. */
export function accountsOf({ accountId, earlierAccounts = [] }: RegisteredContact): readonly string[] {
  return [...(accountId === null ? [] : [accountId]), ...earlierAccounts.map((link) => link.accountId)];
}

/** The contact as one of its own accounts at an instant; none where the account was not linked then. */
function asLinked(contact: RegisteredContact, accountId: string, at: number): readonly ContactAt[] {
  const status = statusAt(contact, at);
  const current = { accountId: contact.accountId, from: contact.linkedFrom ?? Number.NEGATIVE_INFINITY, to: null };
  const links = [current, ...(contact.earlierAccounts ?? [])];
  const link = links.find((entry) => entry.accountId === accountId && entry.from <= at && (entry.to === null || at < entry.to));
  if (status === null || link === undefined) return [];
  return [{ ...contact, accountId, status, since: Math.max(contact.activeFrom, link.from), standIn: null }];
}

/** The contact as the one who stands in for it at an instant. */
function asStandIn(customer: Register, accountId: string, at: number): ContactAt | null {
  const entry = (customer.standIns ?? []).find((standIn) => standIn.accountId === accountId && isIn(standIn, at));
  const contact = customer.contacts.find(({ id }) => id === entry?.contactId);
  if (entry === undefined || contact === undefined || statusAt(contact, at) !== 'active') return null;
  return { ...contact, accountId, status: 'active', since: Math.max(contact.activeFrom, entry.from), standIn: entry };
}

const isIn = ({ from, to, endedAt }: StandIn, at: number): boolean => from <= at && at < (endedAt === null ? to : Math.min(to, endedAt));
