import type { SiteClock, TimedSource } from '../clock';
import type { Store, Table } from '../store';
import type { Faults } from './faults';
import { installation } from './installation';
import type { Run } from './invoke';
import type { Manifest, ScheduleModule } from './manifest';

const MINUTE = 60_000;
const INTERVAL = { fiveMinute: 5 * MINUTE, hour: 60 * MINUTE, day: 1_440 * MINUTE, week: 7 * 1_440 * MINUTE } as const;
const FIRST_AFTER = 5 * MINUTE;

interface ScheduleDeps {
  readonly manifest: Manifest;
  readonly store: Store;
  readonly clock: SiteClock;
  readonly faults: Faults;
  readonly invoke: (run: Run) => Promise<unknown>;
}

/** Scheduled triggers: five minutes after the first start, then at their interval; missed runs are not made up, a throw is not retried. */
export class Schedules implements TimedSource {
  private readonly nextRuns: Table<number>;

  constructor(private readonly deps: ScheduleDeps) {
    this.nextRuns = deps.store.table<number>('schedules');
    for (const { key } of deps.manifest.schedules) {
      if (this.nextRuns.get(key) === undefined) this.nextRuns.put(key, deps.clock.now() + FIRST_AFTER);
    }
  }

  nextAt(): number | null {
    const instants = this.deps.manifest.schedules.map(({ key }) => this.nextRuns.get(key) ?? Number.POSITIVE_INFINITY);
    return instants.length === 0 ? null : Math.min(...instants);
  }

  async run(now: number): Promise<void> {
    const due = this.deps.manifest.schedules.filter(({ key }) => (this.nextRuns.get(key) ?? Number.POSITIVE_INFINITY) <= now);
    for (const schedule of due) {
      const planned = this.nextRuns.get(schedule.key) ?? now;
      const interval = INTERVAL[schedule.interval];
      this.nextRuns.put(schedule.key, planned + interval * (Math.floor((now - planned) / interval) + 1));
    }
    const runs = due.flatMap((schedule) => Array.from({ length: this.deps.faults.scheduleRuns(schedule.key) }, () => schedule));
    await Promise.allSettled(runs.map((schedule) => this.call(schedule)));
  }

  /** Runs one schedule now, whatever its interval; what the function throws reaches the caller. */
  async runNow(key: string): Promise<void> {
    const schedule = this.deps.manifest.schedules.find((known) => known.key === key);
    if (!schedule) throw new Error(`The manifest has no scheduledTrigger "${key}".`);
    await this.call(schedule);
  }

  private call({ key, function: functionKey }: ScheduleModule): Promise<unknown> {
    const payload = { context: { cloudId: installation.cloudId, moduleKey: key }, contextToken: 'local' };
    return this.deps.invoke({ functionKey, moduleKey: key, moduleType: 'scheduledTrigger', payload, person: null });
  }
}
