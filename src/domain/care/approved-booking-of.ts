import * as v from 'valibot';
import type { ApprovedBooking } from '../desk/approved-booking';
import type { CareRecord } from './record';

/** States in which a booking's window is an exception to the coverage: agreed, and kept. */
const AGREED: readonly string[] = ['approved', 'done'];

/** What a record of the kind `booking` keeps of its window: instants in epoch milliseconds, keys of products, the engineer's account id. */
const details = v.object({
  from: v.number(),
  to: v.number(),
  productKeys: v.array(v.string()),
  engineer: v.optional(v.nullable(v.string()), null),
});

/** The window a record books (BKG-1, DEC-28); null while it is not approved, after it was cancelled, and for any other kind of care. */
export function approvedBookingOf({ kind, state, details: kept }: CareRecord): ApprovedBooking | null {
  if (kind !== 'booking' || !AGREED.includes(state)) return null;
  const decoded = v.safeParse(details, kept);
  return decoded.success && decoded.output.from < decoded.output.to ? decoded.output : null;
}
