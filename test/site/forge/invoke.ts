import { type Counters, type Faults, FunctionDied } from './faults';
import type { Manifest } from './manifest';
import { backendContextOf, runtimeOf } from './runtime';
import { type CallInit, type CallMeta, runInside } from './seams';

/** Why the platform did not run a function, or did not hand over its answer. */
export class InvocationRefused extends Error {
  override readonly name = 'InvocationRefused';
  constructor(
    readonly code: 'MODULE_UNKNOWN' | 'NOT_PERMITTED' | 'PAYLOAD_TOO_LARGE' | 'RESPONSE_TOO_LARGE' | 'TIMED_OUT' | 'NO_FUNCTION',
    message: string,
  ) {
    super(message);
  }
}

/** Who stands behind an invocation; null = the app itself (triggers, consumers, schedules) or nobody known. */
export interface Invoker {
  readonly accountId: string;
  readonly accountType: 'licensed' | 'unlicensed' | 'customer';
}

/** One run of a function of the app. */
export interface Run {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly payload: unknown;
  readonly person: Invoker | null;
  /** How many pushes of the queue led here; the platform stops a chain at 1,000. */
  readonly chain?: number;
}

export type AppFunctions = Record<string, (payload: unknown, context: unknown) => unknown>;

export interface InvokerDeps {
  readonly manifest: Manifest;
  readonly app: AppFunctions;
  readonly answer: (run: Run, meta: CallMeta, path: string, init: CallInit) => Promise<Response>;
  readonly log: (line: string) => void;
  readonly faults: Faults;
  readonly counters: Counters;
}

const LIMIT_SECONDS: Record<string, number> = { consumer: 55, scheduledTrigger: 55 };

/** Seconds a function may take: 25, for consumers and schedules 55 or their `timeoutSeconds` (Forge, limits-invocation). */
const limitOf = (manifest: Manifest, run: Run): number => {
  const own = manifest.functions.find(({ key }) => key === run.functionKey)?.timeoutSeconds;
  const usual = LIMIT_SECONDS[run.moduleType];
  return (usual === undefined ? 25 : (own ?? usual)) * 1_000;
};

const functionOf = (deps: InvokerDeps, key: string): AppFunctions[string] => {
  const handler = deps.manifest.functions.find((known) => known.key === key)?.handler ?? '';
  const found = deps.app[handler.slice(handler.indexOf('.') + 1)];
  if (!found) throw new InvocationRefused('NO_FUNCTION', `The app exports nothing for function "${key}" (handler "${handler}").`);
  return found;
};

const within = async <T>(milliseconds: number, name: string, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    const refuse = (): void => reject(new InvocationRefused('TIMED_OUT', `Function "${name}" took longer than ${milliseconds} ms.`));
    timer = setTimeout(refuse, milliseconds).unref();
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};

const copyOf = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

type Answering = (meta: CallMeta, path: string, init: CallInit) => Promise<Response>;

/** A run whose process may die: `answering` hands on answers until then and none after, `death` is rejected with it. */
const mortal = (answer: Answering) => {
  let die: (error: FunctionDied) => void = () => undefined;
  const death = new Promise<never>((_resolve, reject) => {
    die = reject;
  });
  const answering: Answering = async (...call) => {
    try {
      return await answer(...call);
    } catch (error) {
      if (!(error instanceof FunctionDied)) throw error;
      die(error);
      return new Promise<never>(() => undefined);
    }
  };
  return { answering, death };
};

/** Runs functions of the app one by one or side by side; what a function throws is logged and thrown on. */
export const createInvoker = (deps: InvokerDeps): ((run: Run) => Promise<unknown>) => {
  const surroundingsOf = (run: Run, milliseconds: number, answer: Answering) => {
    const startedAt = performance.now();
    const remaining = (): number => Math.max(0, Math.round(milliseconds - (performance.now() - startedAt)));
    return {
      runtime: runtimeOf({ ...run, manifest: deps.manifest, accountId: run.person?.accountId, remaining }),
      answer,
      log: (line: string) => deps.log(`${run.functionKey} ${line}`),
    };
  };
  return async (run) => {
    const callable = functionOf(deps, run.functionKey);
    const milliseconds = deps.faults.timeLimit ?? limitOf(deps.manifest, run);
    const payload = copyOf(run.payload);
    const context = backendContextOf(run.person?.accountId);
    const start = async (): Promise<unknown> => callable(payload, context);
    deps.counters.invocations++;
    try {
      const { answering, death } = mortal((...call) => deps.answer(run, ...call));
      const done = runInside(surroundingsOf(run, milliseconds, answering), start);
      return copyOf(await within(milliseconds, run.functionKey, Promise.race([done, death])));
    } catch (error) {
      deps.log(`${run.functionKey} failed: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
      throw error;
    }
  };
};
