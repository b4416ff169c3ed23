/** What the open screens hear of: something was written, or the site's time was moved. */
export interface Pulse {
  readonly kind: 'changed' | 'moved';
  readonly now: number;
}

export interface Changes {
  /** Something was written; heard once, a moment after the last write of a burst. */
  changed(): void;
  moved(): void;
  listen(listener: (pulse: Pulse) => void): () => void;
  stop(): void;
}

const QUIET_MS = 150;

/** Gathers bursts of writes into single pulses, so that a screen reads once after many writes. */
export const openChanges = (now: () => number): Changes => {
  const listeners = new Set<(pulse: Pulse) => void>();
  let timer: NodeJS.Timeout | null = null;
  const tell = (kind: Pulse['kind']): void => {
    for (const listener of listeners) listener({ kind, now: now() });
  };
  return {
    changed: () => {
      timer ??= setTimeout(() => {
        timer = null;
        tell('changed');
      }, QUIET_MS).unref();
    },
    moved: () => tell('moved'),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      listeners.clear();
    },
  };
};
