/**
 * A public comment the app owes a request, once: the promise on arrival, or what a change made of it. It is claimed before it
 * is written and closed after it, so that a crash between any two steps neither loses nor doubles it. Instants are epoch milliseconds.
 */
export interface Telling {
  /** `promise`, the id of the change, `ask-` and the id of a contact, or the id of a care record with the step's. */
  readonly id: string;
  /** Not before this instant. */
  readonly from: number;
  /** Somebody is writing it until then; 0 = nobody ever tried. */
  readonly claimedUntil: number;
  /** `dropped`: there was nothing left to tell. */
  readonly state: 'owed' | 'told' | 'dropped';
  readonly commentId: string | null;
  /** What an agent wrote to the customer about the scope. */
  readonly reply?: string;
  /** What a step of the care around the request tells its customer, paragraph by paragraph, in the customer's language. */
  readonly says?: readonly string[];
  /** A contact who is asked to take the request over: whom (account id) to let see it, and what an agent wrote to him. */
  readonly asks?: { readonly accountId: string; readonly text: string };
}

/** Id of the telling that an arriving request gets its promise by. */
export const PROMISE = 'promise';

/** Id of the telling that asks a contact to take a request over: there is one for each contact, however often somebody asks. */
export const askingId = (contactId: string): string => `ask-${contactId}`;

/** A comment owed from an instant on. */
export const owed = (id: string, from: number): Telling => ({ id, from, claimedUntil: 0, state: 'owed', commentId: null });

/** A line of a comment; a struck one no longer holds. People who are to be told stand in front of it. */
export interface Line {
  readonly text: string;
  readonly struck?: boolean;
  readonly mentions?: readonly { readonly accountId: string; readonly name: string }[];
}
