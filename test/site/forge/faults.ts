/** One call of the app through `__forge_fetch__`, before it is answered. */
export interface SeamCall {
  readonly to: 'jira' | 'storage' | 'platform';
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
  /** The invocation that makes the call; the same object for all of its calls. */
  readonly run: { readonly functionKey: string; readonly payload: unknown };
}

/** Thrown by `around`: the process of this function is gone. It gets no answer any more, nothing in it goes on, and its run has failed. */
export class FunctionDied extends Error {}

/** Requests in a second and units of 10 KB in a minute of site time, each refused with 429 beyond. */
export interface StorageLimits {
  readonly requestsPerSecond: number;
  readonly readUnitsPerMinute: number;
  readonly writeUnitsPerMinute: number;
}

/** What tests may turn; the defaults are the platform on a good day (`expiryLag`: on its worst documented one). */
export interface Faults {
  /** Wraps every call of the app: answer instead of `proceed`, throw, count, or proceed and lose the answer. */
  around: (call: SeamCall, proceed: () => Promise<Response>) => Promise<Response>;
  /** Delays in milliseconds at which one product event reaches one trigger: `[]` loses it, two entries double it. */
  deliveries: (event: { readonly eventType: string }, triggerKey: string) => readonly number[];
  /** How often a due schedule runs: 0 = skipped, 2 = doubled. */
  scheduleRuns: (key: string) => number;
  /** Milliseconds of site time by which queries lag behind writes; `get` never lags. */
  queryLag: number;
  /** Milliseconds for which an expired row can still be read; the platform deletes up to 48 h late. */
  expiryLag: number;
  /** Milliseconds every invocation may take, in place of the platform's limits. */
  timeLimit: number | null;
  /** Milliseconds by which the clock of the app's functions is fast of Jira's; negative = slow. */
  clockSkew: number;
  /** Queue events the installation may push in a minute of site time. */
  pushesPerMinute: number;
  /** How much storage may be asked; null = as much as anybody likes, because a frozen clock gives functions no time to run in. */
  storageLimits: StorageLimits | null;
  /** Accounts that `privacy.reportPersonalData` is told about. */
  accounts: Map<string, 'closed' | 'updated'>;
}

export const noFaults = (): Faults => ({
  around: (_call, proceed) => proceed(),
  deliveries: () => [1_000],
  scheduleRuns: () => 1,
  queryLag: 0,
  expiryLag: 48 * 3_600_000,
  timeLimit: null,
  clockSkew: 0,
  pushesPerMinute: 500,
  storageLimits: null,
  accounts: new Map(),
});

/** What the app has cost since the host was made; reads and writes of storage count in the platform's units of 10 KB. */
export interface Counters {
  invocations: number;
  jiraCalls: number;
  queuePushes: number;
  kvsReads: number;
  kvsWrites: number;
}

export const noCounts = (): Counters => ({ invocations: 0, jiraCalls: 0, queuePushes: 0, kvsReads: 0, kvsWrites: 0 });
