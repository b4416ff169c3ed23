import type { RequestFacts } from '../request/facts';
import type { RequestDesk } from './request-desk';

/** How a request came to the desk, epoch milliseconds; null = that has not happened yet. */
export interface Arrival {
  readonly since: number;
  /** When somebody was told first. */
  readonly alertedAt: number | null;
  /** When somebody had it first: pressed "I have it", or answered. */
  readonly takenAt: number | null;
}

/** Arrival, first call and taking of a request, from the facts of its record; null where nobody is called about it. */
export function arrivalOf(desk: RequestDesk | undefined, { response }: Pick<RequestFacts, 'response'>): Arrival | null {
  if (desk === undefined || desk.since === null) return null;
  const told = desk.alerts.flatMap(({ kind, state, at }) =>
    (kind === 'arrival' || kind === 'repeat') && state === 'told' ? (at ?? []) : [],
  );
  const taken = [...desk.taken.map(({ at }) => at), ...(response === null ? [] : [response.at])];
  return { since: desk.since, alertedAt: earliest(told), takenAt: earliest(taken) };
}

const earliest = (instants: readonly number[]): number | null => (instants.length === 0 ? null : Math.min(...instants));
