/** An approved booking of a Premier engineer for some products of one customer: half-open, epoch milliseconds (BKG-1, TEA-8). */
export interface ApprovedBooking {
  readonly from: number;
  readonly to: number;
  readonly productKeys: readonly string[];
  /** Jira account id of the engineer; null where it is not known. */
  readonly engineer: string | null;
}

/** The booking whose window an instant lies in; null when there is none. */
export function bookingAt(bookings: readonly ApprovedBooking[], at: number): ApprovedBooking | null {
  return bookings.find(({ from, to }) => from <= at && at < to) ?? null;
}
