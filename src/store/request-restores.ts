import type { RestoreView } from '../domain/view/request-transfer';
import { change, changing, findDocument } from './versioned';

const KEY = 'request-restores';
/** Restorings that are remembered; keys of requests that one of them remembers. */
const MOST = 20;
const MOST_KEYS = 2_000;
/** Parts that follow each other so closely are one restoring. */
const TOGETHER = 15 * 60_000;

/** The latest restorings of requests, the newest first. */
export async function readRestores(): Promise<readonly RestoreView[]> {
  return (await findDocument<readonly RestoreView[]>('job', KEY)) ?? [];
}

/** Notes what a part of a file has brought back, and by whose choice: part of the restoring before, if that is the same person's. */
export async function noteRestore(part: RestoreView): Promise<void> {
  await change([
    changing<readonly RestoreView[]>({
      entity: 'job',
      key: KEY,
      decide: (before) => withPart(before ?? [], part),
      attributes: () => ({ state: 'restored', startedAt: new Date(part.at).toISOString() }),
    }),
  ]);
}

function withPart([latest, ...others]: readonly RestoreView[], part: RestoreView): readonly RestoreView[] {
  if (latest === undefined) return [part];
  const isOne = latest.by.accountId === part.by.accountId && part.at - latest.at <= TOGETHER;
  if (!isOne) return [part, latest, ...others].slice(0, MOST);
  const replaced = [...latest.replaced, ...part.replaced].slice(0, MOST_KEYS);
  return [{ ...part, restored: latest.restored + part.restored, replaced }, ...others];
}
