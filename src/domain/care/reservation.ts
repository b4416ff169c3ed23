import type { CareDetails } from './record';

/** A stretch of time that a record holds of somebody or something: half-open epoch milliseconds. */
export interface Reservation {
  readonly recordId: string;
  readonly from: number;
  readonly to: number;
}

/** All that is held of one engineer or instance, with the version that a change must name. */
export interface ReservationBook {
  readonly key: string;
  readonly version: number;
  readonly held: readonly Reservation[];
}

/** What is over for longer than this is forgotten: the records themselves remember. */
const KEPT = 2 * 366 * 86_400_000;

/** What other records hold of a stretch, the earliest first. */
export function heldBy({ held }: ReservationBook, { recordId, from, to }: Reservation): readonly Reservation[] {
  return held.filter((one) => one.recordId !== recordId && one.from < to && from < one.to).sort((one, other) => one.from - other.from);
}

/** The book with a record holding `wanted`, or nothing any more. */
export function reserved(book: ReservationBook, recordId: string, wanted: Reservation | null, now: number): ReservationBook {
  const others = book.held.filter((one) => one.recordId !== recordId && one.to > now - KEPT);
  return { ...book, held: wanted === null ? others : [...others, wanted] };
}

/** Books as a shell hands them to a decision; what has another shape is none. */
export function booksIn({ books }: CareDetails): readonly ReservationBook[] {
  return Array.isArray(books) ? books.filter(isBook) : [];
}

const isBook = (value: unknown): value is ReservationBook =>
  typeof value === 'object' && value !== null && 'key' in value && 'version' in value && 'held' in value && Array.isArray(value.held);
