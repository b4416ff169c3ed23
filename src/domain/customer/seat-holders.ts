import type { RegisteredContact } from './customer';
import type { SeatUse } from './seats';

type Entry = Pick<RegisteredContact, 'status' | 'kind'>;

/** Whether an entry of the register is neither removed nor rejected. */
export const isLive = ({ status }: Pick<RegisteredContact, 'status'>): boolean => status !== 'removed' && status !== 'rejected';

/** Those who hold a seat: active and pending ones, linked or not (card 3); who is over the limit holds none. */
export function seatHolders<Contact extends Entry>(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.filter(({ status }) => status === 'active' || status === 'pending');
}

/** How many seats are held, by kind. */
export function seatUse(contacts: readonly Entry[]): SeatUse {
  const holders = seatHolders(contacts);
  const direct = holders.filter(({ kind }) => kind === 'direct').length;
  return { direct, partner: holders.length - direct };
}
