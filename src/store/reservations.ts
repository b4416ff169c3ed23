import type { Reservation, ReservationBook } from '../domain/care/reservation';
import { findStored, type Write } from './versioned';

/** What is held of an engineer or an instance, read consistently; `key` names nobody by an account id. */
export async function readReservations(key: string): Promise<ReservationBook> {
  const stored = await findStored<readonly Reservation[]>('job', `reserved-${key}`);
  return { key, version: stored?.version ?? 0, held: stored?.document ?? [] };
}

/** The write that puts a book in the place of the one that was read. */
export function reservationWrite({ key, version, held }: ReservationBook): Write {
  return { entity: 'job', key: `reserved-${key}`, version, document: held, attributes: {} };
}
