import type { OutsideEntry } from '../domain/outside/outside-entry';
import { findStored, writeUnchanged } from './versioned';

const KEY = 'outside-premium';

interface Kept {
  /** null = as the plan has it. */
  readonly entries: readonly OutsideEntry[] | null;
}

/** The page as it was edited, null while it is the plan's own, with the version a save must name; version 0 = never edited. */
export async function readOutside(): Promise<Kept & { readonly version: number }> {
  const stored = await findStored<Kept>('job', KEY);
  return { version: stored?.version ?? 0, entries: stored?.document.entries ?? null };
}

/** Stores the page if it still has the version it was read with; false = somebody saved another one meanwhile. */
export function saveOutside(version: number, entries: Kept['entries']): Promise<boolean> {
  return writeUnchanged([{ entity: 'job', key: KEY, version, document: { entries }, attributes: {} }], {});
}
