import * as v from 'valibot';
import { empty, json } from './answers';
import type { Faults } from './faults';
import type { Manifest } from './manifest';
import type { Queue } from './queue';

const Accounts = v.object({ accounts: v.array(v.object({ accountId: v.string() })) });
const QUEUE_PATH = /^\/webhook\/queue\/(publish|stats|cancel)\//;

interface PlatformDeps {
  readonly manifest: Manifest;
  readonly queue: Queue;
  readonly faults: Faults;
}

const reportAccounts = ({ manifest, faults }: PlatformDeps, body: string): Response => {
  if (!manifest.scopes.includes('report:personal-data')) return json(403, { message: 'report:personal-data is not declared' });
  const { accounts } = v.parse(Accounts, JSON.parse(body));
  const changed = accounts.flatMap(({ accountId }) => {
    const status = faults.accounts.get(accountId);
    return status ? [{ accountId, status }] : [];
  });
  return changed.length === 0 ? empty(204) : json(200, { accounts: changed });
};

/** Answers the platform's own calls of the app: queues and personal-data reports; null = not emulated. */
export const platformAnswer = (deps: PlatformDeps, path: string, body: string, chain: number): Response | null => {
  const action = QUEUE_PATH.exec(path)?.[1];
  if (action) return deps.queue.answer(action, body, chain);
  return path === '/app/report-accounts' ? reportAccounts(deps, body) : null;
};
