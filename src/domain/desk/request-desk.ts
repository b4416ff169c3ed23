/** Why the desk is told: a request came, nobody has it yet, a part of its target is used up, it was missed, or an update is near or past. */
export type AlertKind = 'arrival' | 'repeat' | 'risk' | 'missed' | 'updateSoon' | 'updatePast';

/**
 * One internal comment to the desk, at most once: claimed before it is written and closed after it, so that a crash between any
 * two steps neither loses nor doubles it. Instants are epoch milliseconds.
 */
export interface Alert {
  readonly id: string;
  readonly kind: AlertKind;
  /** When it was due. */
  readonly from: number;
  /** Somebody is writing it until then; 1 = gave up on it. */
  readonly claimedUntil: number;
  readonly state: 'owed' | 'told' | 'dropped';
  readonly commentId: string | null;
  /** When it was settled; null while it is owed. */
  readonly at: number | null;
  /** Account ids of who was mentioned. */
  readonly to: readonly string[];
  /** Why nobody was: `nobody` = nobody is rostered, `over` = there was nothing left to tell. */
  readonly why: 'nobody' | 'over' | null;
}

/** Somebody pressed "I have it". */
export interface Taken {
  readonly at: number;
  readonly by: string;
}

/** An update promised after the first answer: kept beside the contract, never part of it. */
export interface PromisedUpdate {
  readonly id: string;
  readonly by: string;
  readonly madeAt: number;
  /** By when the customer hears again. */
  readonly at: number;
  /** When an agent wrote to the customer after it was promised; null = not yet. */
  readonly keptAt: number | null;
  /** When another promise or nobody's took its place; null = it stands. */
  readonly endedAt: number | null;
}

/** Why a promise was missed, as somebody of the desk tells it; a later note stands beside the earlier ones. */
export interface BreachNote {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  /** Key of a cause of the settings. */
  readonly cause: string;
  readonly sentence: string;
  /** Excused by an administrator of the project; it stays a breach. */
  readonly excused: boolean;
}

/** What the desk did about one request; appended, never edited. Records of the first versions have none. */
export interface RequestDesk {
  /** From when arrival is measured: it was raised, qualified or became critical then; null = nobody is alerted about it. */
  readonly since: number | null;
  readonly alerts: readonly Alert[];
  readonly taken: readonly Taken[];
  readonly updates: readonly PromisedUpdate[];
  readonly breachNotes: readonly BreachNote[];
  /** When there is something to tell next; null = nothing is foreseen. */
  readonly nextAt: number | null;
  /** The instant for which the queue was asked already; null = the sweep is to find it. */
  readonly askedFor: number | null;
}

export const NO_DESK: RequestDesk = { since: null, alerts: [], taken: [], updates: [], breachNotes: [], nextAt: null, askedFor: null };
