import { useEffect, useRef, useState } from 'react';
import { keepReading, type Stated } from './reading';

/** A view on its way to the page. `stale` = the last attempt to renew it failed, so it is older than it should be. */
export type Loaded<View> =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly error: string }
  | { readonly at: 'shown'; readonly view: View; readonly stale: boolean };

/** Reads a view and keeps it fresh while the page is visible; `again` reads at once. A new `key`
 * reads anew, and what was shown stays until the new view is there. */
export function useView<View extends Stated>(read: () => Promise<View>, key = ''): { loaded: Loaded<View>; again: () => void } {
  const [loaded, setLoaded] = useState<Loaded<View>>({ at: 'loading' });
  const reader = useRef(read);
  reader.current = read;
  const reading = useRef<{ again: () => void } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything `read` closes over
  useEffect(() => {
    setLoaded((before) => (before.at === 'shown' ? before : { at: 'loading' }));
    const started = keepReading({
      read: () => reader.current(),
      show: (view) => setLoaded({ at: 'shown', view, stale: false }),
      fail: (error) => setLoaded((before) => (before.at === 'shown' ? { ...before, stale: true } : { at: 'failed', error: textOf(error) })),
      page: document,
    });
    reading.current = started;
    return started.stop;
  }, [key]);
  return { loaded, again: () => reading.current?.again() };
}

/** What an error says for itself. */
export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
