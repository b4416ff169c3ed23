/** What a view says about itself; `pending` asks to be read again soon. */
export interface Stated {
  readonly state: string;
}

const SECOND = 1000;
const EAGER = [2 * SECOND, 4 * SECOND, 8 * SECOND, 15 * SECOND];
const STEADY = 60 * SECOND;

/**
 * Milliseconds until the next reading, null = never: a pending view after 2, 4, 8, 15 s and then each 60 s, as is one that
 * something has just changed (`eager`); a ready one each 60 s; others stay as they are. `reads` counts from 1.
 */
export function delayOf(view: Stated, reads: number, eager: boolean): number | null {
  if (view.state === 'pending' || (eager && view.state === 'ready')) return EAGER[reads - 1] ?? STEADY;
  return view.state === 'ready' ? STEADY : null;
}

/** What is asked of the document. */
interface Visible {
  readonly visibilityState: DocumentVisibilityState;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

interface Reading<View extends Stated> {
  readonly read: () => Promise<View>;
  readonly show: (view: View) => void;
  readonly fail: (error: unknown) => void;
  /** The document: nothing is read while it is hidden. */
  readonly page: Visible;
}

/** Reads a view now, and again for as long as it can change and the page is visible; answers that come late are dropped. */
export function keepReading<View extends Stated>({ read, show, fail, page }: Reading<View>): { again: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let reads = 0;
  let eager = false;
  let overdue = false;

  const next = (delay: number | null) => {
    clearTimeout(timer);
    timer = delay === null ? undefined : setTimeout(due, delay);
  };
  const now = () => {
    overdue = false;
    turn += 1;
    const mine = turn;
    next(null);
    read().then(
      (view) => {
        if (mine !== turn) return;
        reads += 1;
        show(view);
        next(delayOf(view, reads, eager));
      },
      (error: unknown) => {
        if (mine !== turn) return;
        fail(error);
        next(STEADY);
      },
    );
  };
  const due = () => {
    overdue = page.visibilityState === 'hidden';
    if (!overdue) now();
  };
  const seen = () => {
    if (overdue && page.visibilityState !== 'hidden') now();
  };

  page.addEventListener('visibilitychange', seen);
  now();
  return {
    again: () => {
      reads = 0;
      eager = true;
      now();
    },
    stop: () => {
      turn += 1;
      next(null);
      page.removeEventListener('visibilitychange', seen);
    },
  };
}
