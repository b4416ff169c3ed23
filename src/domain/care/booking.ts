import { arrive, complete, instead, move, WEEKEND_TEAM } from './booking-asking';
import { approve, cancel, decline, override, pass, reopen, unapprove } from './booking-deciding';
import { windowOf } from './booking-time';
import type { CareKind } from './kind';

/** Id of the booking that a request is: it has exactly one. */
export const bookingId = (issueId: string): string => `booking-${issueId}`;

/**
 * A Premier engineer for planned work at a weekend (BKG-1 … BKG-3, TEA-8, card 17), a request of its own type. While it is approved, and
 * once it is done, its window is coverage of the named products (see `approvedBookingOf`).
 */
export const booking: CareKind = {
  key: 'booking',
  states: ['incomplete', 'requested', 'approved', 'declined', 'cancelled', 'done', WEEKEND_TEAM],
  closed: ['declined', 'cancelled', 'done', WEEKEND_TEAM],
  actions: [arrive, complete, instead, move, override, approve, unapprove, decline, cancel, reopen, pass],
  whenDue: 'pass',
  whenGone: 'cancel',
  slotOf: ({ subject }) => bookingId(subject.facts.issueId),
  customerView: (record, nameOf) => {
    const { id, state, owner } = record;
    const { from, to } = windowOf(record);
    const values = { atInstant: from, minutes: Math.round((to - from) / 60_000), engineer: owner === null ? '' : nameOf(owner) };
    return { id, kind: 'booking', sentence: `booking.customer.${state}`, values };
  },
};
