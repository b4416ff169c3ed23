import { opaqueId } from './site-secret';
import { findStored, writeUnchanged } from './versioned';

/** A press of a button that makes something outside storage, kept so that it makes it once; `by` names nobody. */
interface Press {
  readonly by: string;
  /** What it made; null = not yet. */
  readonly issueKey: string | null;
}

/** What a press of a person has made already; null = it was never theirs. */
export async function pressedBefore(id: string, accountId: string): Promise<Press | null> {
  const stored = await findStored<Press>('job', id);
  return stored !== null && stored.document.by === (await opaqueId(accountId)) ? stored.document : null;
}

/** Claims a press, or notes what it made; false = it was claimed meanwhile. */
export async function claimPress(id: string, accountId: string, issueKey: string | null): Promise<boolean> {
  const version = issueKey === null ? 0 : ((await findStored<Press>('job', id))?.version ?? 0);
  const document: Press = { by: await opaqueId(accountId), issueKey };
  return writeUnchanged([{ entity: 'job', key: id, version, document, attributes: {} }], {});
}
