/**
 * A public comment the app owes a request, once: the promise on arrival, or what a change made of it. It is claimed before it
 * is written and closed after it, so that a crash between any two steps neither loses nor doubles it. Instants are epoch milliseconds.
 */
export interface Telling {
  /** `promise`, or the id of the change. */
  readonly id: string;
  /** Not before this instant. */
  readonly from: number;
  /** Somebody is writing it until then; 0 = nobody ever tried. */
  readonly claimedUntil: number;
  /** `dropped`: there was nothing left to tell. */
  readonly state: 'owed' | 'told' | 'dropped';
  readonly commentId: string | null;
}

/** Id of the telling that an arriving request gets its promise by. */
export const PROMISE = 'promise';

/** A comment owed from an instant on. */
export const owed = (id: string, from: number): Telling => ({ id, from, claimedUntil: 0, state: 'owed', commentId: null });

/** A line of a comment; a struck one no longer holds. */
export interface Line {
  readonly text: string;
  readonly struck?: boolean;
}
