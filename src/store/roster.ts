import { NO_ROSTER, type Roster } from '../domain/desk/roster';
import { findStored, writeUnchanged } from './versioned';

const KEY = 'roster';

/** The roster with the version a save must name; version 0 = nobody was ever rostered. */
export async function readRoster(): Promise<{ readonly version: number; readonly roster: Roster }> {
  const stored = await findStored<Roster>('job', KEY);
  return { version: stored?.version ?? 0, roster: stored?.document ?? NO_ROSTER };
}

/** Stores the roster if it still has the version it was read with; false = somebody saved another one meanwhile. */
export function saveRoster(version: number, roster: Roster): Promise<boolean> {
  return writeUnchanged([{ entity: 'job', key: KEY, version, document: roster, attributes: {} }], {});
}
