import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';

/** First argument of `__forge_fetch__`: to whom and as whom a call goes. */
export interface CallMeta {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
  readonly contextAri?: string;
}

export interface CallInit {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: unknown;
}

/** What surrounds one running function of the app. */
export interface Surroundings {
  /** What the packages read from `globalThis.__forge_runtime__`. */
  readonly runtime: Readonly<Record<string, unknown>>;
  readonly answer: (meta: CallMeta, path: string, init: CallInit) => Promise<Response>;
  readonly log: (line: string) => void;
}

const running = new AsyncLocalStorage<Surroundings>();
let installed = false;

const refuseEgress = (url: unknown): never => {
  const refusal = new Error(`URL not included in the external fetch backend permissions: ${String(url)}.`);
  refusal.name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  throw refusal;
};

const routeConsole = (): void => {
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    const outside = console[level].bind(console);
    console[level] = (...parts: unknown[]) => {
      const around = running.getStore();
      if (around) around.log(`${level}: ${format(...parts)}`);
      else outside(...parts);
    };
  }
};

/**
 * Puts the platform's globals in place, once per process and before the app is loaded (`@forge/api` captures `fetch` when it is
 * imported). Outside an invocation the packages find no runtime, and `fetch` and `console` are as they were.
 */
export const installSeams = (): void => {
  if (installed) return;
  installed = true;
  Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => running.getStore()?.runtime });
  const forgeFetch = async (meta: CallMeta, path: string, init: CallInit = {}): Promise<Response> => {
    const around = running.getStore();
    if (!around) throw new Error('Forge runtime not found.');
    return around.answer(meta, String(path), init);
  };
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value: forgeFetch });
  const outside = globalThis.fetch;
  globalThis.fetch = async (url, init) => (running.getStore() ? refuseEgress(url) : outside(url, init));
  routeConsole();
};

/** Whether a function of the app asks. */
export const isInside = (): boolean => running.getStore() !== undefined;

/** Runs `work` as a function of the app: whatever it awaits, and only that, sees these surroundings. */
export const runInside = <T>(surroundings: Surroundings, work: () => T): T => running.run(surroundings, work);
