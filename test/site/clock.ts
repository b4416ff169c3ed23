import { AsyncLocalStorage } from 'node:async_hooks';

const RealDate = Date;
const insideOf = new AsyncLocalStorage<SiteClock>();

/** Something that wants to run at moments of site time: queues, schedules, delayed events. */
export interface TimedSource {
  /** Epoch milliseconds of the next thing to do; null = nothing waits. */
  nextAt(): number | null;
  /** Does what is due at `now`; called again while `nextAt() <= now`. */
  run(now: number): Promise<void>;
}

/** Longest move in one step, so that a slip of the mouse cannot keep the site busy for an hour. */
const LONGEST_MOVE = 400 * 86_400_000;
const STEPS_PER_MOVE = 2_000_000;

/**
 * The site's own time. It runs like a real clock, can be frozen, and moves forward only; moving it runs, in order,
 * everything that falls due on the way.
 */
export class SiteClock {
  private offset: number;
  private frozenAt: number | null;
  private readonly sources: TimedSource[] = [];
  private moving: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  /** By how many milliseconds the clock of whoever asks `Date` is fast; the site's own time is never. */
  skew: () => number = () => 0;

  constructor(start: number, options: { frozen: boolean }) {
    this.offset = start - RealDate.now();
    this.frozenAt = options.frozen ? start : null;
  }

  now(): number {
    return this.frozenAt ?? RealDate.now() + this.offset;
  }

  add(source: TimedSource): void {
    this.sources.push(source);
  }

  /** Moves to `target` (epoch milliseconds), running what is due on the way; an earlier instant or a move over 400 days is refused. */
  moveTo(target: number): Promise<void> {
    if (target < this.now() - 1_000) throw new RangeError('The site’s time only moves forward. Start over with: npm start -- --fresh');
    if (target - this.now() > LONGEST_MOVE) throw new RangeError('The site’s time moves at most 400 days at once.');
    return this.exclusively(() => this.step(target));
  }

  /** Runs everything due by now; the heartbeat of a running site, and the way a test lets things settle. */
  settle(): Promise<void> {
    return this.exclusively(() => this.step(this.now()));
  }

  start(everyMs: number): void {
    let busy = false;
    this.timer = setInterval(() => {
      if (busy) return;
      busy = true;
      void this.settle().finally(() => {
        busy = false;
      });
    }, everyMs);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  /** Makes `Date` of this realm tell site time; returns the way back. Timers are left alone. */
  installAsDate(): () => void {
    const now = (): number => this.now() + this.skew();
    class SiteDate extends RealDate {
      constructor(...parts: [] | [string | number | Date]) {
        super(...((parts.length === 0 ? [now()] : parts) as [number]));
      }
      static override now(): number {
        return now();
      }
    }
    globalThis.Date = SiteDate as DateConstructor;
    return () => {
      globalThis.Date = RealDate;
    };
  }

  private exclusively(work: () => Promise<void>): Promise<void> {
    if (insideOf.getStore() === this) return work();
    const done = this.moving.then(() => insideOf.run(this, work));
    this.moving = done.catch(() => undefined);
    return done;
  }

  private async step(target: number): Promise<void> {
    const wasRunning = this.frozenAt === null;
    this.frozenAt = this.now();
    try {
      for (let steps = 0; steps < STEPS_PER_MOVE; steps++) {
        const next = this.earliest(target);
        if (!next) break;
        this.frozenAt = Math.max(this.frozenAt, next.at);
        await next.source.run(this.frozenAt);
      }
      this.frozenAt = Math.max(this.frozenAt, target);
    } finally {
      if (wasRunning) {
        this.offset = this.now() - RealDate.now();
        this.frozenAt = null;
      }
    }
  }

  private earliest(target: number): { at: number; source: TimedSource } | null {
    let found: { at: number; source: TimedSource } | null = null;
    for (const source of this.sources) {
      const at = source.nextAt();
      if (at !== null && at <= target && (!found || at < found.at)) found = { at, source };
    }
    return found;
  }
}
