import { AsyncLocalStorage } from 'node:async_hooks';

const opened: AsyncLocalStorage<unknown>[] = [];

/** A value that whatever is awaited inside `run` sees. Open one per module, never one per site: see `leaveContexts`. */
export const openContext = <T>(): AsyncLocalStorage<T> => {
  const context = new AsyncLocalStorage<T>();
  opened.push(context as AsyncLocalStorage<unknown>);
  return context;
};

/**
 * Ends every context of this module's realm. Up to Node 22 each context that was ever entered makes every promise of its process
 * dearer, for ever; jest loads this module anew for each test file of a process.
 */
export const leaveContexts = (): void => {
  for (const context of opened) context.disable();
};
