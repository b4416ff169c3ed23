import { opaqueId } from './site-secret';
import { findStored, writeUnchanged } from './versioned';

/** Longer than a resolver may run: who claimed before that does not live any more. */
const LEASE = 30_000;

/** A press of a button that makes something outside storage, kept so that it makes it once; `by` names nobody. */
interface Press {
  readonly by: string;
  /** What it made; null = not yet. */
  readonly issueKey: string | null;
  readonly issueId?: string | null;
  /** When it was pressed first, and claimed last. */
  readonly since?: number;
  readonly claimedAt?: number;
}

/** What a press may do: make it, `since` = the first try, which died and may have made it; take what it made; or leave it to whoever is at it. */
export type Taken =
  | { readonly state: 'mine'; readonly since: number | null }
  | { readonly state: 'made'; readonly issueKey: string; readonly issueId: string | null }
  | { readonly state: 'busy' };

/** Whether a person pressed it before. */
export async function isPressed(id: string, accountId: string): Promise<boolean> {
  const stored = await findStored<Press>('job', id);
  return stored !== null && stored.document.by === (await opaqueId(accountId));
}

/** Claims a press for as long as a function lives. */
export async function takePress(id: string, accountId: string, now: number): Promise<Taken> {
  const stored = await findStored<Press>('job', id);
  const by = await opaqueId(accountId);
  if (stored === null) return (await keepPress(id, 0, { by, issueKey: null, since: now, claimedAt: now })) ? mine(null) : BUSY;
  const { document, version } = stored;
  if (document.by !== by) return BUSY;
  if (document.issueKey !== null) return { state: 'made', issueKey: document.issueKey, issueId: document.issueId ?? null };
  if (now - (document.claimedAt ?? 0) < LEASE) return BUSY;
  return (await keepPress(id, version, { ...document, claimedAt: now })) ? mine(document.since ?? 0) : BUSY;
}

/** Notes what a press made. */
export async function notePress(
  id: string,
  accountId: string,
  made: { readonly issueId: string; readonly issueKey: string },
): Promise<void> {
  const stored = await findStored<Press>('job', id);
  const { issueId, issueKey } = made;
  await keepPress(id, stored?.version ?? 0, { ...stored?.document, by: await opaqueId(accountId), issueId, issueKey });
}

const BUSY: Taken = { state: 'busy' };
const mine = (since: number | null): Taken => ({ state: 'mine', since });

function keepPress(id: string, version: number, document: Press): Promise<boolean> {
  return writeUnchanged([{ entity: 'job', key: id, version, document, attributes: {} }], {});
}
