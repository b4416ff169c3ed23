import type { Plan } from '../plan/plan';
import { minuteOf } from './contact-decision';
import type { Customer, RegisteredContact } from './customer';
import { countingLicences } from './licences';
import { seatsOf } from './seats';

/** A contact for whom there is no seat from now on; one who is so already stays as marked. */
export function markedOverLimit(contact: RegisteredContact, now: number): RegisteredContact {
  if (contact.status === 'overLimit') return contact;
  return { ...contact, status: 'overLimit', overLimits: [...(contact.overLimits ?? []), { from: minuteOf(now), to: null }] };
}

/** A contact who has a seat again from now on. */
export function backInSeat(contact: RegisteredContact, now: number): RegisteredContact {
  if (contact.status !== 'overLimit') return contact;
  const overLimits = contact.overLimits ?? [{ from: contact.activeFrom, to: null }];
  return {
    ...contact,
    status: 'active',
    overLimits: overLimits.map((limit) => (limit.to === null ? { ...limit, to: minuteOf(now) } : limit)),
  };
}

/** A register with as many people active as there are seats, and who was marked or returned on the way. */
export interface Settled {
  readonly customer: Customer;
  readonly over: readonly RegisteredContact[];
  readonly back: readonly RegisteredContact[];
}

/**
 * The register at `at` (epoch milliseconds): of too many the oldest-added stay active and the excess is marked, never dropped;
 * when seats return, the oldest-added come back (card 4, EXC-1). Active ones first, then pending ones, then those marked before,
 * so that an administrator's choice of who stays holds.
 */
export function settledAt(customer: Customer, plan: Pick<Plan, 'contacts'>, at: number): Settled {
  const seats = seatsOf(countingLicences(customer.licences, customer.zone, at), plan.contacts);
  const over = (['direct', 'partner'] as const).flatMap((kind) => holders(customer, kind, 'active').slice(seats[kind]));
  const back = (['direct', 'partner'] as const).flatMap((kind) => {
    const held = holders(customer, kind, 'active').length + holders(customer, kind, 'pending').length;
    return holders(customer, kind, 'overLimit').slice(0, Math.max(0, seats[kind] - held));
  });
  if (over.length + back.length === 0) return { customer, over, back };
  const contacts = customer.contacts.map((contact) => {
    if (over.includes(contact)) return markedOverLimit(contact, at);
    return back.includes(contact) ? backInSeat(contact, at) : contact;
  });
  return { customer: { ...customer, contacts }, over, back };
}

function holders(
  { contacts }: Customer,
  kind: RegisteredContact['kind'],
  status: RegisteredContact['status'],
): readonly RegisteredContact[] {
  return contacts
    .filter((contact) => contact.kind === kind && contact.status === status)
    .sort((one, other) => addedAt(one) - addedAt(other));
}

const addedAt = (contact: RegisteredContact): number => contact.addedAt ?? contact.activeFrom;
