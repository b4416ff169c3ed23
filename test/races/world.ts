import { claimsOf } from '../../src/store/links';
import { type CallInit, type CallMeta, installSeams } from '../site/forge/seams';
import { LightResponse } from './light-response';
import { MemoryStorage } from './memory-storage';
import { nameOf, seeded } from './people';

export interface World {
  readonly storage: MemoryStorage;
  /** One call of the app, done at once. */
  perform(meta: CallMeta, path: string, init: CallInit): Response;
}

const lightly = (status: number, body: unknown): Response => new LightResponse(JSON.stringify(body), { status }) as unknown as Response;

/** Jira as far as changes to contacts ask it: everybody who is asked about exists. */
const jira = (path: string): Response => {
  const { pathname, searchParams } = new URL(path, 'http://jira');
  const ids = searchParams.getAll('accountId');
  if (pathname !== '/rest/api/3/user/bulk') return lightly(404, { message: `nobody asks for ${pathname} here` });
  return lightly(200, {
    values: ids.map((accountId) => ({ accountId, accountType: 'customer', displayName: nameOf(accountId), active: true })),
  });
};

/** Storage with the two example customers in it, behind the seam of the real packages. */
export const openWorld = (): World => {
  installSeams();
  const storage = new MemoryStorage();
  for (const customer of seeded()) {
    storage.put('customer', customer.id, { version: 1, name: customer.name, awaits: 'nothing', links: 'complete', document: customer });
    for (const key of claimsOf(customer)) storage.put('', key, { customerId: customer.id });
  }
  return {
    storage,
    perform: ({ type, remote }, path, init) => {
      if (type === 'kvs') return storage.perform(path, JSON.parse(String(init.body ?? '{}')));
      return remote === 'jira' ? jira(path) : lightly(201, {});
    },
  };
};
