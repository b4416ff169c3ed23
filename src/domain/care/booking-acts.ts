import { complete, instead, move } from './booking-asking';
import { approve, cancel, decline, override, reopen, unapprove } from './booking-deciding';
import type { CareAction } from './kind';

/** What the desk can do about a booking, the likeliest first; telling the weekend team instead asks the desk for nothing. */
export const BOOKING_ACTS: readonly Pick<CareAction, 'key' | 'from' | 'fields'>[] = [
  approve,
  override,
  complete,
  move,
  { ...instead, fields: [], from: ['requested', 'declined'] },
  decline,
  unapprove,
  cancel,
  reopen,
];
