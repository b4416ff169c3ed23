/** Milliseconds since some fixed moment, never set back; `performance.now` in a browser. */
export type Monotonic = () => number;

/**
 * A clock that starts at the server's `now` (epoch milliseconds) and is carried on by a monotonic counter, so that a wrong
 * clock on the reader's machine cannot change what is left (domain 7.7).
 */
export function countdown(serverNow: number, monotonic: Monotonic): () => number {
  const startedAt = monotonic();
  return () => serverNow + Math.round(monotonic() - startedAt);
}
