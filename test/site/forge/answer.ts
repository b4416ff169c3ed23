import { json, notEmulated } from './answers';
import type { Counters, Faults, SeamCall } from './faults';
import type { Run } from './invoke';
import type { Manifest } from './manifest';
import { platformAnswer } from './platform-calls';
import { createProductCalls, type JiraCalls } from './product-calls';
import type { Queue } from './queue';
import type { CallInit, CallMeta } from './seams';
import type { StorageMeter } from './storage/limits';
import type { Spaces } from './storage/spaces';
import { createStorage } from './storage/storage';

interface AnswerDeps {
  readonly manifest: Manifest;
  readonly jira: JiraCalls;
  readonly spaces: Spaces;
  readonly queue: Queue;
  readonly faults: Faults;
  readonly counters: Counters;
  readonly meter: StorageMeter;
  readonly log: (line: string) => void;
}

const receiverOf = ({ type, remote, contextAri }: CallMeta): SeamCall['to'] | null => {
  if (type === 'kvs') return 'storage';
  if (type !== 'fpp') return null;
  if (remote === 'jira' || contextAri !== undefined) return 'jira';
  return remote === 'stargate' ? 'platform' : null;
};

/** The one place where calls of the app are told apart; what nobody answers is refused with 501 and its name. */
export const createAnswer = (deps: AnswerDeps) => {
  const productCall = createProductCalls(deps);
  const storage = createStorage(deps.spaces, deps);
  const storageCall = (path: string, body: string): Response | null =>
    deps.manifest.scopes.includes('storage:app')
      ? storage(path, body)
      : json(403, { code: 'FORBIDDEN', message: 'storage:app is not declared' });

  return async (run: Run, meta: CallMeta, path: string, init: CallInit): Promise<Response> => {
    const to = receiverOf(meta);
    const method = (init.method ?? 'GET').toUpperCase();
    const body = init.body === undefined || init.body === null ? undefined : String(init.body);
    const refuse = (): Response => {
      const what = `${meta.type} ${meta.remote ?? ''} ${method} ${path}`;
      deps.log(`not emulated: ${what}`);
      return notEmulated(what);
    };
    if (to === null) return refuse();
    const proceed = async (): Promise<Response> => {
      if (to === 'jira') return productCall(meta, path, init, run.person);
      if (to === 'storage') return storageCall(path, body ?? '{}') ?? refuse();
      const isApp = meta.provider === 'app';
      return (isApp ? platformAnswer(deps, path, body ?? '{}', run.chain ?? 0) : null) ?? refuse();
    };
    return deps.faults.around({ to, method, path, body, run }, proceed);
  };
};
