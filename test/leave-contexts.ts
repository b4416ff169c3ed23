import { AsyncLocalStorage } from 'node:async_hooks';

const ENTERED = Symbol.for('contexts that tests of this process entered');

interface Process {
  [ENTERED]?: Set<AsyncLocalStorage<unknown>>;
}

/** From the first test file of a process on, remembers every context that is entered. */
const remember = (process: Process): Set<AsyncLocalStorage<unknown>> => {
  const entered = new Set<AsyncLocalStorage<unknown>>();
  process[ENTERED] = entered;
  const contexts = AsyncLocalStorage.prototype;
  const { run, enterWith } = contexts;
  contexts.run = function (...given: unknown[]) {
    entered.add(this);
    return Reflect.apply(run, this, given);
  };
  contexts.enterWith = function (store) {
    entered.add(this);
    enterWith.call(this, store);
  };
  return entered;
};

// Up to Node 22 each context that was ever entered makes every promise of its process dearer, for ever; jest and the local site open new
// ones for each test file. So each file begins by leaving those of the files before it; one that is still used is entered again.
const entered = (AsyncLocalStorage.prototype as Process)[ENTERED] ?? remember(AsyncLocalStorage.prototype as Process);
for (const context of entered) context.disable();
entered.clear();
